import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { probeFolder, sweepLeftovers, writeWhole } from '../../../electron/documents/write-file';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-export-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(name: string, secondsAgo: number): void {
  writeFileSync(join(folder, name), 'Әсел');
  const when = Date.now() / 1000 - secondsAgo;
  utimesSync(join(folder, name), when, when);
}

it('takes away what a power cut left half-written, and neither what is being written now nor what is not its own', () => {
  put('.rostrum-a_B-3fzu1jKg.part', 120);
  put('.rostrum-a_B-3fzu1jKg.probe', 120);
  put('.rostrum-new3fzu1jKg.part', 1);
  put('.rostrum notes.part', 120);
  put('Сертификат.pdf', 120);

  sweepLeftovers(folder);

  expect(readdirSync(folder).sort()).toEqual(['.rostrum notes.part', '.rostrum-new3fzu1jKg.part', 'Сертификат.pdf']);
});

it('says nothing of a folder that it cannot look into', () => {
  expect(() => sweepLeftovers(join(folder, 'none'))).not.toThrow();
});

it('refuses a file in the folder’s place by the folder’s own name, and leaves it as it was', () => {
  put('list.xlsx', 0);
  const path = join(folder, 'list.xlsx');

  expect(() => probeFolder(path, 'u')).toThrow(expect.objectContaining({ failure: { kind: 'notWritable', path } }));
  expect(readdirSync(folder)).toEqual(['list.xlsx']);
});

it('says what the disk said of the writing, not of taking the half-written file away', () => {
  put('list.xlsx', 0);
  const path = join(folder, 'list.xlsx');

  expect(() => writeWhole(path, 'a.pdf', new Uint8Array(), 'u')).toThrow(
    expect.objectContaining({ syscall: 'open', path }),
  );
});
