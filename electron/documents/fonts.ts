import { join } from 'node:path';
import PDFDocument from 'pdfkit';

/** The cuts that documents are set in; every one has all Kazakh and Russian letters. */
const FILES = {
  serif: 'SourceSerif4-Regular.ttf',
  serifBold: 'SourceSerif4-Semibold.ttf',
  sans: 'SourceSans3-Regular.ttf',
  sansBold: 'SourceSans3-Semibold.ttf',
} as const;
export type Cut = keyof typeof FILES;

/** What is used here of a fontkit font, which pdfkit takes in place of a file. */
interface OpenFont {
  readonly characterSet: readonly number[];
  readonly ascent: number;
  readonly descent: number;
  readonly unitsPerEm: number;
  hasGlyphForCodePoint(point: number): boolean;
  glyphForCodePoint(point: number): { readonly id: number };
  layout(text: string): Run;
}

/** Letters as drawings in their places, in the font's own units. */
interface Run {
  readonly glyphs: readonly unknown[];
  readonly positions: readonly Readonly<Record<'xAdvance' | 'yAdvance' | 'xOffset' | 'yOffset', number>>[];
  readonly advanceWidth: number;
}

/** Fonts parsed once, for any number of documents. */
export interface Fonts {
  readonly cuts: Readonly<Record<Cut, OpenFont>>;
  /** Whether every cut can draw this code point. */
  has(point: number): boolean;
  /** Whether a letter of the text shares its drawing with another, so that a reader could not tell which was meant. */
  isAmbiguous(text: string): boolean;
  /** In points, as pdfkit will set it. */
  widthOf(text: string, cut: Cut, size: number): number;
}

export function openFonts(resources: string): Fonts {
  const names = Object.keys(FILES) as Cut[];
  const cuts = Object.fromEntries(
    names.map((cut) => [cut, remembering(openFont(join(resources, 'fonts', FILES[cut])))]),
  ) as Fonts['cuts'];
  const all = Object.values(cuts);
  const shared = new Set(all.flatMap(settle));
  return {
    cuts,
    has: (point) => all.every((font) => font.hasGlyphForCodePoint(point)),
    isAmbiguous: (text) => [...text].some((letter) => shared.has(letter.codePointAt(0) ?? 0)),
    widthOf: (text, cut, size) => (widthIn(cuts[cut], text) / cuts[cut].unitsPerEm) * size,
  };
}

// pdfkit, too, lays out word by word with the space that follows; the sum must be the same.
const widthIn = (font: OpenFont, text: string): number =>
  (text.match(/[^ ]* |[^ ]+$/g) ?? []).reduce((sum, word) => sum + font.layout(word).advanceWidth, 0);

const MOST_RUNS = 20_000;

/** The same words come on every certificate; laying one out costs a hundred times what looking it up does. */
function remembering(font: OpenFont): OpenFont {
  const runs = new Map<string, Run>();
  const layout = (text: string): Run => {
    const known = runs.get(text) ?? font.layout(text);
    if (runs.size >= MOST_RUNS) runs.clear();
    runs.set(text, known);
    // pdfkit scales the positions it is given, so each time they must be its own.
    const positions = known.positions.map((position) => ({ ...position }));
    return {
      glyphs: known.glyphs,
      positions,
      get advanceWidth() {
        return positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
      },
    };
  };
  return Object.assign(Object.create(font) as OpenFont, { layout });
}

// pdfkit has fontkit within, and hands over what it opened.
function openFont(path: string): OpenFont {
  const document = new PDFDocument({ font: path }) as unknown as { _font: { font: OpenFont } };
  return document._font.font;
}

/** Modifier letters come last: a quotation mark that shares their drawing is the likelier reading. */
const isModifier = (point: number): boolean => point >= 0x2b0 && point < 0x300;

/** Drawings of several letters at once; whoever copies one should get the letters. */
const isLigature = (point: number): boolean => point >= 0xfb00 && point <= 0xfb06;

/**
 * fontkit remembers with each drawing the letter that asked for it first, and that is what a reader of the
 * PDF will copy. Asking for all letters in one order makes it the same in every document. Answers the
 * letters that will be read as another.
 */
function settle(font: OpenFont): number[] {
  const ligatures = font.characterSet.filter(isLigature);
  for (const point of ligatures) font.layout(String.fromCodePoint(point).normalize('NFKC'));
  const firsts = new Set<number>();
  const points = font.characterSet
    .filter((point) => !isLigature(point))
    .sort((a, b) => Number(isModifier(a)) - Number(isModifier(b)) || a - b);
  const seconds = points.filter((point) => {
    const { id } = font.glyphForCodePoint(point);
    const isSecond = firsts.has(id);
    firsts.add(id);
    return isSecond && !/\s/.test(String.fromCodePoint(point));
  });
  return [...seconds, ...ligatures];
}
