import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sweepLeftovers } from '../../../electron/documents/write-file';

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
