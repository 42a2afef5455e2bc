import { LONGEST_SLIDE, MOST_SLIDES } from '#shared/deck/deck';
import { languageInName, languageOf, stemOf } from '#shared/deck/guess-language';
import { type LeftOut, readDeck, type WrittenSlide } from '#shared/deck/read-deck';
import { plainText, titleOf } from '#shared/deck/slide-text';
import { fail, ok, type Result } from '#shared/result';
import type { Language } from '#shared/text/language';
import { tidy } from '#shared/text/text';
import type { ForeignFile } from '../foreign';
import { readPdf } from './read-pdf';
import { textIn } from './text-in';

/** A deck as a file holds it, in one language. */
export interface DeckFile {
  readonly title: string;
  readonly language: Language;
  readonly content:
    | { readonly kind: 'markdown'; readonly slides: readonly WrittenSlide[] }
    /** The words of each page; the page itself is drawn from the PDF. */
    | { readonly kind: 'pdf'; readonly pages: readonly string[] };
  readonly leftOut: LeftOut;
}

/** A Markdown file of more is not typed by people. */
const LARGEST_MARKDOWN = 5;

/** Names of files that hold something else; what is written in them would not be slides. */
const NOT_A_DECK =
  /\.(?:png|jpe?g|gif|webp|svg|bmp|heic|csv|tsv|html?|xml|json|rtf|docx?|odt|pptx?|odp|key|xlsx?|ods|zip)$/i;

const isPdf = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-');

/** Reads a deck, telling a PDF from Markdown by its first bytes. */
export async function readDeckFile(
  file: ForeignFile,
  progress: (done: number, total: number) => void,
): Promise<Result<DeckFile>> {
  if (isPdf(file.bytes)) return pdfDeck(file, progress);
  if (/\.pdf$/i.test(file.name)) return fail({ kind: 'fileBroken', name: file.name });
  return markdownDeck(file);
}

async function pdfDeck(file: ForeignFile, progress: (done: number, total: number) => void): Promise<Result<DeckFile>> {
  const read = await readPdf(file, progress);
  if (!read.ok) return read;
  const { title, pages } = read.value;
  return ok({
    title: title || stemOf(file.name),
    language: languageInName(file.name) ?? languageOf(pages.join('\n')),
    content: { kind: 'pdf', pages },
    leftOut: { scripts: 0, html: 0, images: 0 },
  });
}

function markdownDeck({ name, bytes }: ForeignFile): Result<DeckFile> {
  const megabytes = Math.ceil(bytes.length / 1_000_000);
  if (megabytes > LARGEST_MARKDOWN) return fail({ kind: 'fileTooLarge', name, megabytes, limit: LARGEST_MARKDOWN });
  const source = NOT_A_DECK.test(name) ? null : textIn(bytes);
  if (source === null) return fail({ kind: 'fileKind', name, expected: 'Markdown (.md), PDF' });
  const { slides, leftOut } = readDeck(source);
  if (slides.length === 0) return fail({ kind: 'deckEmpty', name });
  if (slides.length > MOST_SLIDES)
    return fail({ kind: 'deckTooLong', name, slides: slides.length, limit: MOST_SLIDES });
  const long = slides.findIndex(({ markdown, notes }) => Math.max(markdown.length, notes.length) > LONGEST_SLIDE);
  if (long >= 0) return fail({ kind: 'slideTooLong', name, slide: long + 1, limit: LONGEST_SLIDE });
  const [first] = slides;
  return ok({
    title: tidy(first === undefined ? '' : titleOf({ kind: 'markdown', ...first })) || stemOf(name),
    language: languageInName(name) ?? languageOf(slides.map(({ markdown }) => plainText(markdown)).join('\n')),
    content: { kind: 'markdown', slides },
    leftOut,
  });
}
