import type { StageView } from '#shared/stage/stage-view';
import styles from './title-face.module.css';

/** What a room sees as it comes in: the workshop, the place, those who made it possible. */
export function TitleFace({ title, place, logos }: Extract<StageView['content'], { kind: 'title' }>) {
  return (
    <div className={styles.face}>
      <div className={styles.words}>
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
