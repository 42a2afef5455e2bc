import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { academicHours } from '#shared/certificate/academic-hours';
import { ownLanguage, plan } from '#shared/certificate/batch';
import { borrowedNames, unwrittenTexts } from '#shared/certificate/preflight';
import { Minutes } from '#shared/time';
import { aCertificate, TITLE } from '../../support/a-certificate';
import { aParticipant, aWorkshop, FOUR_HALF_DAYS } from '../../support/a-workshop';

const sentence = ({ faces: [face] }: ReturnType<typeof aCertificate>) =>
  [face?.opening, face?.name, face?.before, face?.workshop, face?.after].filter(Boolean).join(' ');

const NAMES = { kk: 'Өтеген Ұлпан', ru: 'Утеген Улпан', en: 'Ulpan Utegen' };

describe('what a certificate says', () => {
  it('is a whole sentence in each language, in the order that the language asks for', () => {
    const say = (language: 'kk' | 'ru' | 'en') => sentence(aCertificate({ languages: [language], names: NAMES }));

    expect(say('kk')).toBe(
      'Осы сертификатпен расталады: Өтеген Ұлпан «Журналистерге арналған құқықтық тексеру» семинар-тренингін аяқтап, қорытынды тапсырманы сәтті орындады',
    );
    expect(say('ru')).toBe(
      'Настоящим подтверждается, что Утеген Улпан прошла семинар-тренинг «Правовой чекап для журналистов» и успешно выполнила итоговое задание',
    );
    expect(say('en')).toBe(
      'This is to certify that Ulpan Utegen completed the workshop “Legal Check-Up for Journalists” and passed the final assignment',
    );
  });

  it('speaks of a woman, of a man, and of somebody whose gender was not given', () => {
    const said = (['f', 'm', ''] as const).map(
      (gender) => aCertificate({ languages: ['ru'], kind: 'attended', gender }).faces[0]?.before,
    );

    expect(said).toEqual([
      'приняла участие в семинаре-тренинге',
      'принял участие в семинаре-тренинге',
      'принял(а) участие в семинаре-тренинге',
    ]);
  });

  it('keeps the two kinds apart: attendance never mentions the assignment', () => {
    const [attended] = aCertificate({ kind: 'attended', languages: ['en'] }).faces;
    const [completed] = aCertificate({ kind: 'completed', languages: ['en'] }).faces;

    expect([attended?.title, attended?.result, attended?.after]).toEqual(['Certificate of Attendance', '', '']);
    expect(completed?.result).toBe('Result of the final assignment: 84.5%');
  });

  it('writes each name in its own script beside the other', () => {
    expect(aCertificate({ languages: ['kk', 'ru'], names: NAMES }).faces.map(({ name }) => name)).toEqual([
      NAMES.kk,
      NAMES.ru,
    ]);
  });

  it('prints a signatory whose name is the same in both languages once', () => {
    const signatories = [
      {
        id: 's',
        name: { kk: 'Марат Ким', ru: 'Марат Ким', en: '' },
        role: { kk: 'Жаттықтырушы', ru: 'Тренер', en: '' },
        signature: '' as const,
      },
    ];

    const [signature] = aCertificate({ languages: ['kk', 'ru'], overview: { signatories } }).signatures;

    expect([signature?.names, signature?.roles]).toEqual([['Марат Ким'], ['Жаттықтырушы', 'Тренер']]);
  });

  test.prop([fc.nat(20_000)])('never certifies more hours than were attended', (attended) => {
    const hours = academicHours(Minutes.parse(attended));

    expect(hours * 45).toBeLessThanOrEqual(attended);
    expect((hours + 1) * 45).toBeGreaterThan(attended);
  });
});

describe('before anything is written', () => {
  const workshop = {
    ...aWorkshop({
      overview: {
        title: { ...TITLE, en: '' },
        place: { kk: 'Астана', ru: 'Астана', en: 'Astana' },
        halfDays: [...FOUR_HALF_DAYS],
        rule: { attendance: { kind: 'halfDays', atLeast: 1 }, passMark: 60, result: 'mean' },
      },
      people: ['Яков', 'Әсел', 'Бота'],
      attendance: { Яков: { h1: { status: 'present' } }, Әсел: { h1: { status: 'present' } } },
    }),
  };
  const all = { kind: 'attended', participants: null, languages: ['ru'] } as const;

  it('orders those who are ready by the Kazakh alphabet and holds the others back with the reason', () => {
    const { ready, held } = plan(workshop, all, () => true, '2025-06-17');

    expect(ready.map(({ participant }) => participant.id)).toEqual(['Әсел', 'Яков']);
    expect(held).toMatchObject([{ participant: 'Бота', reason: 'notEligible' }]);
    expect(held[0]?.missing.length).toBe(1);
  });

  it('holds back exactly those whose letters the fonts lack', () => {
    const { ready, held } = plan(workshop, all, (point) => String.fromCodePoint(point) !== 'Ә', '2025-06-17');

    expect(ready.map(({ participant }) => participant.id)).toEqual(['Яков']);
    expect(held.find(({ reason }) => reason === 'letters')).toMatchObject({
      participant: 'Әсел',
      letters: [{ letter: 'Ә', code: 'U+04D8', text: 'Әсел' }],
    });
  });

  it('takes the first of a person’s languages, and the workshop’s first for those who gave none', () => {
    expect(ownLanguage({ ...aParticipant('a'), languages: ['en', 'kk'] }, workshop)).toBe('en');
    expect(ownLanguage(aParticipant('a'), workshop)).toBe('kk');
  });

  it('notices names and texts that a language lacks', () => {
    expect(borrowedNames(aParticipant('a', 'Асель'), ['kk', 'ru'])).toEqual([{ participant: 'a', language: 'kk' }]);
    expect(unwrittenTexts(workshop.overview, ['kk', 'en'])).toEqual([{ what: 'title', language: 'en' }]);
  });
});
