import type { Certificate, Picture } from '#shared/certificate/certificate';
import { drawFace, faceRows, type Rows, rowHeights, TITLE_GAP, titleSize } from './certificate-face';
import { drawSignatures, signaturesHeight } from './certificate-signatures';
import type { Fonts } from './fonts';
import { artifact, COLOUR, finished, type Ink, millimetres, newDocument, PAGE, setCentred } from './page';

/** What a batch opens once: parsed fonts, and pictures by their asset. */
export interface Inks {
  readonly fonts: Fonts;
  readonly pictures: ReadonlyMap<string, Buffer>;
}

const FRAME = 22;
const MARGIN = 58;
/** A square in the lower right corner that a code will need; nothing is set in it, and the left keeps as much for balance. */
const CODE_PLACE = millimetres(28) + 14;
const FOOT = { y: PAGE.height - FRAME - 27, width: PAGE.width - 2 * (FRAME + 12 + CODE_PLACE), size: 8.5 };
const LOGO = { top: 44, height: 42, width: 150, gap: 28 };
const COLUMN_GAP = 36;

/** A picture that a document has taken in. */
interface OpenImage {
  readonly width: number;
  readonly height: number;
}

/** Opens pictures within one document, each once however many pages show it; null for one that cannot be drawn. */
export type OpenPicture = (picture: Picture) => OpenImage | null;

export function openedIn(ink: Ink, pictures: Inks['pictures']): OpenPicture {
  const opened = new Map<string, OpenImage>();
  return ({ asset }) => {
    const bytes = pictures.get(asset);
    if (bytes === undefined) return null;
    const image = opened.get(asset) ?? (ink as unknown as { openImage(bytes: Buffer): OpenImage }).openImage(bytes);
    opened.set(asset, image);
    return image;
  };
}

/** Draws one certificate on a page of its own, so that a sheaf of them can share one file. */
export function drawCertificate(ink: Ink, fonts: Fonts, certificate: Certificate, open: OpenPicture): void {
  ink.addPage();
  artifact(ink, () => drawFrame(ink));
  const part = ink.struct('Sect');
  ink.addStructure(part);
  const logos = drawLogos(ink, certificate.logos, open);
  for (const logo of logos) part.add(logo);

  const top = logos.length > 0 ? LOGO.top + LOGO.height + 14 : LOGO.top + 16;
  const signatures = { y: FOOT.y - 16 - signaturesHeight(certificate), width: FOOT.width };
  const { columns, heights } = arranged(fonts, certificate, signatures.y - 12 - top);
  const slack = signatures.y - 12 - top - heights.reduce((sum, height) => sum + height, 0);
  const tops = heights.map((_, at) => top + slack / 2 + heights.slice(0, at).reduce((sum, height) => sum + height, 0));

  columns.forEach(({ rows, middle }, at) => {
    const language = certificate.faces[at]?.language ?? 'ru';
    const face = ink.struct('Sect', { lang: language });
    part.add(face);
    for (const block of drawFace(ink, fonts, rows, { middle, tops, heights })) face.add(block);
    face.end();
    artifact(ink, () => drawOrnament(ink, middle, (tops[1] ?? top) - TITLE_GAP / 2));
  });
  if (columns.length === 2) artifact(ink, () => drawDivider(ink, tops[0] ?? top, signatures.y - 12 - slack / 2));
  for (const block of drawSignatures(ink, fonts, certificate.signatures, signatures, open)) part.add(block);
  part.add(drawFoot(ink, fonts, certificate));
  part.end();
}

interface Column {
  readonly rows: Rows;
  readonly middle: number;
}

