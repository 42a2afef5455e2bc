import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from 'playwright/test';
import { ROOT } from '../support/app';

/** Less than this is not yet a whole picture of a heap. */
const A_MEGABYTE = 1_000_000;

test('after a lock the memory of the program holds neither a name nor the passphrase nor the recovery key', async () => {
  const home = await mkdtemp(join(tmpdir(), 'rostrum-heap-'));
  const door = [join(ROOT, 'out/main/cli.js'), '--vault', join(home, 'vault'), 'batch'];
  const program = spawn(process.execPath, ['--heapsnapshot-signal=SIGUSR2', ...door], { cwd: home });
  const lines = createInterface({ input: program.stdout })[Symbol.asyncIterator]();
  const ask = async (method: string, input: unknown = {}) => {
    program.stdin.write(`${JSON.stringify({ method, input })}\n`);
    const answer = JSON.parse((await lines.next()).value ?? '{}');
    expect(answer.ok, method).toBe(true);
    return answer.value;
  };
  /** All that the program's heap can still reach, as text. */
  const heap = async (which: number): Promise<string> => {
    program.kill('SIGUSR2');
    let text = '';
    let before = -1;
    await expect
      .poll(
        async () => {
          before = text.length;
          const pictures = (await readdir(home)).filter((name) => name.endsWith('.heapsnapshot')).sort();
          text = pictures[which] === undefined ? '' : await readFile(join(home, pictures[which]), 'latin1');
          return text.length > A_MEGABYTE && text.length === before;
        },
        { timeout: 60_000, intervals: [500] },
      )
      .toBe(true);
    return text;
  };

  const name = `Name${randomUUID().replaceAll('-', '')}`;
  const passphrase = `velvet grape window noble ${randomUUID()}`;
  const { workshops } = await ask('library.openSample');
  const title = { kk: name, ru: name, en: name };
  await ask('workshop.do', { id: workshops[0], command: { name: 'overview.change', input: { title } } });
  const { words, prove } = await ask('vault.prepareProtection');
  await ask('vault.protect', { passphrase, words: prove.map((at: number) => words[at - 1]) });

  expect(await heap(0)).toContain(name);
  await ask('vault.lock');
  const locked = await heap(1);

  for (const secret of [name, passphrase, words.join(' '), words.join('","')]) expect(locked).not.toContain(secret);
  const gone = once(program, 'exit');
  program.stdin.end();
  await gone;
  await rm(home, { recursive: true, force: true });
});
