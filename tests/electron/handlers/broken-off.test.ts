import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Input } from '#shared/contract/contract';
import { readHere } from '../../../electron/foreign/readers';
import type { OpenWorkshop } from '../../../electron/vault/open-workshop';
import { discard, type Headless, openHeadless } from '../../support/headless';
import { checkWithQpdf } from '../../support/pdf';

const ID = 'sample-astana';
const PASSPHRASE = 'velvet grape window noble track abstract';
const RESOURCES = resolve(import.meta.dirname, '../../../resources');

let house: Headless;
let folder: string;
/** Holds a file back until somebody lets it be read. */
let gate: Promise<void> = Promise.resolve();

beforeEach(async () => {
  house = openHeadless(undefined, {
    readForeign: async (...asked) => {
      await gate;
      return readHere(RESOURCES)(...asked);
    },
  });
  folder = mkdtempSync(join(tmpdir(), 'rostrum-out-'));
  await house.must('library.openSample', {});
  const { words, prove } = await house.must('vault.prepareProtection', {});
  const [first, second] = prove.map((at) => words[at - 1] ?? '');
  await house.must('vault.protect', { passphrase: PASSPHRASE, words: [first ?? '', second ?? ''] });
});
afterEach(() => {
  house.close();
  discard(house.vault);
  rmSync(folder, { recursive: true, force: true });
});

const progress = () => house.told.filter(({ topic }) => topic === 'job.progress');
const lock = async () => {
  await house.must('vault.lock', {});
  house.told.length = 0;
};
const unlock = () => house.must('vault.unlock', { passphrase: PASSPHRASE });
const LOCKED = { ok: false, failure: { kind: 'locked' } };

/** Lets the work go on until it has told as much. */
async function until(told: number): Promise<void> {
  while (progress().length < told) await setImmediate();
}

/** Begins to write six certificates and a file with all of them. */
async function issueSix() {
  const { overview, participants } = (await house.must('workshop.read', { id: ID })).workshop;
  for (const { id: halfDay } of overview.halfDays) {
    const input = { participants: Object.keys(participants), halfDay, mark: { status: 'present' } };
    await house.must('workshop.do', { id: ID, command: { name: 'attendance.mark', input } });
  }
  const asked: Input<'certificates.issue'> = {
    ...{ workshop: ID, kind: 'attended', participants: Object.keys(participants).slice(0, 6), languages: 'own' },
    ...{ folder: { folder }, each: true, together: true },
  };
  const issuing = house.ask('certificates.issue', asked);
  return { asked, issuing };
}

describe('locking in the middle of', () => {
  it('certificates stops them between two whole files, tells the locked window nothing, and says so after unlocking', async () => {
    const { asked, issuing } = await issueSix();
    await until(4);

    await lock();

    expect(await issuing).toEqual(LOCKED);
    expect(progress()).toEqual([]);
    const files = readdirSync(folder);
    expect(files.length).toBeGreaterThan(1);
    expect(files.length).toBeLessThan(6);
    for (const name of files) checkWithQpdf(join(folder, name));
    expect(await house.ask('job.brokenOff', {})).toEqual(LOCKED);

    await unlock();
    const { register } = (await house.must('workshop.read', { id: ID })).workshop;
    expect(await house.must('job.brokenOff', {})).toEqual({
      jobs: [{ what: 'files', written: files.length }],
      batches: [],
    });
    expect(await house.must('job.brokenOff', {})).toEqual({ jobs: [], batches: [] });
    expect(files.map((name) => name.slice(0, name.indexOf(' '))).sort()).toEqual(Object.keys(register).sort());
    const again = await house.must('certificates.issue', asked);
    expect(again.serials.map(({ serial }) => serial)).toEqual(expect.arrayContaining(Object.keys(register)));
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(files));
  });

  it('certificates while the disk is full closes the vault, and says once that people may stand in the register in vain', async () => {
    const { issuing } = await issueSix();
    await until(4);
    const open = house.program.vault.open(ID) as OpenWorkshop;
    vi.spyOn(open, 'do').mockImplementation(() => {
      throw Object.assign(new Error('No space left'), { code: 'ENOSPC' });
    });

    await lock();

    expect(await issuing).toEqual(LOCKED);
    await unlock();
    const { issuing: noted } = await house.must('library.read', {});
    expect(noted).toMatchObject([{ workshop: ID, kind: 'attended' }]);
    expect(await house.must('job.brokenOff', {})).toEqual({ jobs: [], batches: noted.map(({ job }) => job) });
  });

  it('a report writes none of its files after the lock', async () => {
    const writing = house.ask('reports.write', {
      ...{ workshop: ID, formats: ['pdf', 'xlsx', 'csv'], language: 'ru', folder: { folder } },
    });
    await until(1);

    await lock();

    expect(await writing).toEqual(LOCKED);
    expect(readdirSync(folder)).toEqual([]);
    await unlock();
    expect(await house.must('job.brokenOff', {})).toEqual({ jobs: [{ what: 'files', written: 0 }], batches: [] });
  });

  it('a copy leaves nothing of it behind', async () => {
    const copying = house.ask('backups.copy', { folder: { folder } });
    await until(3);

    await lock();

    expect(await copying).toEqual(LOCKED);
    expect(readdirSync(folder)).toEqual([]);
    await unlock();
    expect(await house.must('job.brokenOff', {})).toEqual({ jobs: [{ what: 'copy', written: 0 }], batches: [] });
  });

  it('reading a picture keeps nothing of it: there is no key to seal it with any more', async () => {
    const kept = () => readdirSync(join(house.vault, 'workshops'), { recursive: true }).length;
    const before = kept();
    let letGo = () => {};
    gate = new Promise((open) => {
      letGo = open;
    });
    const file = { file: join(RESOURCES, 'sample/logos/partner-1-sample.png') };
    const adding = house.ask('asset.add', { workshop: ID, file });
    await until(1);

    await lock();
    letGo();

    expect(await adding).toEqual(LOCKED);
    expect(kept()).toBe(before);
    await unlock();
    expect(await house.must('job.brokenOff', {})).toEqual({ jobs: [{ what: 'reading', written: 0 }], batches: [] });
  });

  it('nothing leaves nothing to say', async () => {
    await lock();
    await unlock();

    expect(await house.must('job.brokenOff', {})).toEqual({ jobs: [], batches: [] });
  });
});
