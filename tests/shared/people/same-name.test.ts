import { describe, expect, it } from 'vitest';
import { agreementOf, isNearly } from '#shared/people/same-name';
import { scriptOf } from '#shared/people/script';

const named = (name: string) => {
  const script = scriptOf(name);
  return {
    kk: script === 'kk' ? name : '',
    ru: script === 'cyrillic' ? name : '',
    en: script === 'latin' ? name : '',
  };
};

describe('two names', () => {
  it.each([
    ['Утеген Улпан', 'Улпан Утеген'],
    ['Сеит-Ахметова Анна', 'Сеитахметова Анна'],
    ['Сеит - Ахметова Анна', 'Анна Сеит-Ахметова'],
    ['Aıgúl Serikbaı', 'Aigul Serikbay'],
    ['Şoqan Ýálıhanov', 'Shokan Ualikhanov'],
    ['Jańyl Ǵabıt', 'Zhanyl Gabit'],
    ['Yerlan Tursyn', 'Erlan Tursın'],
    ['Төлеу Асқар Ерболұлы', 'Төлеу Асқар Ербол ұлы'],
    ['Толеу Аскар Ерболович', 'Толеу Аскар Ерболулы'],
    ['Төлеу Асқар Ерболұлы', 'Толеу Аскар Ерболович'],
    ['Төлеу Асқар Ерболұлы', 'Askar Yerbolovich Toleu'],
    ['Петрович Анна Сергеевна', 'Анна Сергеевна Петрович'],
    ['Асан Дана Серікқызы', 'Асан Дана Сериковна'],
  ])('%s and %s are one', (one, other) => {
    expect(agreementOf(named(one), named(other))).toBe('whole');
    expect(agreementOf(named(other), named(one))).toBe('whole');
  });

  it.each([
    ['Ким Анна', 'Ким Анна Сергеевна'],
    ['Төлеу Асқар', 'Askar Yerbolovich Toleu'],
    ['Ким Анна С.', 'Ким Анна Сергеевна'],
    ['Петрович Анна', 'Петрович Анна Сергеевна'],
  ])('%s and %s may be one', (one, other) => {
    expect(agreementOf(named(one), named(other))).toBe('partly');
    expect(agreementOf(named(other), named(one))).toBe('partly');
  });

  it.each([
    ['Ким Анна Сергеевна', 'Ким Анна Андреевна'],
    ['Ким Анна А.', 'Ким Анна Сергеевна'],
    ['Төлеу Асқар Ерболұлы', 'Askar Serikovich Toleu'],
    ['Асан Дана Серікқызы', 'Асан Дана Серікұлы'],
  ])('%s and %s are namesakes with two fathers', (one, other) => {
    expect(agreementOf(named(one), named(other))).toBe('namesake');
    expect(agreementOf(named(other), named(one))).toBe('namesake');
  });

  it.each([
    ['Kim Sana', 'Kim Saniya'],
    ['Ким Сана', 'Ким Сания'],
    ['Utegen Ulpan', 'Utegen Zhanar'],
  ])('%s and %s are not one', (one, other) => {
    expect(agreementOf(named(one), named(other))).toBe('none');
  });

  it.each([
    ['Утеген Улпан', 'Отеген Улпан', true],
    ['Утеген Улпан', 'Утегенова Улпан', true],
    ['Турсын Ерлан', 'Ерлан Турсынн', true],
    ['Ким Анна', 'Ким Алла', false],
    ['Ким Анна', 'Ли Анна', false],
    ['Ким Анна Сергеевна', 'Кима Анна Андреевна', false],
    ['Ким', 'Ким Анна', false],
  ])('%s and %s, one of them written with a slip: %s', (one, other, isSlip) => {
    expect(isNearly(named(one), named(other))).toBe(isSlip);
  });
});
