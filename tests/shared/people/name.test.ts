import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { languageOfName, ordinaryScript, scriptOf, tidyName, wordsOf } from '#shared/people/name';
import { soundOf } from '#shared/people/sound';
import { Line } from '#shared/text/text';

describe('a name', () => {
  it.each([
    ['Исатай Инкар  ', 'Исатай Инкар', []],
    ['1. Утеген Улпан', 'Утеген Улпан', []],
    ['Утеген\u00a0Улпан', 'Утеген Улпан', []],
    ['Утеген\u3000Улпан', 'Утеген Улпан', []],
    ['Утеген,  Улпан', 'Утеген Улпан', []],
    ['«Утеген Улпан»', 'Утеген Улпан', []],
    [`${'Әлімбай Йолдыз'.normalize('NFD')}`, 'Әлімбай Йолдыз', []],
    ['Утеген Улпан.', 'Утеген Улпан', []],
    ['ӘБДІРАХМАН ҚАЙРАТ', 'Әбдірахман Қайрат', ['fromCapitals']],
    ['УТЕГЕН-КИМ УЛПАН', 'Утеген-Ким Улпан', ['fromCapitals']],
    ['Нұрпейiс Жанар', 'Нұрпейіс Жанар', ['mixedLetters']],
    ['Cергей Кaсым', 'Сергей Касым', ['mixedLetters']],
    ['Утеген У.', 'Утеген У.', ['initials']],
    ['Утеген У.А.', 'Утеген У.А.', ['initials']],
    ['Улпан', 'Улпан', ['oneWord']],
    ['Утеген Улпан 2', 'Утеген Улпан 2', ['digitsInName']],
    ["O'Neil Shaun", "O'Neil Shaun", []],
  ])('written “%s” is %s', (raw, name, notes) => {
    expect(tidyName(raw)).toEqual({ name, notes });
  });

  it.each([
    ['Өтеген Ұлпан', 'kk'],
    ['Исатай Хамит', 'cyrillic'],
    ['Ulpan Utegen', 'latin'],
    ['—', 'none'],
  ])('%s is told by its letters to be %s', (name, script) => {
    expect(scriptOf(name)).toBe(script);
  });

  it('in plain Cyrillic goes by its column, any other by its letters', () => {
    expect(languageOfName('Исатай Хамит', 'kk')).toBe('kk');
    expect(languageOfName('Исатай Хамит', 'ru')).toBe('ru');
    expect(languageOfName('Өтеген Ұлпан', 'ru')).toBe('kk');
    expect(languageOfName('Ulpan Utegen', 'kk')).toBe('en');
  });

  it('is the same in another order, and without the patronymic', () => {
    expect(wordsOf('Ұлпан Өтеген').key).toBe(wordsOf('Отеген Улпан').key);
    expect(wordsOf('Утеген Улпан Асановна')).toEqual({ key: 'улпан утеген', patronymic: 'асановна' });
    expect(wordsOf('Өтеген Ұлпан Асанқызы').key).toBe(wordsOf('Өтеген Ұлпан').key);
  });

  const letters = 'АәғЖкҚнңОөУұҮіаяйЙёЁьщabzZhskхХ';
  const written = fc.string({ unit: fc.constantFrom(...letters, ' ', ' ', '-', '.', "'", '7', '\n', '\u0306') });

  test.prop([written], { examples: [['А-.'], ['1. 2) А.'], ['"А".,']] })(
    'is tidied once and for all, into one line that can be saved',
    (raw) => {
      const { name } = tidyName(raw);
      expect(Line.parse(name)).toBe(name);
      expect(name).not.toMatch(/\n/);
      expect(tidyName(name).name).toBe(name);
    },
  );

  test.prop([written])('that needs no tidying is known at a look', (raw) => {
    const script = ordinaryScript(raw);
    if (script !== null) expect(tidyName(raw)).toEqual({ name: raw, notes: [] });
    if (script !== null) expect(script).toBe(scriptOf(raw));
  });
});

describe('the sound of a name', () => {
  it.each([
    ['Өтеген Ұлпан', 'Утеген Улпан', 'Ulpan Utegen'],
    ['Тұрсын Ерлан', 'Турсын Ерлан', 'Yerlan Tursyn'],
    ['Исатай Іңкәр', 'Исатай Инкар', 'Inkar Issatay'],
    ['Жүніс Жанар', 'Жунис Жанар', 'Zhanar Zhunis'],
    ['Бөкенбай Қарлығаш', 'Букенбай Карлыгаш', 'Karlygash Bukenbay'],
    ['Нұрпейіс Гүлнұр', 'Нурпеис Гульнур', 'Gulnur Nurpeis'],
    ['Әбдірахман Қайрат', 'Абдрахман Кайрат', 'Kairat Abdrakhman'],
    ['Ыбырай Салтанат', 'Ыбрай Салтанат', 'Saltanat Ybyrai'],
    ['Сейтқали Мәриям', 'Сейткали Мариям', 'Mariyam Seitkali'],
    ['Құнанбай Дәурен', 'Кунанбай Даурен', 'Dauren Kunanbay'],
  ])('is one for %s, %s and %s', (...names) => {
    expect(new Set(names.map((name) => soundOf(name))).size).toBe(1);
  });

  it.each([
    ['Өтеген Ұлпан', 'Өтеген Жанар'],
    ['Асан Нұрлан', 'Есен Нұрлан'],
    ['Динара Ким', 'Данара Ли'],
    ['Ulpan Utegen', 'Zhanar Utegen'],
  ])('tells %s from %s', (one, other) => {
    expect(soundOf(one)).not.toBe(soundOf(other));
  });

  test.prop([fc.array(fc.stringMatching(/^[а-яәғқңөұүһі]{1,8}$/), { minLength: 1, maxLength: 4 })])(
    'does not care about order or case',
    (words) => {
      expect(soundOf([...words].reverse().join(' '))).toBe(soundOf(words.join(' ').toUpperCase()));
    },
  );

  test.prop([fc.string({ unit: 'binary' })])('is a whole number for any text', (text) => {
    expect(Number.isSafeInteger(soundOf(text))).toBe(true);
  });
});
