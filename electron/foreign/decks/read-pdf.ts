import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { LONGEST_SLIDE, MOST_SLIDES } from '#shared/deck/deck';
import { fail, ok, type Result } from '#shared/result';
import { tidy } from '#shared/text/text';
import type { ForeignFile } from '../foreign';

/** The words of a PDF, page by page. */
export interface PdfText {
  readonly title: string;
  readonly pages: readonly string[];
}

/** Reads a PDF's words with pdf.js, which runs none of its scripts and fetches nothing. */
export async function readPdf(
  { name, bytes }: ForeignFile,
  read: (done: number, total: number) => void,
): Promise<Result<PdfText>> {
  // The worker's module must be there first: without a thread of its own, pdf.js looks for it by a path that a bundle has not.
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  // A copy, because pdf.js takes the bytes away from their owner.
  const task = getDocument({
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    useWorkerFetch: false,
    stopAtErrors: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    return await textOf(name, await task.promise, read);
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') return fail({ kind: 'filePassword', name });
    return fail({ kind: 'fileBroken', name });
  } finally {
    await task.destroy();
  }
}

async function textOf(
  name: string,
  pdf: PDFDocumentProxy,
  read: (done: number, total: number) => void,
): Promise<Result<PdfText>> {
  if (pdf.numPages === 0) return fail({ kind: 'deckEmpty', name });
  if (pdf.numPages > MOST_SLIDES) return fail({ kind: 'deckTooLong', name, slides: pdf.numPages, limit: MOST_SLIDES });
  const titles = await outlineOf(pdf);
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const words = await wordsOf(pdf, number);
    const title = titles.get(number) ?? '';
    pages.push((words.startsWith(title) ? words : `${title}\n${words}`).slice(0, LONGEST_SLIDE));
    read(number, pdf.numPages);
  }
  const { info } = await pdf.getMetadata();
  const { Title: title } = info as { Title?: unknown };
  return ok({ title: typeof title === 'string' ? tidy(title) : '', pages });
}

async function wordsOf(pdf: PDFDocumentProxy, number: number): Promise<string> {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  page.cleanup();
  const words = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
  return tidy(words).replace(/\n{2,}/g, '\n');
}

/** Bookmarks name pages better than their first words do; a bookmark that leads nowhere is passed over. */
async function outlineOf(pdf: PDFDocumentProxy): Promise<Map<number, string>> {
  const titles = new Map<number, string>();
  const outline = (await pdf.getOutline().catch(() => null)) ?? [];
  for (const { title, dest } of outline) {
    const place = typeof dest === 'string' ? await pdf.getDestination(dest).catch(() => null) : dest;
    const ref = place?.[0] as { num: number; gen: number } | undefined;
    if (ref === undefined || typeof ref !== 'object') continue;
    const index = await pdf.getPageIndex(ref).catch(() => -1);
    if (index >= 0 && !titles.has(index + 1)) titles.set(index + 1, tidy(title));
  }
  return titles;
}
