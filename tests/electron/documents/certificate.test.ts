import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { Certificate, PaperLanguages } from '#shared/certificate/certificate';
import { missingLetters } from '#shared/certificate/preflight';
import { certificatePdf } from '../../../electron/documents/certificate';
import { fittedName } from '../../../electron/documents/fit';
import { openSheaf } from '../../../electron/documents/sheaf';
import { aCertificate, sampleInks } from '../../support/a-certificate';
import { checkWithQpdf, factsOf, fontsOf, textOf } from '../../support/pdf';

const folder = mkdtempSync(join(tmpdir(), 'rostrum-paper-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const inks = sampleInks();

const LETTERS = {
  kk: 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя',
  ru: 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя',
  en: 'abcdefghijklmnopqrstuvwxyzéçöüłš',
};

/** Words of a language's letters, some with a hyphen or an apostrophe, up to lengths that nobody is called. */
const aName = (letters: string, words: number) => {
  const word = fc
    .array(fc.constantFrom(...letters), { minLength: 2, maxLength: 24 })
    .map((all) => `${(all[0] ?? '').toUpperCase()}${all.slice(1).join('')}`);
  const part = fc.oneof(
    { weight: 5, arbitrary: word },
    fc.tuple(word, fc.constantFrom('-', '’', 'ʼ'), word).map((all) => all.join('')),
  );
  return fc.array(part, { minLength: 1, maxLength: words }).map((all) => all.join(' ').normalize('NFC'));
};

const names = fc.record({ kk: aName(LETTERS.kk, 5), ru: aName(LETTERS.ru, 5), en: aName(LETTERS.en, 5) });

async function sheafOf(certificates: readonly Certificate[], name: string): Promise<string> {
  const path = join(folder, `${name}.pdf`);
  const sheaf = openSheaf({ title: 'Test', keywords: '[TEST]' }, certificates[0] as Certificate, inks);
  for (const certificate of certificates) sheaf.add(certificate);
  writeFileSync(path, await sheaf.finished());
  return path;
}

describe('a printed certificate', () => {
  it('gives back every name exactly, whatever its letters and however long, in each script', async () => {
    const people = fc.sample(names, { numRuns: 300, seed: 20250617 });
    const pairs: PaperLanguages[] = [['kk', 'ru'], ['en'], ['ru', 'en'], ['kk']];
    const papers = people.map((person, at) =>
      aCertificate({ names: person, languages: pairs[at % 4] as PaperLanguages, logos: 0 }),
    );

    const path = await sheafOf(papers, 'names');
    const text = textOf(path);

    const printed = papers.flatMap(({ faces }) => faces.map(({ name }) => name));
    expect(printed.length).toBe(450);
    expect(printed.filter((name) => !text.includes(name))).toEqual([]);
    expect(factsOf(path)['Pages']).toBe('300');
  });

  it('has every letter of the Kazakh and Russian alphabets in every cut, and the signs of a document', () => {
    const signs = `${LETTERS.kk}${LETTERS.kk.toUpperCase()}«»„“”’–—№₸→✓·%0123456789`;

    expect([...signs].filter((sign) => !inks.fonts.has(sign.codePointAt(0) ?? 0))).toEqual([]);
  });

  it('names each letter that would come out as a box, once', () => {
    const paper = aCertificate({ names: { kk: 'Әсел 中☃中', ru: '', en: '' } });

    expect(missingLetters(paper, inks.fonts.has)).toEqual([
      { letter: '中', code: 'U+4E2D', text: 'Әсел 中☃中' },
      { letter: '☃', code: 'U+2603', text: 'Әсел 中☃中' },
    ]);
  });

  it('keeps a name within its line, and on two lines only where one would be too small to read', () => {
    const room = { width: 360, cut: 'serifBold', size: 30 } as const;
    fc.assert(
      fc.property(aName(LETTERS.kk, 6), (name) => {
        const { lines, size } = fittedName(inks.fonts, name, room, 17);

        const widths = lines.map((line) => inks.fonts.widthOf(line, room.cut, size));
        expect(Math.max(...widths)).toBeLessThanOrEqual(room.width + 0.01);
        expect(lines.length).toBeLessThanOrEqual(2);
        expect(lines.join(' ').replaceAll('- ', '-')).toBe(name.replaceAll('- ', '-'));
        if (lines.length === 2) expect(inks.fonts.widthOf(name, room.cut, 17)).toBeGreaterThan(room.width);
      }),
    );
  });

  it.each([
    [
      'Мұхамедғалиев-Құнанбайұлы Нұрсұлтан-Әбілқайыр Өмірзақұлы Шәкәрімғазы',
      ['Мұхамедғалиев-Құнанбайұлы', 'Нұрсұлтан-Әбілқайыр Өмірзақұлы Шәкәрімғазы'],
    ],
    ['Ли Мұхамедғалиева-Құнанбайқызы-Әбілқайырова', ['Ли Мұхамедғалиева-', 'Құнанбайқызы-Әбілқайырова']],
  ])('parts %s at a space, and within a double name only where it is much larger for it', (name, lines) => {
    const room = { width: 330, cut: 'serifBold', size: 30 } as const;

    expect(fittedName(inks.fonts, name, room, 17).lines).toEqual(lines);
  });

  it.each([
    [['kk'], 0, 0],
    [['ru', 'en'], 3, 4],
    [['en'], 1, 1],
    [['kk', 'en'], 2, 3],
  ] as const)(
    'in %j with %d logos and %d signatories is whole, tagged, and embeds its fonts',
    async (languages, logos, signatories) => {
      const path = join(folder, `${languages.join('')}.pdf`);
      const paper = aCertificate({ languages: [...languages] as unknown as PaperLanguages, logos, signatories });
      const bytes = await certificatePdf(paper, inks);
      writeFileSync(path, bytes);

      checkWithQpdf(path);
      expect(factsOf(path)).toMatchObject({
        Tagged: 'yes',
        Pages: '1',
        Title: `${paper.faces[0]?.title}: ${paper.faces[0]?.name}`,
      });
      expect(fontsOf(path).length).toBeGreaterThanOrEqual(3);
      expect(fontsOf(path).filter(({ embedded, unicode }) => !embedded || !unicode)).toEqual([]);
      expect(bytes.length).toBeLessThan(150_000);
      expect((await certificatePdf(paper, inks)).equals(bytes)).toBe(true);
      const text = textOf(path);
      for (const face of paper.faces)
        for (const words of [face.title, face.workshop, face.placeAndDays, face.hours, face.issued])
          expect(text).toContain(words.replace(/\s+/g, ' '));
    },
  );

  it('stands on one page even with a title that is far too long', async () => {
    const title = { kk: 'Құқық '.repeat(120).trim(), ru: 'Право '.repeat(120).trim(), en: 'Law '.repeat(120).trim() };
    const path = join(folder, 'long.pdf');
    writeFileSync(path, await certificatePdf(aCertificate({ languages: ['kk', 'ru'], overview: { title } }), inks));

    expect(factsOf(path)['Pages']).toBe('1');
    expect(textOf(path)).toContain('Құқық Құқық Құқық');
  });

  it('leaves out a picture that cannot be drawn rather than fail', async () => {
    const bytes = await certificatePdf(aCertificate(), { fonts: inks.fonts, pictures: new Map() });

    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  });
});
