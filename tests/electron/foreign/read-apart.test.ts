import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readApart } from '../../../electron/foreign/read-apart';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-worker-'));
});

afterAll(() => rmSync(folder, { recursive: true }));

const FILE = { name: 'list.csv', bytes: Buffer.from('ФИО') };
const ALL = { seconds: 10, megabytes: 400 };

/** A reader that does what a hostile file would make it do. */
function reader(code: string, limits: Partial<typeof ALL> = {}) {
  const path = join(folder, `${code.length}.mjs`);
  writeFileSync(path, `import { parentPort, workerData } from 'node:worker_threads';\n${code}`);
  const most = { ...ALL, ...limits };
  return readApart(path, '/resources', { table: most, deck: most, picture: most });
}

describe('a file that is read apart', () => {
  it('is answered as the reader answers it, and its progress is told', async () => {
    const told: number[][] = [];
    const read = reader(`
      parentPort.postMessage({ progress: [1, 3] });
      const { kind, file, resources } = workerData;
      parentPort.postMessage({ result: { ok: true, value: { name: kind + file.name + resources } } });`);
    const watcher = { progress: (...far: number[]) => told.push(far), signal: new AbortController().signal };

    expect(await read('table', FILE, watcher)).toEqual({ ok: true, value: { name: 'tablelist.csv/resources' } });
    expect(told).toEqual([[1, 3]]);
  });

  it('is stopped when it takes too long', async () => {
    const read = reader('for (;;);', { seconds: 0.3 });

    expect(await read('deck', FILE)).toEqual({
      ok: false,
      failure: { kind: 'fileSlow', name: 'list.csv', seconds: 0.3 },
    });
  });

  it('is stopped when somebody asks for it, and is not begun when it was asked before', async () => {
    const read = reader('for (;;); // for ever');
    const control = new AbortController();
    const reading = read('deck', FILE, { progress: () => {}, signal: control.signal });
    control.abort();

    expect(await reading).toEqual({ ok: false, failure: { kind: 'cancelled' } });
    expect(await read('deck', FILE, { progress: () => {}, signal: control.signal })).toEqual({
      ok: false,
      failure: { kind: 'cancelled' },
    });
  });

  it.each([
    ['texts', 'let text = "x"; const all = []; for (;;) { all.push((text += "y").split("")); }'],
    ['bytes', 'const all = []; for (;;) all.push(Buffer.alloc(4e6, 1));'],
  ])('is stopped when it fills the memory with %s', async (_, code) => {
    expect(await reader(code, { megabytes: 300 })('picture', FILE)).toEqual({
      ok: false,
      failure: { kind: 'fileHeavy', name: 'list.csv' },
    });
  });

  it.each(['throw new Error("broken");', 'process.exit(1);'])(
    'is called damaged when the reader dies: %s',
    async (code) => {
      expect(await reader(code)('table', FILE)).toEqual({
        ok: false,
        failure: { kind: 'fileBroken', name: 'list.csv' },
      });
    },
  );

  it('sees nothing of the program’s surroundings', async () => {
    const read = reader('parentPort.postMessage({ result: { ok: true, value: Object.keys(process.env) } });');

    expect(await read('table', FILE)).toEqual({ ok: true, value: [] });
  });
});
