import { describe, expect, it } from 'vitest';
import type { Failure } from '#shared/failure';
import { explain, explainFinding } from '#shared/text/explain';
import { LANGUAGES } from '#shared/text/language';
import { sayIn } from '#shared/text/say';

const invalid = (path: string, rule: string, detail?: string): Failure => ({
  kind: 'invalid',
  problems: [{ path, rule, ...(detail === undefined ? {} : { detail }) }],
});

describe('a failure in words', () => {
  it('points at the place as a person would', () => {
    expect(explain(invalid('halfDays.1.end', 'endBeforeStart'), sayIn('ru'))).toBe(
      'Проверьте: половины дня, 2, конец: конец раньше начала. Ничего не изменено.',
    );
    expect(explain(invalid('rule.passMark', 'percent'), sayIn('en'))).toBe(
      'Please check: rule, pass mark: a whole number from 0 to 100 is needed. Nothing was changed.',
    );
  });

  it('names the missing thing in the language of the sentence', () => {
    expect(explain({ kind: 'missing', thing: 'programme' }, sayIn('kk'))).toBe(
      'Бұл енді жоқ: бағдарлама. Ештеңе өзгертілген жоқ.',
    );
  });

  it('says what to do where a file or folder is gone', () => {
    const gone = { kind: 'fileMissing', path: 'E:' } as const;

    expect(LANGUAGES.map((language) => explain(gone, sayIn(language)))).toEqual([
      'Мұндай файл немесе қалта жоқ: E:. Басқасын таңдаңыз. Ештеңе өзгертілген жоқ.',
      'Такого файла или папки нет: E:. Выберите другой файл или другую папку. Ничего не изменено.',
      'There is no such file or folder: E:. Choose another one. Nothing was changed.',
    ]);
  });

  it('never takes what a field is called for the rule that it breaks', () => {
    expect(explain(invalid('region', 'regionUnknown', 'twice'), sayIn('en'))).toContain('not on the list');
    expect(explain(invalid('', 'fieldMissing', 'percent'), sayIn('kk'))).toContain('«percent» өрісі жоқ');
  });

  it('keeps the name of a place, a thing or a rule that it has no words for', () => {
    for (const language of LANGUAGES) {
      const say = sayIn(language);

      expect(explain(invalid('ab.cd', 'odd'), say)).toContain('ab, cd: odd');
      expect(explain(invalid('', 'odd', 'in other words'), say)).toContain('in other words');
      expect(explain({ kind: 'missing', thing: 'oddity' }, say)).toContain('oddity');
    }
  });
});

describe('a finding of this laptop in words', () => {
  it('says free space as people do', () => {
    const free = { check: 'space', finding: 'enough', detail: '', count: 78_808 * 1_048_576 };

    expect(LANGUAGES.map((language) => explainFinding(free, language).replaceAll('\u00a0', ' '))).toEqual([
      '77 ГБ бос.',
      'Свободно 77 ГБ.',
      '77 GB are free.',
    ]);
  });
});
