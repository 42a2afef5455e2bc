import { useLayoutEffect, useRef } from 'react';
import type { StageView } from '#shared/stage/stage-view';
import { fitLetters, TITLE_SIZES } from './fit-letters';
import styles from './title-face.module.css';

type Title = Extract<StageView['content'], { kind: 'title' }>;

interface TitleFaceProps extends Omit<Title, 'kind'> {
  /** Changes when the frame does, so that the letters are fitted anew. */
  readonly width: number;
}

/** What a room sees as it comes in: the workshop, the place, those who made it possible. A long name is set smaller and takes no room from them. */
export function TitleFace({ title, place, logos, width }: TitleFaceProps) {
  const words = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words or another frame are fitted anew.
  useLayoutEffect(() => {
    const measure = () => words.current !== null && void fitLetters(words.current, TITLE_SIZES);
    measure();
    void document.fonts.ready.then(measure);
  }, [title, place, logos.length, width]);
  return (
    <div className={styles.face}>
      <div ref={words} className={styles.words}>
        <h1>{title}</h1>
        {place !== '' && <p>{place}</p>}
      </div>
      {logos.length > 0 && (
        <div className={styles.logos}>
          {logos.map((hash) => (
            <img key={hash} src={`/asset/${hash}`} alt="" />
          ))}
        </div>
      )}
    </div>
  );
}
