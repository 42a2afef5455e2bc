import type { PDFDocumentLoadingTask } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

/** Draws the first page of a PDF that the program made itself, as wide as the canvas is shown; answers how to stop. */
export function drawPage(base64: string, canvas: HTMLCanvasElement, width: number): () => void {
  let isWanted = true;
  let task: PDFDocumentLoadingTask | null = null;
  const draw = async () => {
    const { getDocument, GlobalWorkerOptions } = await import('pdfjs-dist/legacy/build/pdf.mjs');
    if (!isWanted) return;
    GlobalWorkerOptions.workerSrc = new URL(workerUrl, location.href).href;
    task = getDocument({ data: bytesOf(base64), isEvalSupported: false, enableXfa: false, useSystemFonts: false });
    const page = await (await task.promise).getPage(1);
    if (!isWanted) return;
    const viewport = page.getViewport({ scale: width / page.getViewport({ scale: 1 }).width });
    // Drawn aside and then put in place whole, so that the page before it stays until this one is ready.
    const aside = document.createElement('canvas');
    [aside.width, aside.height] = [Math.round(viewport.width), Math.round(viewport.height)];
    await page.render({ canvas: aside, viewport }).promise;
    if (!isWanted) return;
    [canvas.width, canvas.height] = [aside.width, aside.height];
    canvas.getContext('2d')?.drawImage(aside, 0, 0);
    canvas.dataset['drawn'] = 'yes';
  };
  const end = () => task?.destroy();
  draw().then(end, (error: unknown) => {
    void end();
    if (isWanted) throw error;
  });
  return () => {
    isWanted = false;
  };
}

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
