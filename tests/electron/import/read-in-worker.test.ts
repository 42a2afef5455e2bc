import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readInWorker } from '../../../electron/import/read-in-worker';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-worker-'));
});

afterAll(() => rmSync(folder, { recursive: true }));

/** A reader that does what a hostile file would make it do. */
function reader(code: string): string {
  const path = join(folder, `${code.length}.mjs`);
  writeFileSync(path, `import { parentPort, workerData } from 'node:worker_threads';\n${code}`);
  return path;
}

const FILE = { name: 'list.csv', bytes: Buffer.from('ФИО') };

describe('a list that is read apart', () => {
  it('is answered as the reader answers it', async () => {
    const read = readInWorker(reader('parentPort.postMessage({ ok: true, value: { name: workerData.name } });'));

    expect(await read(FILE)).toEqual({ ok: true, value: { name: 'list.csv' } });
  });

  it('is stopped when it takes too long', async () => {
    const read = readInWorker(reader('for (;;);'), 0.3);

    expect(await read(FILE)).toEqual({ ok: false, failure: { kind: 'fileSlow', name: 'list.csv', seconds: 0.3 } });
  });

  it.each(['throw new Error("broken");', 'process.exit(1);'])(
    'is called damaged when the reader dies: %s',
    async (code) => {
      expect(await readInWorker(reader(code))(FILE)).toEqual({
        ok: false,
        failure: { kind: 'fileBroken', name: 'list.csv' },
      });
    },
  );
});
