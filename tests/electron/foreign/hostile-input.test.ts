import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { TableFile } from '#shared/people/import/table';
import { ok } from '#shared/result';
import { readHere } from '../../../electron/foreign/readers';
import { formulas, reckoningCells } from '../../faults/hostile/formulas';
import { fuzzed } from '../../faults/hostile/fuzz';
import { pollutedJson } from '../../faults/hostile/polluted-json';

const read = readHere(resolve(import.meta.dirname, '../../../resources'));

describe('hostile input', () => {
  it('never becomes a formula in an export', async () => {
    expect(await formulas({ count: 400 })).toMatchObject({ ok: true });
    expect(reckoningCells(Buffer.from('a; =1+1;"-2+3"\r\n-5,5;\'=1\r\n'))).toEqual([' =1+1', '-2+3']);
  });

  it('never reaches what all objects have, nor finds anything under their names', async () => {
    expect(await pollutedJson({ count: 1_500 })).toMatchObject({ ok: true });
  });

  it('breaks no importer, however it was damaged', async () => {
    const { finds, files, inputs, read: whole } = await fuzzed({ count: 1_200 });

    expect(finds.map(({ target, number, what }) => `${target} ${number}: ${what}`)).toEqual([]);
    expect(files).toEqual([]);
    expect(inputs).toBe(1_200);
    // Were nothing read, nothing would be tried but the first bytes of each file.
    expect(whole).toBeGreaterThan(200);
  });
});

describe('the search for inputs that break an importer', () => {
  it('finds one that throws', async () => {
    const { finds } = await fuzzed({ count: 800 }, 1, async (kind, file, watcher) => {
      const came = await read(kind, file, watcher);
      // A bug that only a doubled or moved separator meets.
      const sheets = kind === 'table' && came.ok ? (came.value as TableFile).sheets : [];
      if (sheets.some(({ rows }) => rows.some(({ cells }) => cells.length === 5))) throw new Error('planted');
      return came;
    });

    expect(finds.map(({ what }) => what).join()).toMatch(/planted/);
  });

  it('finds one that hangs', async () => {
    /** Keeps the processor for so many seconds, whatever else wants it. */
    const hang = (seconds: number) => {
      const start = process.cpuUsage();
      for (let used = 0; used < seconds * 1_000_000; ) {
        const { user, system } = process.cpuUsage(start);
        used = user + system;
      }
    };
    let first: number | null = null;
    const { finds } = await fuzzed({ count: 40 }, 1, async (_kind, { bytes }) => {
      first ??= bytes.length;
      if (bytes.length === first) hang(1.1);
      return ok({ sheets: [] } as never);
    });

    expect(finds[0]).toMatchObject({ number: 0, what: expect.stringMatching(/ms$/) });
  });
});
