import { describe, expect, it } from 'vitest';
import { isNothing, readConsent, readGender, readLanguages } from '#shared/people/vocabulary';

describe('the words of organizers', () => {
  it.each([
    'жен',
    'жен.',
    'Ж',
    'женский',
    'женщина',
    'әйел',
    'ӘЙЕЛ',
    'female',
    'F',
    'f.',
    '♀',
    'г-жа',
    'Ms.',
    'әйел / жен',
  ])('“%s” is a woman', (word) => {
    expect(readGender(word)).toBe('f');
  });

  it.each(['муж', 'м', 'М.', 'мужской', 'ер', 'Ер адам', 'еркек', 'male', 'M', 'ерк.', 'г-н', 'Mr', 'ер/муж'])(
    '“%s” is a man',
    (word) => {
      expect(readGender(word)).toBe('m');
    },
  );

  it.each(['м/ж', 'ер / жен', '?', 'журналист', 'мк'])('“%s” is neither', (word) => {
    expect(readGender(word)).toBeUndefined();
  });

  it.each([
    ['рус', ['ru'], true],
    ['каз.', ['kk'], true],
    ['қазақша', ['kk'], true],
    ['орысша', ['ru'], true],
    ['қаз/рус', ['kk', 'ru'], true],
    ['казахский, русский и английский', ['kk', 'ru', 'en'], true],
    ['на русском языке', ['ru'], true],
    ['English', ['en'], true],
    ['ағылшын тілі', ['en'], true],
    ['kz', ['kk'], true],
    ['русский, узбекский', ['ru'], false],
    ['язык', [], true],
  ])('“%s” are the languages %j', (words, languages, isWhole) => {
    expect(readLanguages(words)).toEqual({ languages, isWhole });
  });

  it.each(['иә', 'Иә', 'да', 'Да, согласен', 'yes', '+', '1', 'true', 'келісемін', 'согласна', '✓'])(
    '“%s” is a yes',
    (word) => {
      expect(readConsent(word)).toBe('yes');
    },
  );

  it.each(['жоқ', 'нет', 'Нет.', 'no', '0', 'false', 'келіспеймін', 'не согласен', 'отказ'])('“%s” is a no', (word) => {
    expect(readConsent(word)).toBe('no');
  });

  it('a dash or an empty cell is no answer, and no answer is never a permission', () => {
    expect(['', '-', '—', ' '].map(readConsent)).toEqual(['unasked', 'unasked', 'unasked', 'unasked']);
    expect(readConsent('потом скажу')).toBeUndefined();
  });

  it('knows a cell that only says that there is nothing to say', () => {
    expect(['', '-', '—', 'нет', 'жоқ', 'n/a', 'не указано', '...'].every(isNothing)).toBe(true);
    expect(['нету времени', 'Нетания', '0', 'Жоқтау'].some(isNothing)).toBe(false);
  });
});
