import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { languageOfName, ordinaryScript, tidyName } from '#shared/people/name';
import { scriptOf } from '#shared/people/script';
import { soundOf } from '#shared/people/sound';
import { wordsOf } from '#shared/people/words-of-name';
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
    ['САҒИ ҚЫЗЫ МАДИНА', 'Сағи қызы Мадина', ['fromCapitals']],
    ['ТӨЛЕУ Асқар ЕРБОЛҰЛЫ', 'Төлеу Асқар Ерболұлы', ['fromCapitals']],
    ['ТӨЛЕУ-АХМЕТ Асқар Ербол ҰЛЫ', 'Төлеу-Ахмет Асқар Ербол ұлы', ['fromCapitals']],
    ["О'КОННОР Шон", "О'Коннор Шон", ['fromCapitals']],
    ['тӨЛЕУ аСҚАР', 'Төлеу Асқар', ['fromCapitals']],
    ['ЛИ Анна', 'Ли Анна', ['fromCapitals']],
    ['Anna KIM', 'Anna Kim', ['fromCapitals']],
    ['Утеген АБ', 'Утеген АБ', []],
    ['ИВАНОВ ИИ', 'Иванов ИИ', ['fromCapitals']],
    ['ИВАНОВ И.И.', 'Иванов И.И.', ['fromCapitals', 'initials']],
    ['ТӨЛЕУ А.Е.', 'Төлеу А.Е.', ['fromCapitals', 'initials']],
    ['Ким Анна КТЖ', 'Ким Анна КТЖ', []],
    ['Ким Анна ТОО', 'Ким Анна ТОО', []],
    ['John Smith III', 'John Smith III', []],
    ['иванов иван', 'Иванов Иван', ['fromSmall']],
    ['ჯონ კიმი', 'ჯონ კიმი', []],
    ['😊 Марат Ахметов ❤️', 'Марат Ахметов', []],
    ['✓ Омар Али', 'Омар Али', []],
    ['2 - Цой Ян', 'Цой Ян', []],
    ['Се\u00adрик Дана', 'Серик Дана', []],
    ['Аsel Каrimova', 'Asel Karimova', ['mixedLetters']],
    ['Laura DE LA CRUZ', 'Laura de la Cruz', ['fromCapitals']],
    ['Иванов ДА', 'Иванов ДА', []],
    ['Mr Daulet Sarsen', 'Daulet Sarsen', ['address']],
    ['Dr. Aliya Bekova', 'Aliya Bekova', ['address']],
    ['г-жа Ким Анна', 'Ким Анна', ['address']],
    ['Рахимов Алмас, журналист', 'Рахимов Алмас журналист', ['smallWord']],
    ['Сағи қызы Мадина', 'Сағи қызы Мадина', []],
    ['аль-Фараби Нұр', 'аль-Фараби Нұр', []],
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

/** The same by what is known of each letter, and not by expressions for the usual ones. */
function plainly(raw: string): string | null {
  const isOf = (script: string) =>
    new RegExp(`^(?=\\p{Lu})\\p{Script=${script}}(?:(?!\\p{Lu})(?=\\p{L})\\p{Script=${script}})+$`, 'u');
  const words = raw.split(' ');
  if (words.length < 2 || raw !== raw.normalize('NFC') || /[^\u0000-\u052f]/.test(raw)) return null;
  if (words.every((word) => isOf('Latin').test(word))) return 'latin';
  if (!words.every((word) => isOf('Cyrillic').test(word))) return null;
  return /[әғқңөұүһі]/i.test(raw) ? 'kk' : 'cyrillic';
}

describe('a name that needs no tidying', () => {
  it('is known with any letter of any alphabet, large or small, in either script', () => {
    const letters = Array.from({ length: 0x600 }, (_, code) => String.fromCharCode(code));
    const names = ['Аб Вг', 'Ab Cd', 'Әб Вг'].flatMap((name) =>
      [0, 1, 2, 3, 5].flatMap((at) => letters.map((letter) => name.slice(0, at) + letter + name.slice(at + 1))),
    );

    expect(names.filter((name) => ordinaryScript(name) !== plainly(name))).toEqual([]);
  });

  const word = fc.stringMatching(/^[A-ZА-ЯЁӘҚ]?[a-zа-яёәқžї]{0,5}$/);

  test.prop([fc.array(word, { maxLength: 4 }).map((words) => words.join(' '))])(
    'is known by all of its words',
    (name) => {
      expect(ordinaryScript(name)).toBe(plainly(name));
    },
  );
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

  it.each([
    ['Жанар Махамбет', 'Zhanar Makhambet'],
    ['Шолпан Чингиз', 'ShOLPAN CHiNGiZ'],
    ['Цой Магжан', 'Tsoy Magzhan'],
    ['Джамиля Гафу', 'Жамиля Ghafu'],
    ['Алекс Кокс', 'Alex Kox'],
    ['Асса Балла', 'Аса Бала'],
  ])('takes two letters for one, and one for two: %s and %s', (one, other) => {
    expect(soundOf(one)).toBe(soundOf(other));
  });

  it('has words of silent letters alone, each by its letters', () => {
    expect(soundOf('Ы Ким')).not.toBe(soundOf('Ким'));
    expect(soundOf('Ы Ким')).not.toBe(soundOf('Ый Ким'));
    expect(soundOf('Ким Ы')).toBe(soundOf('Ы, Ким'));
  });

  test.prop([fc.string({ unit: 'binary' })])('is a whole number for any text', (text) => {
    expect(Number.isSafeInteger(soundOf(text))).toBe(true);
  });
});
