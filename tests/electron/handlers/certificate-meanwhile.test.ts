import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { issuingHouse } from '../../support/issuing-house';
import { ASTANA } from '../../support/sample-house';

const { ask, must, program, folder, workshop, people, attendance, asked, atEachStep } = issuingHouse();

const registered = async () => Object.keys((await workshop()).register).sort();

const serialsIn = () => readdirSync(folder()).map((name) => name.slice(0, name.indexOf(' ')));

/** Does something once, at this step of a job. */
function atStep(wanted: number, act: (job: string) => void): void {
  let steps = 0;
  atEachStep((job) => {
    steps += 1;
    if (steps === wanted) act(job);
  });
}

describe('while certificates are written', () => {
  it('lets others of the same kind wait, so that whoever they are for stays in the register when the first are stopped', async () => {
    await attendance();
    const { serials } = await must('certificates.issue', asked({ each: false, together: true }));
    await must('workshop.undo', { id: ASTANA, lane: 'workshop' });
    rmSync(folder(), { recursive: true });
    mkdirSync(folder());
    const last = serials.at(-1);
    let second: ReturnType<typeof ask<'certificates.issue'>> | undefined;
    const jobs: string[] = [];
    atEachStep((job) => {
      jobs.push(job);
      if (jobs.length === 2) second = ask('certificates.issue', asked({ participants: [last?.participant ?? ''] }));
      if (jobs.length === 12) program().jobs.stop(jobs[0] ?? '');
    });

    const first = await must('certificates.issue', asked());
    const answer = await second;

    expect(first.cancelled).toBe(true);
    expect(answer?.ok && answer.value.serials).toEqual([last]);
    expect(await registered()).toContain(last?.serial);
    expect(serialsIn().sort()).toEqual(await registered());
  });

  it('keeps everybody in the register who has a certificate in the end, whatever was undone meanwhile', async () => {
    await attendance();
    atStep(4, () => void ask('workshop.undo', { id: ASTANA, lane: 'workshop' }));

    const issued = await must('certificates.issue', asked());

    expect(issued.serials.map(({ serial }) => serial).sort()).toEqual(await registered());
    expect(serialsIn().sort()).toEqual(await registered());
  });

  it('writes no certificate of a batch in which somebody was erased, and takes the rest out of the register', async () => {
    await attendance();
    const roster = await people();
    const last = roster.at(-1);
    atStep(3, () => void ask('erasure.person', { workshop: ASTANA, participant: last?.id ?? '' }));

    const issued = await must('certificates.issue', asked({ together: true }));

    expect(issued).toMatchObject({ cancelled: true });
    expect(issued.written.length).toBeLessThan(4);
    expect(serialsIn().sort()).toEqual(await registered());
  });

  it('writes nothing more of a workshop that was erased', async () => {
    await attendance();
    atStep(3, () => void ask('erasure.workshop', { workshop: ASTANA }));

    const issued = await must('certificates.issue', asked({ together: true }));

    expect(issued).toMatchObject({ cancelled: true });
    expect(issued.written.length).toBeLessThan(4);
  });

  it('ends when a file takes the place of the folder', async () => {
    await attendance();
    atStep(4, () => {
      rmSync(folder(), { recursive: true });
      writeFileSync(folder(), '');
    });

    const stopped = await ask('certificates.issue', asked());

    expect(stopped).toMatchObject({ ok: false, failure: { kind: 'exportNotWritable', written: 3 } });
    expect((await registered()).length).toBe(3);
  });
});
