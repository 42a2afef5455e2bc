import { useLayoutEffect, useRef } from 'react';
import styles from './page-face.module.css';
import { drawnPage, type PageSize } from './pdf-pages';

/** A page of a PDF, whole, in the middle of the frame; a page of another size is painted over the last one at once. */
export function PageFace({ pdf, page, width }: PageSize) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const bitmap = drawnPage({ pdf, page, width });
    const here = canvas.current;
    if (bitmap === null || here === null) return;
    here.width = bitmap.width;
    here.height = bitmap.height;
    here.getContext('2d', { alpha: false })?.drawImage(bitmap, 0, 0);
  }, [pdf, page, width]);
  return <canvas ref={canvas} className={styles.page} data-page={page} />;
}
