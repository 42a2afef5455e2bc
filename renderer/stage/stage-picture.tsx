import { useRef } from 'react';
import type { StageView } from '#shared/stage/stage-view';
import type { Instant } from '#shared/time';
import { useWidth } from '../ui/use-width';
import { ExerciseFace } from './exercise-face';
import { PageFace } from './page-face';
import { useReady } from './ready';
import { RestFace } from './rest-face';
import { SlideFace } from './slide-face';
import styles from './stage-picture.module.css';
import { TitleFace } from './title-face';

interface StagePictureProps {
  readonly view: StageView;
  readonly now: () => Instant;
  readonly onFit?: (fits: boolean) => void;
}

/** What the room sees, at any size: the wall itself and every small picture of it are drawn by this. */
export function StagePicture({ view, now, onFit }: StagePictureProps) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const content = useReady(view.content, width);
  return (
    <div className={styles.picture} data-stage={view.look} data-kind={content?.kind} lang={view.language}>
      <div ref={frame} className={styles.frame}>
        {content?.kind === 'title' && <TitleFace {...content} width={width} />}
        {content?.kind === 'rest' && <RestFace words={content.words} />}
        {content?.kind === 'slide' && <SlideFace html={content.html} width={width} onFit={onFit} />}
        {content?.kind === 'page' && <PageFace pdf={content.pdf} page={content.page} width={width} />}
        {content?.kind === 'exercise' && (
          <ExerciseFace
            content={content}
            session={view.session}
            language={view.language}
            sound={view.sound}
            now={now}
          />
        )}
      </div>
      {view.blank !== 'no' && <div className={styles.blank} data-blank={view.blank} />}
    </div>
  );
}
