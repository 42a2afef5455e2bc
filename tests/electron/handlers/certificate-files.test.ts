import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Output } from '#shared/contract/contract';
import { isWhole } from '#shared/register/serial';
import { issuingHouse } from '../../support/issuing-house';
import { checkWithQpdf, factsOf, textOf } from '../../support/pdf';

const { ask, must, told, program, folder, workshop, people, change, attendance, asked, atEachStep } = issuingHouse();

const serialsOf = ({ serials }: Output<'certificates.issue'>) =>
  Object.fromEntries(serials.map(({ participant, serial }) => [participant, serial]));

describe('the files of certificates', () => {
  it('writes one file for each eligible person and one to print, with every name in its own script', async () => {
    await attendance();

    const issued = await must('certificates.issue', asked({ languages: ['kk', 'ru'], together: true }));

    const roster = await people();
    expect(readdirSync(folder()).sort()).toEqual(issued.written.map(({ name }) => name).sort());
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
      await must('certificates.issue', asked({ languages: [...languages], each: false, together: true }));

    const print = (languages: string) => `AST certificates of attendance, for printing (${languages}).pdf`;
    expect(readdirSync(folder()).sort()).toEqual([print('en'), print('en-kk')].sort());
  });

  it('prints over what was printed before, and over nobody’s own file', async () => {
    await attendance();
    const print = asked({ languages: ['en'], each: false, together: true });
    const name = 'AST certificates of attendance, for printing (en)';
    writeFileSync(join(folder(), `${name}.pdf`), 'somebody’s own');

    for (const again of [print, print]) await must('certificates.issue', again);

    expect(readFileSync(join(folder(), `${name}.pdf`), 'utf8')).toBe('somebody’s own');
    expect(readdirSync(folder()).sort()).toEqual([`${name} (2).pdf`, `${name}.pdf`]);
  });

  it('keeps the papers of other languages beside each other, one file each', async () => {
    await attendance();
    const roster = await people();
    for (const languages of ['own', ['ru'], ['kk', 'ru']] as const)
      await must('certificates.issue', asked({ languages: languages === 'own' ? languages : [...languages] }));

    const names = readdirSync(folder());
    expect(names.length).toBe(3 * roster.length);
    expect(names.filter((name) => name.endsWith(' (ru).pdf')).length).toBe(roster.length);
    expect(names.filter((name) => name.endsWith(' (kk-ru).pdf')).length).toBe(roster.length);
  });

  it('writes over the same paper, and over nothing else, whatever pattern the names have', async () => {
    await attendance();
    const [asel, other] = await people();
    const one = asked({ participants: [asel?.id ?? ''], languages: ['kk'], pattern: 'paper' });
    writeFileSync(join(folder(), 'paper.pdf'), 'somebody’s own');

    const first = await must('certificates.issue', one);
    await must('certificates.issue', { ...one, languages: ['kk', 'ru'] });
    await must('certificates.issue', { ...one, participants: [other?.id ?? ''] });
    await change({
      name: 'participant.change',
      input: { id: asel?.id ?? '', facts: { names: { kk: 'Әсел Өзгерді', ru: 'Асель', en: 'Asel' } } },
    });
    const again = await must('certificates.issue', one);

    expect(readFileSync(join(folder(), 'paper.pdf'), 'utf8')).toBe('somebody’s own');
    expect(first.written.map(({ name }) => name)).toEqual(['paper (2).pdf']);
    expect(again.written.map(({ name }) => name)).toEqual(['paper (2).pdf']);
    expect(textOf(join(folder(), 'paper (2).pdf'))).toContain('Әсел Өзгерді');
    expect(readdirSync(folder()).length).toBe(4);
  });

  it('keeps serials when issued again, and gives the same bytes', async () => {
    await attendance();
    const first = await must('certificates.issue', asked());
    const before = first.written.map(({ path }) => readFileSync(path));

    const second = await must('certificates.issue', asked());

    expect(serialsOf(second)).toEqual(serialsOf(first));
    expect(second.written).toEqual(first.written);
    expect(second.written.map(({ path }, at) => readFileSync(path).equals(before[at] ?? Buffer.of()))).not.toContain(
      false,
    );
  });

  it('gives a folder that is not there its sentence, and registers nobody', async () => {
    await attendance();

    const refused = await ask('certificates.issue', asked({ folder: { folder: join(folder(), 'gone') } }));

    expect(refused).toMatchObject({ ok: false, failure: { kind: 'fileMissing' } });
    expect((await workshop()).register).toEqual({});
  });

  it('says what was written when the folder fails half-way', async () => {
    await attendance();
    let steps = 0;
    atEachStep(() => {
      if ((steps += 1) === 4) rmSync(folder(), { recursive: true });
    });

    const stopped = await ask('certificates.issue', asked());
    const failure = stopped.ok ? null : stopped.failure;

    expect(failure).toMatchObject({ kind: 'exportNotWritable', path: folder(), written: 3 });
    expect(Object.keys((await workshop()).register).length).toBe(3);
  });

  it('tells how far it is under the name that was asked for', async () => {
    await attendance();

    const { job } = await must('certificates.issue', asked({ job: 'mine' }));
    const jobs = told().flatMap(({ topic, notice }) =>
      topic === 'job.progress' ? [(notice as { job: string }).job] : [],
    );

    expect(job).toBe('mine');
    expect([...new Set(jobs)]).toEqual(['mine']);
  });

  it('stops between two certificates when asked to, and lists what is there', async () => {
    await attendance();
    let steps = 0;
    atEachStep((job) => {
      if ((steps += 1) === 3) program().jobs.stop(job);
    });

    const issued = await must('certificates.issue', asked());

    expect(issued.cancelled).toBe(true);
    expect(readdirSync(folder()).sort()).toEqual(issued.written.map(({ name }) => name).sort());
    expect(issued.written.length).toBe(2);
    expect(Object.values((await workshop()).register)).toEqual(issued.serials);
    expect(issued.serials.length).toBe(2);
  });

  it('leaves nobody in the register whose certificate was not written, and gives each the same number later', async () => {
    await attendance();
    const [asel] = await people();
    const [early] = (await must('certificates.issue', asked({ participants: [asel?.id ?? ''] }))).serials;
    atEachStep((job) => program().jobs.stop(job));

    const stopped = await must('certificates.issue', asked({ together: true }));
    const after = Object.values((await workshop()).register);
    Reflect.deleteProperty(told(), 'push');
    const whole = await must('certificates.issue', asked({ each: false, together: true }));

    expect(stopped.written).toEqual([]);
    expect(after).toEqual([early]);
    expect(whole.serials.length).toBe((await people()).length);
    expect(whole.serials).toContainEqual(early);
    expect(Object.keys((await workshop()).register).length).toBe(whole.serials.length);
  });

  it('asks for at least one kind of file', async () => {
    expect(await ask('certificates.issue', asked({ each: false }))).toMatchObject({
      ok: false,
      failure: { kind: 'invalid', problems: [{ path: 'each', rule: 'nothingChosen' }] },
    });
  });
});
