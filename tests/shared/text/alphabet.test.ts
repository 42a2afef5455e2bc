import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { compareAlphabetically, foldForSearch, sortedBy, sortKey } from '#shared/text/alphabet';

const ALPHABET = 'А Ә Б В Г Ғ Д Е Ё Ж З И Й К Қ Л М Н Ң О Ө П Р С Т У Ұ Ү Ф Х Һ Ц Ч Ш Щ Ъ Ы І Ь Э Ю Я'.split(' ');

const sorted = (words: readonly string[]) => sortedBy(words, (word) => word);

const word = fc.string({ unit: fc.constantFrom(...'АаӘәБбҒғЕЁИиЙҚқНҢОӨУҰҮІЯaAbBzşéö -’1٣中'), maxLength: 8 });

describe('the alphabet', () => {
  it('has all forty-two Kazakh letters in their order', () => {
    expect(sorted([...ALPHABET].reverse())).toEqual(ALPHABET);
  });

  it('puts Ұлан before Үміт, which Chromium does not', () => {
    expect(sorted(['Үміт', 'Ұлан', 'Ян', 'Улан', 'Қасым', 'Касым'])).toEqual([
      'Касым',
      'Қасым',
      'Улан',
      'Ұлан',
      'Үміт',
      'Ян',
    ]);
  });

  it('puts a short surname before a longer one that begins with it', () => {
    expect(sorted(['Кимов Асан', 'Ким Яна', 'Ким Асан'])).toEqual(['Ким Асан', 'Ким Яна', 'Кимов Асан']);
  });

  it('puts Cyrillic before Latin, and Latin letters with marks beside those without', () => {
    expect(sorted(['Zhanar', 'Özil', 'Olga', 'Яна', 'Panin'])).toEqual(['Яна', 'Olga', 'Özil', 'Panin', 'Zhanar']);
  });

  it('does not care how a letter was composed', () => {
    expect(sortKey('Йод'.normalize('NFD'))).toBe(sortKey('Йод'));
  });

  test.prop([word, word, word])('is an order: it never contradicts itself', (one, two, three) => {
    expect(compareAlphabetically(one, two)).toBe(-compareAlphabetically(two, one) + 0);
    const [first = '', , last = ''] = sorted([one, two, three]);
    expect(compareAlphabetically(first, last)).toBeLessThanOrEqual(0);
  });

  test.prop([fc.array(word)])('sorts a list as comparing every pair would', (words) => {
    expect(sorted(words).map((each) => sortKey(each))).toEqual([...words].sort(compareAlphabetically).map(sortKey));
  });
});

describe('searching', () => {
  it.each([
    ['Өтеген Ұлпан', 'отеген улпан'],
    ['Қарлығаш Һәкім', 'карлыгаш хаким'],
    ['Іңкәр', 'инкар'],
    ['Репортёр', 'репортер'],
    ['ŞÄKÄRIM Müller', 'sakarim muller'],
    ['Жан\u00a0Ай—Гүл', 'жан ай-гул'],
    ['O’Neil', 'oneil'],
    ["O'Neil", 'oneil'],
    ['Йод'.normalize('NFD'), 'йод'],
  ])('finds %s by %s', (text, typed) => {
    expect(foldForSearch(text)).toBe(typed);
  });

  test.prop([word])('folds once and for all', (text) => {
    expect(foldForSearch(foldForSearch(text))).toBe(foldForSearch(text));
  });

  test.prop([word])('does not care about case', (text) => {
    expect(foldForSearch(text.toUpperCase())).toBe(foldForSearch(text.toLowerCase()));
  });
});
