import type { Certificate, Signature } from '#shared/certificate/certificate';
import type { OpenPicture } from './certificate';
import { type Fitted, fittedIn } from './fit';
import type { Cut, Fonts } from './fonts';
import { artifact, COLOUR, type Ink, PAGE, setCentred } from './page';

const PICTURE = { width: 118, height: 40 };
const WIDEST = 210;
const GAP = 18;
const NAME = { cut: 'sansBold' as Cut, size: 9.5 };
const ROLE = { cut: 'sans' as Cut, size: 8.5 };
/** Room for the texts under the line; they shrink to stay in it. */
const WORDS = 58;
const LEADING = 1.22;

export const signaturesHeight = ({ signatures }: Pick<Certificate, 'signatures'>): number =>
  signatures.length === 0 ? 0 : PICTURE.height + 5 + WORDS;

interface Band {
  readonly y: number;
  readonly width: number;
}

/** Up to four who sign, side by side about the middle of the page. */
export function drawSignatures(
  ink: Ink,
  fonts: Fonts,
  signatures: readonly Signature[],
  { y, width }: Band,
  open: OpenPicture,
): PDFKit.PDFStructureElement[] {
  const column = Math.min(WIDEST, (width - GAP * (signatures.length - 1)) / Math.max(1, signatures.length));
  const total = column * signatures.length + GAP * (signatures.length - 1);
  const words = wordsOf(fonts, signatures, column);
  return signatures.flatMap((signature, at) => {
    const middle = (PAGE.width - total) / 2 + column / 2 + at * (column + GAP);
    const line = y + PICTURE.height + 2;
    const drawn = drawPicture(ink, signature, { middle, bottom: line - 1 }, open);
    artifact(ink, () => {
      ink
        .moveTo(middle - column / 2, line)
        .lineTo(middle + column / 2, line)
        .lineWidth(0.6)
        .stroke(COLOUR.soft);
    });
    return [...drawn, ...drawWords(ink, fonts, words[at] ?? [], { middle, y: line + 4 })];
  });
}

function drawPicture(
  ink: Ink,
  { picture }: Signature,
  { middle, bottom }: { readonly middle: number; readonly bottom: number },
  open: OpenPicture,
): PDFKit.PDFStructureElement[] {
  const image = picture === null ? null : open(picture);
  if (picture === null || image === null) return [];
  const { width, height } = image;
  const scale = Math.min(PICTURE.width / width, PICTURE.height / height);
  return [
    ink.struct('Figure', { alt: picture.alt }, () => {
      ink.image(image as never, middle - (width * scale) / 2, bottom - height * scale, { width: width * scale });
    }),
  ];
}

/** Names and roles as they were set, one beneath the other. */
function drawWords(
  ink: Ink,
  fonts: Fonts,
  words: readonly Word[],
  { middle, y }: { readonly middle: number; readonly y: number },
): PDFKit.PDFStructureElement[] {
  let top = y;
  return words.map(({ lines, size, cut }) => {
    const at = top;
    top += lines.length * size * LEADING;
    const colour = cut === NAME.cut ? COLOUR.ink : COLOUR.soft;
    return ink.struct('P', {}, () =>
      setCentred(ink, fonts, lines, { middle, y: at, leading: size * LEADING }, { cut, size, colour }),
    );
  });
}

type Word = Fitted & { readonly cut: Cut };

/** The words of all who sign, in the one size at which each of them stands beneath its line. */
function wordsOf(fonts: Fonts, signatures: readonly Signature[], width: number): Word[][] {
  for (let scale = 1; ; scale *= 0.96) {
    const set = (text: string, { cut, size }: typeof NAME, lines: number): Word => ({
      ...fittedIn(fonts, text, { width, cut, size: size * scale }, lines),
      cut,
    });
    const all = signatures.map(({ names, roles }) => [
      ...names.map((name) => set(name, NAME, 2)),
      ...roles.map((role) => set(role, ROLE, 4)),
    ]);
    const tallest = Math.max(0, ...all.map(heightOf));
    if (tallest <= WORDS || scale < 0.3) return all;
  }
}

const heightOf = (words: readonly Word[]): number =>
  words.reduce((sum, { lines, size }) => sum + lines.length * size * LEADING, 0);
