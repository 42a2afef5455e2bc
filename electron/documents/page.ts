import PDFDocument from 'pdfkit';
import type { Language } from '#shared/text/language';
import type { Day } from '#shared/time';
import type { Cut, Fonts } from './fonts';

export type Ink = PDFKit.PDFDocument;

/** A4 lying on its side, in points. */
export const PAGE = { width: 841.89, height: 595.28 };

export const millimetres = (count: number): number => (count * 72) / 25.4;

/** Colours that survive an office printer without colour. */
export const COLOUR = {
  ink: '#1d2126',
  soft: '#50565e',
  accent: '#124a73',
  gold: '#a8894a',
  line: '#c9c9c2',
  band: '#eef2f5',
};

interface About {
  readonly title: string;
  readonly language: Language;
  /** Its date is the document's own, not the clock's, so that the same document has the same bytes. */
  readonly date: Day;
  readonly keywords?: string;
}

/** A tagged document without a page yet. */
export function newDocument({ title, language, date, keywords }: About, fonts: Fonts): Ink {
  const day = new Date(`${date}T00:00:00Z`);
  const ink = new PDFDocument({
    size: 'A4',
    layout: 'landscape',
    margin: 0,
    autoFirstPage: false,
    font: null as unknown as string,
    tagged: true,
    lang: language,
    displayTitle: true,
    pdfVersion: '1.7',
    info: {
      Title: title,
      Creator: 'Rostrum',
      Producer: 'Rostrum',
      CreationDate: day,
      ModDate: day,
      ...(keywords !== undefined && { Keywords: keywords }),
    },
  });
  // Chosen by name, a font is taken in once; handed over at each text, it would be opened and compared each time.
  for (const [cut, font] of Object.entries(fonts.cuts)) ink.registerFont(cut, font as unknown as string);
  return ink;
}

/** All bytes of a document that has been drawn to its end. */
export function finished(ink: Ink): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    ink.on('data', (part: Buffer) => parts.push(part));
    ink.on('end', () => resolve(Buffer.concat(parts)));
    ink.on('error', reject);
    ink.end();
  });
}

export interface Setting {
  readonly cut: Cut;
  readonly size: number;
  readonly colour: string;
}

/** Sets one line with its left end at x and its top at y; it never wraps. */
export function setLine(ink: Ink, fonts: Fonts, text: string, x: number, y: number, setting: Setting): void {
  const drawIt = () => draw(ink, text, x, y, setting);
  if (fonts.isAmbiguous(text)) readAs(ink, text, drawIt);
  else drawIt();
}

function draw(ink: Ink, text: string, x: number, y: number, { cut, size, colour }: Setting): void {
  ink.font(cut).fontSize(size).fillColor(colour);
  ink.text(text, x, y, { lineBreak: false });
}

/** Whoever copies or hears what is drawn gets this text, whatever the drawings and line ends would make of it. */
function readAs(ink: Ink, actual: string, drawIt: () => void): void {
  ink.markContent('Span', { actual });
  drawIt();
  ink.endMarkedContent();
}

interface Place {
  readonly middle: number;
  readonly y: number;
  readonly leading: number;
  /** The text as a whole, where a line end would change it for a reader. */
  readonly actual?: string | undefined;
}

/** Lines about a middle, one beneath the other. */
export function setCentred(
  ink: Ink,
  fonts: Fonts,
  lines: readonly string[],
  { middle, y, leading, actual }: Place,
  setting: Setting,
): void {
  const set = (how: (line: string, x: number, y: number) => void) => {
    for (const [at, line] of lines.entries()) {
      const width = fonts.widthOf(line, setting.cut, setting.size);
      how(line, middle - width / 2, y + at * leading);
    }
  };
  // Readers do not agree on a reading within a reading, so there is one for all lines or one for each.
  if (actual === undefined || lines.length < 2) set((line, x, top) => setLine(ink, fonts, line, x, top, setting));
  else readAs(ink, actual, () => set((line, x, top) => draw(ink, line, x, top, setting)));
}

/** What readers pass over: lines and grounds. */
export function artifact(ink: Ink, draw: () => void): void {
  ink.markContent('Artifact', { type: 'Layout' });
  draw();
  ink.endMarkedContent();
}
