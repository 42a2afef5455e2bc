import type { Report } from '#shared/report/report';
import { sayIn } from '#shared/text/say';
import { type Inks, type OpenPicture, openedIn } from './certificate';
import { wrapped } from './fit';
import type { Fonts } from './fonts';
import { artifact, COLOUR, finished, type Ink, newDocument, PAGE, setLine } from './page';
import { drawPiece, NOTE } from './table-ink';
import { laidOut } from './table-layout';
import { MARGIN, paginated, WIDTH } from './table-pages';

const LABEL = { cut: 'sansBold' as const, size: 9.5, colour: COLOUR.soft };
const WORDS = { cut: 'sans' as const, size: 9.5, colour: COLOUR.ink };
const LABEL_WIDTH = 120;
const LOGO = { height: 30, width: 110, gap: 18 };

/** A4 lying, headings repeated on every page, numbered pages; the same report on the same day has the same bytes. */
export async function reportPdf(report: Report, { fonts, pictures }: Inks): Promise<Buffer> {
  const { title, language, date } = report;
  const about = report.about[0]?.[1] ?? '';
  const ink = newDocument({ title: `${title}: ${about}`, language, date }, fonts);
  const opening = openingHeight(fonts, report);
  const tables = report.tables.map((table) => laidOut(fonts, table, { left: MARGIN.side, width: WIDTH, language }));
  const pages = paginated(tables, MARGIN.top + opening);
  const say = sayIn(language);
  const root = ink.struct('Document');

  pages.forEach((pieces, at) => {
    ink.addPage();
    if (at === 0) {
      ink.addStructure(root);
      drawOpening(ink, fonts, report, root, openedIn(ink, pictures));
    }
    for (const piece of pieces) drawPiece(ink, fonts, piece, root);
    const page = say('report.paper.page', { page: String(at + 1), of: String(pages.length) });
    artifact(ink, () => drawFoot(ink, fonts, `${title} · ${about}`, `${report.generated} · ${page}`));
  });
  root.end();
  return finished(ink);
}

const HEADING = { cut: 'serif' as const, size: 22, colour: COLOUR.accent };
const LEADING = 13;

const aboutLines = (fonts: Fonts, words: string): string[] =>
  wrapped(fonts, words, { width: WIDTH - LABEL_WIDTH, cut: WORDS.cut, size: WORDS.size });

const openingHeight = (fonts: Fonts, { about, logos }: Report): number =>
  (logos.length > 0 ? LOGO.height + 12 : 0) +
  36 +
  about.reduce((sum, [, words]) => sum + aboutLines(fonts, words).length * LEADING, 0) +
  18;

/** Logos, title and what the workshop was. */
function drawOpening(
  ink: Ink,
  fonts: Fonts,
  { title, about, logos }: Report,
  root: PDFKit.PDFStructureElement,
  open: OpenPicture,
): void {
  let x = MARGIN.side;
  for (const logo of logos) {
    const image = open(logo);
    if (image === null) continue;
    const scale = Math.min(LOGO.width / image.width, LOGO.height / image.height);
    const left = x;
    const top = MARGIN.top + (LOGO.height - image.height * scale) / 2;
    const draw = () => ink.image(image as never, left, top, { width: image.width * scale });
    root.add(ink.struct('Figure', { alt: logo.alt }, draw));
    x += image.width * scale + LOGO.gap;
  }
  let y = MARGIN.top + (logos.length > 0 ? LOGO.height + 12 : 0);
  root.add(ink.struct('H1', {}, () => setLine(ink, fonts, title, MARGIN.side, y, HEADING)));
  y += 36;
  for (const [label, words] of about) {
    const [top, lines] = [y, aboutLines(fonts, words)];
    const draw = () => {
      setLine(ink, fonts, label, MARGIN.side, top, LABEL);
      for (const [at, line] of lines.entries())
        setLine(ink, fonts, line, MARGIN.side + LABEL_WIDTH, top + at * LEADING, WORDS);
    };
    root.add(ink.struct('P', {}, draw));
    y += lines.length * LEADING;
  }
}

function drawFoot(ink: Ink, fonts: Fonts, left: string, right: string): void {
  const y = PAGE.height - MARGIN.bottom + 16;
  const room = WIDTH - fonts.widthOf(right, NOTE.cut, NOTE.size) - 20;
  const [short = ''] = wrapped(fonts, left, { width: room, cut: NOTE.cut, size: NOTE.size });
  ink
    .moveTo(MARGIN.side, y - 6)
    .lineTo(PAGE.width - MARGIN.side, y - 6)
    .lineWidth(0.5)
    .stroke(COLOUR.line);
  setLine(ink, fonts, short, MARGIN.side, y, NOTE);
  const width = fonts.widthOf(right, NOTE.cut, NOTE.size);
  setLine(ink, fonts, right, PAGE.width - MARGIN.side - width, y, NOTE);
}
