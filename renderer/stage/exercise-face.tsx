import { useLayoutEffect, useRef } from 'react';
import { countdownOf, shownCountdown } from '#shared/exercise/countdown';
import { type Timer, timeLeft } from '#shared/exercise/timer';
import { markInWords } from '#shared/exercise/words';
import type { StageView } from '#shared/stage/stage-view';
import type { Language } from '#shared/text/language';
import { sayIn } from '#shared/text/say';
import type { Instant } from '#shared/time';
import { useTick } from '../ui/use-tick';
import { Dial } from './dial';
import styles from './exercise-face.module.css';
import { fitLetters } from './fit-letters';
import { useMarks } from './use-marks';

interface ExerciseFaceProps {
  readonly content: Extract<StageView['content'], { kind: 'exercise' }>;
  readonly session: Timer | null;
  readonly language: Language;
  /** Whether the room's loudspeakers give the marks. */
  readonly sound: boolean;
  /** The steady clock, as this window knows it. */
  readonly now: () => Instant;
}

/** What the room sees of an exercise: the task, the phase, and the time that is left. It fills its parent. */
export function ExerciseFace({ content, session, language, sound, now }: ExerciseFaceProps) {
  const say = sayIn(language);
  const instant = useTick(now);
  const left = timeLeft(content.timer, instant);
  const { mark, passed } = useMarks(content, instant, sound);
  return (
    <article className={styles.face} data-mark={mark}>
      <header className={styles.header}>
        <h1>{content.title}</h1>
        {session !== null && (
          <Session left={shownCountdown(timeLeft(session, instant))} word={say('exercise.session')} />
        )}
      </header>
      <div className={styles.middle}>
        <div className={styles.task}>
          <p className={styles.number}>{say('exercise.phaseOf', { number: content.number, of: content.of })}</p>
          <h2>{say(`exercise.kind.${content.phase}`)}</h2>
          <Prompt text={content.prompt} />
        </div>
        <Dial
          countdown={countdownOf(left)}
          left={left}
          length={content.length}
          state={content.timer.state}
          mark={mark}
          say={say}
        />
      </div>
      <Steps number={content.number} of={content.of} />
      {/* Each mark flashes once: a room that is too loud for a chime still sees it. */}
      {passed !== 'none' && <div key={passed} className={styles.flash} aria-hidden />}
      <p role="status" className={styles.aloud}>
        {passed === 'none' ? '' : markInWords(passed, left, say)}
      </p>
    </article>
  );
}

function Session({ left, word }: { readonly left: string; readonly word: string }) {
  return (
    <p className={styles.session}>
      {word} <b>{left}</b>
    </p>
  );
}

/** As large as it fits. A very long text is cut at the end of its box; the editor says so beforehand. */
function Prompt({ text }: { readonly text: string }) {
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text is fitted anew.
  useLayoutEffect(() => {
    const measure = () => box.current !== null && void fitLetters(box.current);
    measure();
    void document.fonts.ready.then(measure);
  }, [text]);
  return (
    <div ref={box} className={styles.prompt}>
      <p>{text}</p>
    </div>
  );
}

/** The phases as a row of bars: those that are done are filled, the one under way is the tallest. */
function Steps({ number, of }: { readonly number: number; readonly of: number }) {
  return (
    <div className={styles.steps} aria-hidden>
      {Array.from({ length: of }, (_, at) => at + 1).map((step) => (
        <span key={step} data-step={step < number ? 'done' : step === number ? 'now' : 'later'} />
      ))}
    </div>
  );
}
