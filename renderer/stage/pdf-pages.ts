import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import type { AssetHash } from '#shared/id';

/** A page of a PDF, drawn for a frame of 16:9 so many device pixels wide. */
export interface PageSize {
  readonly pdf: AssetHash;
  readonly page: number;
  readonly width: number;
}

/** Some sixteen pages at full HD; older ones are drawn again when they are wanted. */
const MOST_PIXELS = 34_000_000;

/** A deck with its languages; more documents are seldom on a screen at once. */
const MOST_DOCUMENTS = 4;

const documents = new Map<AssetHash, Promise<PDFDocumentProxy>>();
const drawn = new Map<string, ImageBitmap>();
const drawing = new Map<string, Promise<ImageBitmap>>();

const keyOf = ({ pdf, page, width }: PageSize): string => `${pdf}/${page}/${width}`;

const at = (folder: string): string => new URL(`/pdfjs/${folder}/`, location.href).href;

async function opened(pdf: AssetHash): Promise<PDFDocumentProxy> {
  const [{ getDocument, GlobalWorkerOptions }, answer] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    fetch(`/asset/${pdf}`),
  ]);
  if (!answer.ok) throw new Error('The PDF is not on stage any more');
  GlobalWorkerOptions.workerSrc = new URL(workerUrl, location.href).href;
  return getDocument({
    data: await answer.arrayBuffer(),
    isEvalSupported: false,
    enableXfa: false,
    // The fonts that come with the program, so that a page looks the same on every laptop.
    useSystemFonts: false,
    useWorkerFetch: true,
    cMapUrl: at('cmaps'),
    iccUrl: at('iccs'),
    standardFontDataUrl: at('standard_fonts'),
    wasmUrl: at('wasm'),
  }).promise;
}

function documentOf(pdf: AssetHash): Promise<PDFDocumentProxy> {
  const already = documents.get(pdf);
  if (already !== undefined) return already;
  const opening = opened(pdf);
  documents.set(pdf, opening);
  opening.catch(() => documents.delete(pdf));
  const [oldest] = documents.keys();
  if (documents.size > MOST_DOCUMENTS && oldest !== undefined) {
    void documents.get(oldest)?.then((document) => document.loadingTask.destroy());
    documents.delete(oldest);
  }
  return opening;
}

async function draw({ pdf, page: number, width }: PageSize): Promise<ImageBitmap> {
  const page = await (await documentOf(pdf)).getPage(number);
  const whole = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: Math.min(width / whole.width, (width * 9) / 16 / whole.height) });
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(viewport.width));
  canvas.height = Math.max(1, Math.round(viewport.height));
  await page.render({ canvas, viewport }).promise;
  page.cleanup();
  return createImageBitmap(canvas);
}

/** The page if it is drawn already, so that it can be shown in this very frame. */
export const drawnPage = (size: PageSize): ImageBitmap | null => drawn.get(keyOf(size)) ?? null;

/** Draws a page once, however many ask for it. */
export function drawPage(size: PageSize): Promise<ImageBitmap> {
  const key = keyOf(size);
  const already = drawn.get(key);
  if (already !== undefined) return Promise.resolve(already);
  const running = drawing.get(key) ?? draw(size).then((bitmap) => kept(key, bitmap));
  drawing.set(key, running);
  return running.finally(() => drawing.delete(key));
}

function kept(key: string, bitmap: ImageBitmap): ImageBitmap {
  drawn.set(key, bitmap);
  let pixels = [...drawn.values()].reduce((sum, { width, height }) => sum + width * height, 0);
  for (const [oldest, { width, height }] of drawn) {
    if (pixels <= MOST_PIXELS || oldest === key) break;
    drawn.delete(oldest);
    pixels -= width * height;
  }
  return bitmap;
}

/** Draws the pages beside this one, so that the next key press finds them ready. */
export async function drawNeighbours(size: PageSize): Promise<void> {
  const { numPages } = await documentOf(size.pdf);
  for (const page of [size.page + 1, size.page - 1, size.page + 2])
    if (page >= 1 && page <= numPages) await drawPage({ ...size, page });
}
