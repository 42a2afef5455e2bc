import { useLayoutEffect, useRef } from 'react';
import { fitLetters } from './fit-letters';
import styles from './slide-face.module.css';

interface SlideFaceProps {
  readonly html: string;
  /** Changes when the frame does, so that the letters are fitted anew. */
  readonly width: number;
  /** Told whether all of the slide has room at the smallest letters. */
  readonly onFit?: ((fits: boolean) => void) | undefined;
}

/** A Markdown slide: letters as large as the text allows, never smaller than a 24th of the height. */
export function SlideFace({ html, width, onFit }: SlideFaceProps) {
  const slide = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text or another frame is fitted anew.
  useLayoutEffect(() => {
    const measure = () => {
      if (slide.current === null) return;
      const fits = fitLetters(slide.current);
      onFit?.(fits);
    };
    measure();
    void document.fonts.ready.then(measure);
  }, [html, width, onFit]);
  // biome-ignore lint/security/noDangerouslySetInnerHtml: shared/deck/markdown made it from tokens, without a tag of the file's own.
  return <article ref={slide} className={styles.slide} dangerouslySetInnerHTML={{ __html: html }} />;
}
