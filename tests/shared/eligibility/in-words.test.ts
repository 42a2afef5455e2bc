import { describe, expect, it } from 'vitest';
import { assignmentRuleInWords, attendanceRuleInWords, missingInWords } from '#shared/eligibility/in-words';
import type { MissingItem } from '#shared/eligibility/missing-item';
import { LANGUAGES } from '#shared/text/language';
import { sayIn } from '#shared/text/say';
import { aWorkshop, FOUR_HALF_DAYS } from '../../support/a-workshop';

const EVERY_ITEM: readonly MissingItem[] = [
  { kind: 'noHalfDays' },
  { kind: 'halfDays', have: 1, need: 3 },
  { kind: 'minutes', have: 79, need: 80 },
  { kind: 'attendanceNotTaken', halfDays: 2 },
  { kind: 'rubric' },
  { kind: 'work' },
  { kind: 'ungraded' },
  { kind: 'unfinished', drafts: 5 },
  { kind: 'decision', criteria: 2 },
  { kind: 'mark', have: 59.99, need: 60 },
];

describe('what is missing, in words', () => {
  it('is named in Russian with the right endings', () => {
    expect(EVERY_ITEM.map((item) => missingInWords(item, sayIn('ru'), 'ru'))).toEqual([
      'в семинаре-тренинге нет ни одной половины дня',
      'посещено половин дня: 1, нужно 3',
      'посещено 79\u00A0% времени, нужно 80\u00A0%',
      'посещаемость не отмечена в 2 половинах дня',
      'нет критериев, по которым можно оценить',
      'итоговое задание не сдано',
      'работа ещё не проверена',
      'начаты 5 оценочных листов, завершённых нет',
      'решение ведущего по 2 критериям',
      'результат 59,99\u00A0%, проходной балл 60\u00A0%',
    ]);
  });

  it.each(LANGUAGES)('has its own words for every item in %s', (language) => {
    const phrases = EVERY_ITEM.map((item) => missingInWords(item, sayIn(language), language));

    expect(new Set(phrases).size).toBe(EVERY_ITEM.length);
    expect(phrases.filter((phrase) => /\{\{|eligibility\./.test(phrase))).toEqual([]);
  });
});

it('says the rule as the overview has it', () => {
  const { overview } = aWorkshop({ overview: { halfDays: [...FOUR_HALF_DAYS] } });
  const rule = { attendance: { kind: 'halfDays', atLeast: 3 }, passMark: 60, result: 'median' } as const;

  expect(attendanceRuleInWords({ ...overview, rule }, sayIn('en'), 'en')).toBe(
    'Attendance: at least 3 of 4 half-days.',
  );
  expect(attendanceRuleInWords(overview, sayIn('kk'), 'kk')).toBe('Қатысу: уақыттың кемінде 80\u00A0%-ы.');
  expect(assignmentRuleInWords(rule, sayIn('en'), 'en')).toBe(
    'Final assignment: at least 60%, the median of the final sheets.',
  );
});

it.each([
  ['kk', 'Қатысу: 1 жарты күннен кемінде 3. Мұны ешкім орындай алмайды: бар болғаны 1 жарты күн.'],
  ['ru', 'Посещаемость: не менее 3 из 1 половины дня. Выполнить это не сможет никто: всего 1 половина дня.'],
  ['en', 'Attendance: at least 3 of 1 half-day. Nobody can meet this: there is only 1 half-day.'],
] as const)('says in %s that nobody can meet a rule from under which half-days were taken away', (language, words) => {
  const { overview } = aWorkshop({ overview: { halfDays: FOUR_HALF_DAYS.slice(0, 1) } });
  const rule = { attendance: { kind: 'halfDays', atLeast: 3 }, passMark: 60, result: 'median' } as const;

  expect(attendanceRuleInWords({ ...overview, rule }, sayIn(language), language)).toBe(words);
});

it.each([
  ['kk', 'Қатысу: жарты күндер әлі қосылмаған.'],
  ['ru', 'Посещаемость: половины дня ещё не добавлены.'],
  ['en', 'Attendance: no half-days have been added yet.'],
] as const)('says in %s that there are no half-days yet, rather than so many of none', (language, words) => {
  const { overview } = aWorkshop();
  const rule = { ...overview.rule, attendance: { kind: 'halfDays', atLeast: 1 } } as const;

  expect(attendanceRuleInWords({ ...overview, rule, halfDays: [] }, sayIn(language), language)).toBe(words);
});