/** The faces side by side, all shrunk together only if a very long title would push them off the page. */
function arranged(fonts: Fonts, { faces }: Certificate, room: number): { columns: Column[]; heights: number[] } {
  const gap = faces.length === 1 ? 0 : COLUMN_GAP;
  const width = (PAGE.width - 2 * MARGIN - gap * (faces.length - 1)) / faces.length;
  for (let scale = faces.length === 1 ? 1.14 : 0.92; ; scale *= 0.95) {
    const title = Math.min(...faces.map((face) => titleSize(fonts, face, { width, scale })));
    const columns = faces.map((face, at) => ({
      rows: faceRows(fonts, face, { width, scale, title }),
      middle: MARGIN + width / 2 + at * (width + gap),
    }));
    const heights = rowHeights(columns.map(({ rows }) => rows));
    if (heights.reduce((sum, height) => sum + height, 0) <= room || scale < 0.2) return { columns, heights };
  }
}

function drawFrame(ink: Ink): void {
  const box = (inset: number) => ink.rect(inset, inset, PAGE.width - 2 * inset, PAGE.height - 2 * inset);
  box(FRAME).lineWidth(1.4).stroke(COLOUR.accent);
  box(FRAME + 4.5)
    .lineWidth(0.5)
    .stroke(COLOUR.gold);
}

/** A lozenge between two short lines. */
function drawOrnament(ink: Ink, middle: number, y: number): void {
  const [inner, outer] = [7, 46];
  for (const side of [-1, 1]) ink.moveTo(middle + side * inner, y).lineTo(middle + side * outer, y);
  ink.lineWidth(0.6).stroke(COLOUR.gold);
  ink.polygon([middle - 3.2, y], [middle, y - 3.2], [middle + 3.2, y], [middle, y + 3.2]).fill(COLOUR.gold);
}

const drawDivider = (ink: Ink, from: number, to: number): Ink =>
  ink
    .moveTo(PAGE.width / 2, from)
    .lineTo(PAGE.width / 2, to)
    .lineWidth(0.5)
    .stroke(COLOUR.gold);

/** Partners' logos in one row about the middle, each within the same box; many of them shrink alike. */
function drawLogos(ink: Ink, logos: readonly Picture[], open: OpenPicture) {
  const sizes = logos.flatMap((logo) => {
    const image = open(logo);
    if (image === null) return [];
    const scale = Math.min(LOGO.width / image.width, LOGO.height / image.height);
    return [{ logo, image, width: image.width * scale, height: image.height * scale }];
  });
  const total = sizes.reduce((sum, { width }) => sum + width, 0) + LOGO.gap * (sizes.length - 1);
  const shrink = Math.min(1, (PAGE.width - 2 * MARGIN) / total);
  let x = (PAGE.width - total * shrink) / 2;
  return sizes.map(({ logo, image, width, height }) => {
    const place = { x, y: LOGO.top + (LOGO.height - height * shrink) / 2 };
    x += (width + LOGO.gap) * shrink;
    return ink.struct('Figure', { alt: logo.alt }, () => {
      ink.image(image as never, place.x, place.y, { width: width * shrink });
    });
  });
}

function drawFoot(ink: Ink, fonts: Fonts, { faces }: Certificate) {
  const line = [...faces.slice(0, 1).map(({ number }) => number), ...faces.map(({ issued }) => issued)].join('  ·  ');
  const size = Math.min(FOOT.size, FOOT.width / fonts.widthOf(line, 'sans', 1));
  return ink.struct('P', {}, () =>
    setCentred(
      ink,
      fonts,
      [line],
      { middle: PAGE.width / 2, y: FOOT.y, leading: size },
      { cut: 'sans', size, colour: COLOUR.soft },
    ),
  );
}

/** Which paper this is, whatever its wording: serial and languages, as plain letters among the document's keywords. */
export const paperMark = ({ serial, languages }: Certificate): string => `[${serial ?? ''} ${languages.join('-')}]`;

/** The same certificate always gives the same bytes. */
export async function certificatePdf(certificate: Certificate, { fonts, pictures }: Inks): Promise<Buffer> {
  const [face] = certificate.faces;
  const title = `${face?.title}: ${face?.name}`;
  const about = { title, language: certificate.languages[0], date: certificate.issued };
  const ink = newDocument({ ...about, keywords: paperMark(certificate) }, fonts);
  drawCertificate(ink, fonts, certificate, openedIn(ink, pictures));
  return finished(ink);
}
