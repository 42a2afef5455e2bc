import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Input, Output } from '#shared/contract/contract';
import { isWhole } from '#shared/register/serial';
import type { AnyCommand } from '#shared/workshop/command';
import { discard, type Headless, openHeadless } from '../../support/headless';
import { checkWithQpdf, factsOf, textOf } from '../../support/pdf';

const ID = 'sample-astana';

let house: Headless;
let folder: string;
beforeEach(async () => {
  house = openHeadless();
  folder = mkdtempSync(join(tmpdir(), 'rostrum-issue-'));
  await house.must('library.openSample', {});
});
afterEach(() => {
  house.close();
  discard(house.vault);
  rmSync(folder, { recursive: true, force: true });
});

const workshop = async () => (await house.must('workshop.read', { id: ID })).workshop;

const people = async () => Object.values((await workshop()).participants);

const doIt = (command: AnyCommand) => house.must('workshop.do', { id: ID, command });

/** Everybody there for every half-day but the named, who never came. */
async function attendance(absent: readonly string[] = []): Promise<void> {
  const { overview, participants } = await workshop();
  const present = Object.keys(participants).filter((id) => !absent.includes(id));
  for (const { id } of overview.halfDays)
    await doIt({ name: 'attendance.mark', input: { participants: present, halfDay: id, mark: { status: 'present' } } });
}

const asked = (change: Partial<Input<'certificates.issue'>> = {}): Input<'certificates.issue'> => ({
  workshop: ID,
  kind: 'attended',
  participants: null,
  languages: 'own',
  folder: { folder },
  each: true,
  together: false,
  ...change,
});

const serialsOf = ({ serials }: Output<'certificates.issue'>) =>
  Object.fromEntries(serials.map(({ participant, serial }) => [participant, serial]));

