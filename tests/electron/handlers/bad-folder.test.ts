import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Input } from '#shared/contract/contract';
import { badInput, ID, isRoot } from '../../support/bad-input';

const { must, put, disk, refused, folder } = badInput();

const command = (name: string, input: object) => ({ id: ID, command: { name, input: input as never } });
const report = (place: string): Input<'reports.write'> => ({
  workshop: ID,
  formats: ['csv', 'xlsx', 'pdf'],
  language: 'ru',
  folder: { folder: place },
});

describe('a folder that cannot take a document', () => {
  it('is not there, or is a file', async () => {
    expect((await refused('reports.write', report(join(folder(), 'none'))))[0]).toBe('fileMissing');
    expect((await refused('reports.write', report(put('a', 'x'))))[0]).toBe('notWritable');
  });

  it('may not be written', async () => {
    const place = isRoot ? disk('size=1m,ro') : join(folder(), 'locked');
    if (place === null) return;
    if (!isRoot) mkdirSync(place, { mode: 0o500 });

    expect((await refused('reports.write', report(place)))[0]).toBe('notWritable');
  });

  it('is full: what was written before is whole, and nothing half-written stays', async () => {
    const place = disk('size=1m');
    if (place === null) return;
    writeFileSync(join(place, 'filler'), Buffer.alloc(1_010_000));
    const [kind, said] = await refused('reports.write', report(place));

    expect(kind).toMatch(/^(exportDiskFull|diskFull)$/);
    expect(said).toMatch(/The disk is full/);
    expect(readdirSync(place).filter((name) => /\.part$|\.probe$/.test(name))).toEqual([]);
  });
});

describe('a name with a letter that the fonts have not', () => {
  it('is named before anything is written', async () => {
    const { workshop } = await must('workshop.read', { id: ID });
    const [first] = Object.keys(workshop.participants);
    await must(
      'workshop.do',
      command('participant.change', { id: first, facts: { names: { kk: '', ru: 'Ким 漢', en: '' } } }),
    );
    for (const { id } of workshop.overview.halfDays)
      await must(
        'workshop.do',
        command('attendance.mark', { participants: [first], halfDay: id, mark: { status: 'present' } }),
      );
    const asked = { workshop: ID, kind: 'attended', participants: [first ?? ''], languages: ['ru'] } as const;
    const { held } = await must('certificates.preflight', {
      ...asked,
      languages: ['ru'],
      participants: [first ?? ''],
    });
    const [kind, said] = await refused('certificates.issue', {
      ...asked,
      languages: ['ru'],
      participants: [first ?? ''],
      folder: { folder: folder() },
      each: true,
      together: false,
    });

    expect(held).toMatchObject([{ reason: 'letters', letters: [{ letter: '漢' }] }]);
    expect([kind, said]).toEqual(['nothingToIssue', expect.stringMatching(/Nothing was written/)]);
    expect(readdirSync(folder())).toEqual([]);
  });
});
