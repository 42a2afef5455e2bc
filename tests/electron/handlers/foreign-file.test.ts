import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fail } from '#shared/result';
import { NO_TEXT } from '#shared/text/text';
import type { ReadForeign } from '../../../electron/foreign/foreign';
import { discard, type Headless, openHeadless } from '../../support/headless';

let house: Headless;
let workshop: string;
let file: string;
let folder: string;

/** A file that is never read to its end; only giving up ends it. */
const endless: ReadForeign = (_kind, _file, watcher) =>
  new Promise((done) => {
    watcher?.progress(1, 2);
    watcher?.signal.addEventListener('abort', () => done(fail({ kind: 'cancelled' })));
  });

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-foreign-'));
  file = join(folder, 'endless.pdf');
  writeFileSync(file, '%PDF-1.7');
  house = openHeadless(undefined, { readForeign: endless });
  const title = { ...NO_TEXT, ru: 'Семинар' };
  workshop = (await house.must('library.createWorkshop', { programme: null, title, place: NO_TEXT, code: 'TEST' })).id;
});

afterEach(() => {
  house.close();
  discard(house.vault);
  rmSync(folder, { recursive: true });
});

const jobs = () =>
  house.told.flatMap(({ topic, notice }) => (topic === 'job.progress' ? [notice as Record<string, unknown>] : []));

describe('a file that takes long', () => {
  it.each([
    ['slides', () => house.ask('deck.import', { workshop, file: { file }, language: null, deck: null })],
    ['a list', () => house.ask('roster.import', { workshop, file: { file } })],
    ['a picture', () => house.ask('asset.add', { workshop, file: { file } })],
  ])('tells how far it is and stops when asked, changing nothing: %s', async (_, ask) => {
    const before = await house.must('workshop.read', { id: workshop });
    const answer = ask();
    const { job } = await vi.waitUntil(() => jobs()[0], { timeout: 30_000 });
    await house.must('job.cancel', { job: String(job) });

    expect(await answer).toEqual({ ok: false, failure: { kind: 'cancelled' } });
    expect(jobs().map(({ done, total, item }) => [done, total, item])).toEqual([
      [0, 0, 'endless.pdf'],
      [1, 2, 'endless.pdf'],
    ]);
    expect(await house.must('workshop.read', { id: workshop })).toEqual(before);
  });

  it.each([
    ['slides', () => house.ask('deck.import', { workshop, file: { file }, job: 'mine', language: null, deck: null })],
    ['a list', () => house.ask('roster.preview', { workshop, file: { file }, job: 'mine' })],
  ])('is known by the name that was asked for: %s', async (_, ask) => {
    const answer = ask();
    await vi.waitUntil(() => jobs()[1], { timeout: 30_000 });
    await house.must('job.cancel', { job: 'mine' });

    expect(await answer).toEqual({ ok: false, failure: { kind: 'cancelled' } });
    expect([...new Set(jobs().map(({ job }) => job))]).toEqual(['mine']);
  });

  it('is not disturbed by the end of another job', async () => {
    expect(await house.must('job.cancel', { job: 'long over' })).toEqual({});
  });
});
