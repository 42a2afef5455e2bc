import { describe, expect, it } from 'vitest';
import { issuingHouse } from '../../support/issuing-house';
import { ASTANA } from '../../support/sample-house';

const { ask, must, workshop, people, change, attendance, asked } = issuingHouse();

describe('issuing certificates', () => {
  it('numbers people in the order of the alphabet, in which they are printed', async () => {
    await attendance();

    const { serials, written } = await must('certificates.issue', asked({ languages: ['ru'] }));

    expect(serials.map(({ serial }) => Number(serial.slice(10, 13)))).toEqual(serials.map((_, at) => at + 1));
    expect(written.map(({ name }) => name.slice(0, 13))).toEqual(serials.map(({ serial }) => serial.slice(0, 13)));
  });

  it('holds back whoever is not eligible and says what is missing', async () => {
    const [asel] = await people();
    await attendance([asel?.id ?? '']);

    const all = await must('certificates.issue', asked());
    const alone = await ask('certificates.issue', asked({ participants: [asel?.id ?? ''] }));

    expect(all.held).toMatchObject([{ participant: asel?.id, reason: 'notEligible' }]);
    expect(all.held[0]?.missing[0]?.kind).toBe('attendanceNotTaken');
    expect(alone).toEqual({ ok: false, failure: { kind: 'nothingToIssue', held: 1 } });
  });

  it('never gives a number that was taken back to somebody else', async () => {
    await attendance();
    const [one, two] = await people();
    const first = await must('certificates.issue', asked({ participants: [one?.id ?? ''] }));
    await must('workshop.undo', { id: ASTANA, lane: 'workshop' });
    expect((await workshop()).register).toEqual({});

    const other = await must('certificates.issue', asked({ participants: [two?.id ?? ''] }));
    const again = await must('certificates.issue', asked({ participants: [one?.id ?? ''] }));

    expect(other.serials[0]?.serial).not.toBe(first.serials[0]?.serial);
    expect(again.serials).toEqual(first.serials);
  });

  it('refuses a letter that no font has, and names person, letter and code before anything is written', async () => {
    await attendance();
    const [asel] = await people();
    const names = { kk: 'Әсел ☃', ru: '', en: '' };
    await change({ name: 'participant.change', input: { id: asel?.id ?? '', facts: { names } } });

    const preflight = await must('certificates.preflight', {
      workshop: ASTANA,
      kind: 'attended',
      participants: null,
      languages: ['ru'],
    });
    const issued = await must('certificates.issue', asked({ languages: ['ru'] }));

    const held = { participant: asel?.id, name: 'Әсел ☃', reason: 'letters', missing: [] };
    expect(preflight.held).toEqual([{ ...held, letters: [{ letter: '☃', code: 'U+2603', text: 'Әсел ☃' }] }]);
    expect(issued.held).toEqual(preflight.held);
    expect(issued.serials.map(({ participant }) => participant)).not.toContain(asel?.id);
    expect(preflight.ready).toBe(issued.serials.length);
  });

  it('notices a name that has to borrow another script', async () => {
    await attendance();
    const [asel] = await people();
    await change({
      name: 'participant.change',
      input: { id: asel?.id ?? '', facts: { names: { kk: 'Әсел', ru: '', en: '' } } },
    });

    const preflight = await must('certificates.preflight', {
      workshop: ASTANA,
      kind: 'attended',
      participants: null,
      languages: ['kk', 'ru'],
    });

    expect(preflight.borrowed).toEqual([{ participant: asel?.id, name: 'Әсел', language: 'ru' }]);
    expect(preflight.unwritten).toEqual([]);
  });

  it('shows a specimen of any certificate without touching the register', async () => {
    const [asel] = await people();

    const { pdf, serial } = await must('certificates.preview', {
      workshop: ASTANA,
      kind: 'completed',
      participant: asel?.id ?? '',
      languages: ['en'],
    });

    expect(serial).toBe(null);
    expect(Buffer.from(pdf, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
    expect((await workshop()).register).toEqual({});
  });
});
