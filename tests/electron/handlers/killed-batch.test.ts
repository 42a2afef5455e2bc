import { readdirSync, writeFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { issuingHouse } from '../../support/issuing-house';
import { ASTANA } from '../../support/sample-house';

const house = issuingHouse();
const { ask, must, told, program, folder, people, workshop, attendance, asked, restart, reopen, library } = house;

/** Takes the vault away under a batch and opens it anew: whoever is killed settles nothing. */
async function breakOff(...wish: Parameters<typeof asked>): Promise<void> {
  const issuing = ask('certificates.issue', asked(...wish)).catch(() => null);
  while (told().filter(({ topic }) => topic === 'job.progress').length < 4) await setImmediate();
  program().safe.close();
  program().safe.door.letGo();
  reopen();
  await issuing;
}

const toldOf = async () => {
  const { batches } = await must('job.brokenOff', {});
  return (await library()).issuing
    .filter(({ job }) => batches.includes(job))
    .map(({ workshop, kind }) => [workshop, kind]);
};

it('whoever quits in the middle of a batch leaves nobody in the register without a paper, and nothing to tell of', async () => {
  await attendance();
  const issuing = ask('certificates.issue', asked()).catch(() => null);
  while (told().filter(({ topic }) => topic === 'job.progress').length < 4) await setImmediate();
  restart();
  await issuing;

  const serials = Object.keys((await workshop()).register);
  expect(serials.length).toBeGreaterThan(1);
  expect(
    readdirSync(folder())
      .map((name) => name.slice(0, name.indexOf(' ')))
      .sort(),
  ).toEqual(serials.sort());
  expect(await toldOf()).toEqual([]);
});

describe('certificates that a kill broke off', () => {
  it('are told of with their workshop and kind until a batch of them ends, which keeps the numbers', async () => {
    await attendance();
    await breakOff();
    const { register } = await workshop();
    expect(readdirSync(folder()).length).toBeLessThan(Object.keys(register).length);
    expect(await toldOf()).toEqual([[ASTANA, 'attended']]);
    restart();
    expect(await toldOf()).toEqual([[ASTANA, 'attended']]);

    const { serials } = await must('certificates.issue', asked());

    expect(Object.fromEntries(serials.map((line) => [line.serial, line]))).toEqual(register);
    expect(readdirSync(folder()).length).toBe(serials.length);
    expect(await toldOf()).toEqual([]);
    expect(program().vault.library.read().issuing).toEqual([]);
  });

  it('are not put right by others: not those of a few, nor by what was stopped or failed', async () => {
    await attendance();
    await breakOff();
    const [first] = await people();

    await must('certificates.issue', asked({ participants: [first?.id ?? ''] }));
    house.atEachStep((job) => program().jobs.stop(job));
    expect(await must('certificates.issue', asked())).toMatchObject({ cancelled: true });

    expect(await toldOf()).toEqual([[ASTANA, 'attended']]);
  });

  it('are told of as long as somebody of theirs stands in the register whose paper was not written since', async () => {
    await attendance();
    await breakOff();
    const last = (await people()).at(-1)?.id ?? '';
    const { overview } = await workshop();
    for (const { id } of overview.halfDays)
      await house.change({
        name: 'attendance.mark',
        input: { participants: [last], halfDay: id, mark: { status: 'absent' } },
      });

    const { held } = await must('certificates.issue', asked());

    expect(held.map(({ participant }) => participant)).toEqual([last]);
    expect(await toldOf()).toEqual([[ASTANA, 'attended']]);
  });

  it('of a few are put right by those of everybody', async () => {
    await attendance();
    await breakOff({ participants: (await people()).slice(0, 8).map(({ id }) => id) });
    expect(await toldOf()).toEqual([[ASTANA, 'attended']]);

    await must('certificates.issue', asked());

    expect(await toldOf()).toEqual([]);
  });

  it('are told of no more once somebody dismissed them, or erased the workshop', async () => {
    await attendance();
    await breakOff();

    await must('job.dismissBatches', { workshop: ASTANA, kind: 'completed' });
    expect(await toldOf()).toEqual([[ASTANA, 'attended']]);
    await must('job.dismissBatches', { workshop: ASTANA, kind: 'attended' });
    expect(await toldOf()).toEqual([]);

    await breakOff();
    await must('erasure.workshop', { workshop: ASTANA });
    expect(await toldOf()).toEqual([]);
  });

  it('are not told of while they are written, nor dismissed, nor after they ended or never began', async () => {
    await attendance();
    const seen: unknown[] = [];
    house.atEachStep(() => {
      void must('job.dismissBatches', { workshop: ASTANA, kind: 'attended' });
      void toldOf().then((batches) => seen.push(...batches));
    });

    await must('certificates.issue', asked());

    expect(seen).toEqual([]);
    expect(await toldOf()).toEqual([]);
    const file = `${folder()}/file`;
    writeFileSync(file, '');
    expect((await ask('certificates.issue', asked({ folder: { folder: file } }))).ok).toBe(false);
    expect(await toldOf()).toEqual([]);
  });
});