describe('issuing certificates', () => {
  it('writes one file for each eligible person and one to print, with every name in its own script', async () => {
    await attendance();

    const issued = await house.must('certificates.issue', asked({ languages: ['kk', 'ru'], together: true }));

    const roster = await people();
    expect(readdirSync(folder).sort()).toEqual(issued.written.map(({ name }) => name).sort());
    expect(issued.written.length).toBe(roster.length + 1);
    expect(issued.serials.every(({ serial }) => isWhole(serial))).toBe(true);
    const print = issued.written.at(-1)?.path ?? '';
    expect(factsOf(print)['Pages']).toBe(String(roster.length));
    const text = textOf(print);
    for (const { names } of roster) for (const name of [names.kk, names.ru]) expect(text).toContain(name);
    for (const { serial } of issued.serials) expect(text).toContain(serial);
    for (const { path } of issued.written.slice(0, 3)) checkWithQpdf(path);
  });

  it('prints the papers of other languages into another file, and names what all are in', async () => {
    await attendance();
    for (const languages of [['en'], ['en', 'kk']] as const)
      await house.must('certificates.issue', asked({ languages: [...languages], each: false, together: true }));

    const print = (languages: string) => `AST certificates of attendance, for printing (${languages}).pdf`;
    expect(readdirSync(folder).sort()).toEqual([print('en'), print('en-kk')].sort());
  });

  it('numbers people in the order of the alphabet, in which they are printed', async () => {
    await attendance();

    const { serials, written } = await house.must('certificates.issue', asked({ languages: ['ru'] }));

    expect(serials.map(({ serial }) => Number(serial.slice(10, 13)))).toEqual(serials.map((_, at) => at + 1));
    expect(written.map(({ name }) => name.slice(0, 13))).toEqual(serials.map(({ serial }) => serial.slice(0, 13)));
  });

  it('holds back whoever is not eligible and says what is missing', async () => {
    const [asel] = await people();
    await attendance([asel?.id ?? '']);

    const all = await house.must('certificates.issue', asked());
    const alone = await house.ask('certificates.issue', asked({ participants: [asel?.id ?? ''] }));

    expect(all.held).toMatchObject([{ participant: asel?.id, reason: 'notEligible' }]);
    expect(all.held[0]?.missing[0]?.kind).toBe('attendanceNotTaken');
    expect(alone).toEqual({ ok: false, failure: { kind: 'nothingToIssue', held: 1 } });
  });

  it('keeps serials when issued again, and gives the same bytes', async () => {
    await attendance();
    const first = await house.must('certificates.issue', asked());
    const before = first.written.map(({ path }) => readFileSync(path));

    const second = await house.must('certificates.issue', asked());

    expect(serialsOf(second)).toEqual(serialsOf(first));
    expect(second.written).toEqual(first.written);
    expect(second.written.map(({ path }, at) => readFileSync(path).equals(before[at] ?? Buffer.of()))).not.toContain(
      false,
    );
  });

  it('never gives a number that was taken back to somebody else', async () => {
    await attendance();
    const [one, two] = await people();
    const first = await house.must('certificates.issue', asked({ participants: [one?.id ?? ''] }));
    await house.must('workshop.undo', { id: ID, lane: 'workshop' });
    expect((await workshop()).register).toEqual({});

    const other = await house.must('certificates.issue', asked({ participants: [two?.id ?? ''] }));
    const again = await house.must('certificates.issue', asked({ participants: [one?.id ?? ''] }));

    expect(other.serials[0]?.serial).not.toBe(first.serials[0]?.serial);
    expect(again.serials).toEqual(first.serials);
  });

  it('refuses a letter that no font has, and names person, letter and code before anything is written', async () => {
    await attendance();
    const [asel] = await people();
    const names = { kk: 'Әсел ☃', ru: '', en: '' };
    await doIt({ name: 'participant.change', input: { id: asel?.id ?? '', facts: { names } } });

    const preflight = await house.must('certificates.preflight', {
      workshop: ID,
      kind: 'attended',
      participants: null,
      languages: ['ru'],
    });
    const issued = await house.must('certificates.issue', asked({ languages: ['ru'] }));

    const held = { participant: asel?.id, name: 'Әсел ☃', reason: 'letters', missing: [] };
    expect(preflight.held).toEqual([{ ...held, letters: [{ letter: '☃', code: 'U+2603', text: 'Әсел ☃' }] }]);
    expect(issued.held).toEqual(preflight.held);
    expect(issued.serials.map(({ participant }) => participant)).not.toContain(asel?.id);
    expect(preflight.ready).toBe(issued.serials.length);
  });

  it('notices a name that has to borrow another script', async () => {
    await attendance();
    const [asel] = await people();
    await doIt({
      name: 'participant.change',
      input: { id: asel?.id ?? '', facts: { names: { kk: 'Әсел', ru: '', en: '' } } },
    });

    const preflight = await house.must('certificates.preflight', {
      workshop: ID,
      kind: 'attended',
      participants: null,
      languages: ['kk', 'ru'],
    });

    expect(preflight.borrowed).toEqual([{ participant: asel?.id, name: 'Әсел', language: 'ru' }]);
    expect(preflight.unwritten).toEqual([]);
  });

  it('gives a folder that is not there its sentence, and registers nobody', async () => {
    await attendance();

    const refused = await house.ask('certificates.issue', asked({ folder: { folder: join(folder, 'gone') } }));

    expect(refused).toMatchObject({ ok: false, failure: { kind: 'fileMissing' } });
    expect((await workshop()).register).toEqual({});
  });

  it('says what was written when the folder fails half-way', async () => {
    await attendance();
    let steps = 0;
    const { told } = house;
    const listen = Array.prototype.push;
    told.push = (...notices) => {
      if (notices[0]?.topic === 'job.progress' && (steps += 1) === 4) rmSync(folder, { recursive: true });
      return listen.apply(told, notices);
    };

    const stopped = await house.ask('certificates.issue', asked());
    const failure = stopped.ok ? null : stopped.failure;

    expect(failure).toMatchObject({ kind: 'exportNotWritable', path: folder, written: 3 });
    expect(Object.keys((await workshop()).register).length).toBe((await people()).length);
  });

  it('tells how far it is under the name that was asked for', async () => {
    await attendance();

    const { job } = await house.must('certificates.issue', asked({ job: 'mine' }));
    const told = house.told.flatMap(({ topic, notice }) =>
      topic === 'job.progress' ? [notice as { job: string }] : [],
    );

    expect(job).toBe('mine');
    expect([...new Set(told.map((each) => each.job))]).toEqual(['mine']);
  });

  it('stops between two certificates when asked to, and lists what is there', async () => {
    await attendance();
    const { told, program } = house;
    let steps = 0;
    const listen = Array.prototype.push;
    told.push = (...notices) => {
      const [notice] = notices;
      if (notice?.topic === 'job.progress' && (steps += 1) === 3)
        program.jobs.stop((notice.notice as { job: string }).job);
      return listen.apply(told, notices);
    };

    const issued = await house.must('certificates.issue', asked());

    expect(issued.cancelled).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(issued.written.map(({ name }) => name).sort());
    expect(issued.written.length).toBe(2);
  });

  it('shows a specimen of any certificate without touching the register', async () => {
    const [asel] = await people();

    const { pdf, serial } = await house.must('certificates.preview', {
      workshop: ID,
      kind: 'completed',
      participant: asel?.id ?? '',
      languages: ['en'],
    });

    expect(serial).toBe(null);
    expect(Buffer.from(pdf, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
    expect((await workshop()).register).toEqual({});
  });

  it('asks for at least one kind of file', async () => {
    expect(await house.ask('certificates.issue', asked({ each: false }))).toMatchObject({
      ok: false,
      failure: { kind: 'invalid', problems: [{ path: 'each', rule: 'nothingChosen' }] },
    });
  });
});
