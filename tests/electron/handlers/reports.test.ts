import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { discard, type Headless, openHeadless } from '../../support/headless';

const ID = 'sample-astana';

let house: Headless;
let folder: string;

beforeEach(async () => {
  house = openHeadless();
  folder = mkdtempSync(join(tmpdir(), 'rostrum-out-'));
  await house.must('library.openSample', {});
});
afterEach(() => {
  house.close();
  discard(house.vault);
  rmSync(folder, { recursive: true, force: true });
});

const write = (...formats: ('pdf' | 'xlsx' | 'csv')[]) =>
  house.must('reports.write', { workshop: ID, formats, language: 'kk', folder: { folder } });

it('has the name for its job that was asked for, unless another job has it', async () => {
  const asked = { workshop: ID, formats: ['csv' as const], language: 'kk' as const, folder: { folder }, job: 'mine' };

  const both = await Promise.all([house.must('reports.write', asked), house.must('reports.write', asked)]);

  expect(both[0]?.job).toBe('mine');
  expect(both[1]?.job).not.toBe('mine');
});

it('writes no further file once somebody in it is erased, and leaves the name in none that comes after', async () => {
  const [first] = Object.values((await house.must('workshop.read', { id: ID })).workshop.participants);
  const notices = house.told;
  notices.push = (...each) => {
    for (const { topic, notice } of each)
      if (topic === 'job.progress' && (notice as { done: number }).done === 1)
        void house.ask('erasure.person', { workshop: ID, participant: first?.id ?? '' });
    return Array.prototype.push.apply(notices, each);
  };

  const { written, cancelled } = await write('xlsx', 'pdf', 'csv');

  expect(cancelled).toBe(true);
  expect(written.map(({ name }) => name)).toEqual(['AST қатысу есебі.xlsx']);
  expect(readdirSync(folder)).toEqual(['AST қатысу есебі.xlsx']);
});

describe('a report with letters that the fonts lack', () => {
  beforeEach(async () => {
    const [id = ''] = Object.keys((await house.must('workshop.read', { id: ID })).workshop.participants);
    const input = { id, facts: { outlet: 'ჯონ' } };
    await house.must('workshop.do', { id: ID, command: { name: 'participant.change', input } });
  });

  it('names the text and each letter that the PDF shows as a box', async () => {
    const { written, unprinted } = await write('pdf', 'csv');

    expect(written.map(({ name }) => name)).toContain('AST қатысу есебі.pdf');
    expect(unprinted.map(({ text, letters }) => [text, letters.map(({ code }) => code)])).toEqual([
      ['ჯონ', ['U+10EF', 'U+10DD', 'U+10DC']],
    ]);
  });

  it('says nothing of sheets and separated values, which carry every letter', async () => {
    expect((await write('xlsx', 'csv')).unprinted).toEqual([]);
  });
});
