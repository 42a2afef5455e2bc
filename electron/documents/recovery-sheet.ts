import type { Written } from '#shared/contract/request';
import { dayInWords } from '#shared/text/dates';
import type { Language } from '#shared/text/language';
import { sayIn } from '#shared/text/say';
import type { Day } from '#shared/time';
import { newId } from '../program';
import { wrapped } from './fit';
import { type Fonts, openFonts } from './fonts';
import { artifact, COLOUR, finished, type Ink, millimetres, newDocument, PAGE, setLine } from './page';
import { writeWhole } from './write-file';

interface Sheet {
  readonly words: readonly string[];
  readonly day: Day;
  readonly language: Language;
  readonly resources: string;
}

/** Writes the recovery key for a printer or for a safe place; nothing on the sheet says whose it is. */
export async function writeRecoverySheet(folder: string, format: 'pdf' | 'text', sheet: Sheet): Promise<Written> {
  const name = sayIn(sheet.language)('vault.sheetFile');
  return format === 'pdf'
    ? writeWhole(folder, `${name}, ${sheet.day}.pdf`, await recoveryPdf(sheet), newId())
    : writeWhole(folder, `${name}, ${sheet.day}.txt`, Buffer.from(recoveryText(sheet)), newId());
}

function sentences({ day, language }: Sheet) {
  const say = sayIn(language);
  return {
    title: say('vault.sheetTitle'),
    made: say('vault.sheetMade', { date: dayInWords(day, language) }),
    notes: [
      say('vault.sheetWhat'),
      say('vault.sheetHow', { button: say('vault.useRecovery') }),
      say('vault.sheetKeep'),
    ],
  };
}

/** With a byte order mark and Windows line ends, so that any editor prints it right. */
function recoveryText(sheet: Sheet): string {
  const { title, made, notes } = sentences(sheet);
  const words = sheet.words.map((word, at) => `${String(at + 1).padStart(2)}. ${word}`);
  return `\uFEFF${[`Rostrum: ${title}`, made, '', ...words, '', ...notes, ''].join('\r\n')}`;
}

const MARGIN = millimetres(25);
const WIDTH = PAGE.width - 2 * MARGIN;
const NAME = { cut: 'serifBold' as const, size: 30, colour: COLOUR.accent };
const QUIET = { cut: 'sans' as const, size: 12, colour: COLOUR.soft };
const NOTE = { cut: 'sans' as const, size: 13, colour: COLOUR.ink };
const NUMBER = { cut: 'sans' as const, size: 17, colour: COLOUR.soft };
const WORD = { cut: 'sansBold' as const, size: 21, colour: COLOUR.ink };
const LEADING = 18;
const ROW = 34;
const WORDS_TOP = MARGIN + 82;
const ROWS = 7;

async function recoveryPdf(sheet: Sheet): Promise<Buffer> {
  const { title, made, notes } = sentences(sheet);
  const fonts = openFonts(sheet.resources);
  const ink = newDocument({ title, language: sheet.language, date: sheet.day }, fonts);
  ink.addPage();
  const root = ink.struct('Document');
  ink.addStructure(root);
  const part = (kind: 'H1' | 'P', draw: () => void) => root.add(ink.struct(kind, {}, draw));
  part('H1', () => setLine(ink, fonts, `Rostrum: ${title}`, MARGIN, MARGIN, NAME));
  part('P', () => setLine(ink, fonts, made, MARGIN, MARGIN + 42, QUIET));
  artifact(ink, () => drawLines(ink));
  for (const [at, word] of sheet.words.entries()) part('P', () => drawWord(ink, fonts, word, at));
  let y = WORDS_TOP + ROWS * ROW + 20;
  for (const note of notes) {
    const lines = wrapped(fonts, note, { width: WIDTH, ...NOTE });
    const top = y;
    part('P', () => {
      for (const [at, line] of lines.entries()) setLine(ink, fonts, line, MARGIN, top + at * LEADING, NOTE);
    });
    y += lines.length * LEADING + 8;
  }
  root.end();
  return finished(ink);
}

/** Two columns, numbered downwards, as people copy them. */
const placeOf = (at: number) => ({
  x: MARGIN + (at < ROWS ? 0 : WIDTH / 2 + 12),
  y: WORDS_TOP + (at % ROWS) * ROW,
});

function drawWord(ink: Ink, fonts: Fonts, word: string, at: number): void {
  const { x, y } = placeOf(at);
  setLine(ink, fonts, `${at + 1}.`, x, y + 4, NUMBER);
  setLine(ink, fonts, word, x + 40, y, WORD);
}

function drawLines(ink: Ink): void {
  ink.lineWidth(0.6).strokeColor(COLOUR.line);
  for (let at = 0; at < 2 * ROWS; at += 1) {
    const { x, y } = placeOf(at);
    ink
      .moveTo(x, y + ROW - 5)
      .lineTo(x + WIDTH / 2 - 12, y + ROW - 5)
      .stroke();
  }
}
