import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '#shared/text/language';
import * as messages from '#shared/text/messages';

const ROOT = resolve(import.meta.dirname, '../../..');
const PLURAL = /_(zero|one|two|few|many|other)$/;

type Tree = { readonly [key: string]: string | Tree };

/** Every message of a language under its whole key. */
function flat(tree: Tree, before = ''): [key: string, text: string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[before + key, value] as [string, string]] : flat(value, `${before}${key}.`),
  );
}

const all = new Map<Language, Map<string, string>>(
  LANGUAGES.map((language) => [language, new Map(flat(messages[language] as Tree))]),
);
const keysOf = (language: Language) => [...(all.get(language)?.keys() ?? [])];
const textOf = (language: Language, key: string) => all.get(language)?.get(key) ?? '';
const stems = (language: Language) => [...new Set(keysOf(language).map((key) => key.replace(PLURAL, '')))].sort();

/** What a message fills in; a plural form may leave its number out ("one person"). */
const placeholders = (text: string) =>
  [...text.matchAll(/\{\{\s*(\w+)/g)]
    .map(([, name]) => name ?? '')
    .filter((name) => name !== 'count')
    .sort();

const sources = (folder: string): string[] =>
  readdirSync(join(ROOT, folder)).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(join(ROOT, path)).isDirectory()) return sources(path);
    return /\.tsx?$/.test(name) && !path.includes('messages') ? [readFileSync(join(ROOT, path), 'utf8')] : [];
  });

const code = ['shared', 'electron', 'renderer'].flatMap(sources).join('\n');

/** Keys that the code builds: the fixed parts of each template around what is filled in. */
const templates = [...code.matchAll(/`([a-z][A-Za-z]*\.[^`\s]*)`/g)].map(([, text = '']) => {
  const parts = text.split(/\$\{[^}]*\}/).map((part) => part.replace(/[.*+?^$()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[A-Za-z0-9_.]+')}$`);
});

const isUsed = (stem: string): boolean =>
  code.includes(`'${stem}'`) || code.includes(`"${stem}"`) || templates.some((template) => template.test(stem));

describe('the messages', () => {
  it('say the same things in all three languages', () => {
    expect(stems('en').length).toBeGreaterThan(100);
    expect(stems('ru')).toEqual(stems('en'));
    expect(stems('kk')).toEqual(stems('en'));
  });

  it('are nowhere empty', () => {
    const empty = LANGUAGES.flatMap((language) =>
      keysOf(language)
        .filter((key) => textOf(language, key).trim() === '')
        .map((key) => `${language}: ${key}`),
    );

    expect(empty).toEqual([]);
  });

  it('have exactly the plural forms that each language has', () => {
    const wrong = LANGUAGES.flatMap((language) => {
      const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
      const plurals = new Set(
        keysOf(language)
          .filter((key) => PLURAL.test(key))
          .map((key) => key.replace(PLURAL, '')),
      );
      return [...plurals].flatMap((stem) => {
        const has = keysOf(language).filter((key) => PLURAL.test(key) && key.replace(PLURAL, '') === stem);
        const wants = forms.map((form) => `${stem}_${form}`);
        return [...has].sort().join() === [...wants].sort().join()
          ? []
          : [`${language}: ${stem} has ${has.join(', ')}`];
      });
    });

    expect(wrong).toEqual([]);
  });

  it('fill in the same things', () => {
    const wrong = (['ru', 'kk'] as const).flatMap((language) =>
      keysOf(language).flatMap((key) => {
        const model = textOf('en', key) || textOf('en', `${key.replace(PLURAL, '')}_other`);
        const [mine, theirs] = [placeholders(textOf(language, key)), placeholders(model)];
        return mine.join() === theirs.join() ? [] : [`${language}: ${key}: ${mine.join()} / ${theirs.join()}`];
      }),
    );

    expect(wrong).toEqual([]);
  });

  it('are all used by the program', () => {
    expect(stems('en').filter((stem) => !isUsed(stem))).toEqual([]);
  });

  it('never mix Latin letters into a Cyrillic word', () => {
    const mixed = LANGUAGES.flatMap((language) =>
      keysOf(language).flatMap((key) =>
        (
          textOf(language, key)
            .replace(/\{\{.*?\}\}/g, ' ')
            .match(/[\p{L}]+/gu) ?? []
        )
          .filter((word) => /\p{Script=Latin}/u.test(word) && /\p{Script=Cyrillic}/u.test(word))
          .map((word) => `${language}: ${key}: ${word}`),
      ),
    );

    expect(mixed).toEqual([]);
  });

  it('are written in the composed form', () => {
    const loose = LANGUAGES.flatMap((language) =>
      keysOf(language).filter((key) => textOf(language, key) !== textOf(language, key).normalize('NFC')),
    );

    expect(loose).toEqual([]);
  });
});
