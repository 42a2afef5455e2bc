import { useEffect, useState } from 'react';
import type { StageView } from '#shared/stage/stage-view';
import { stageBridge } from '../../bridge';
import { StagePicture } from '../../stage/stage-picture';
import { roomClock } from './room-clock';
import styles from './stage-window.module.css';
import { useClicker } from './use-clicker';

/** The room's wall: the stage and nothing else. */
export function StageWindow() {
  const view = useView();
  const [clock] = useState(roomClock);
  const [isTrue, setTrue] = useState(false);
  useClicker();
  useEffect(() => {
    void clock.sync().then(() => setTrue(true));
    const tick = setInterval(() => void clock.sync(), 5_000);
    return () => clearInterval(tick);
  }, [clock]);
  return <main className={styles.wall}>{view !== null && isTrue && <StagePicture view={view} now={clock.now} />}</main>;
}

/** What the main process last told. An answer that was overtaken by a notice is not believed. */
function useView(): StageView | null {
  const [view, setView] = useState<StageView | null>(null);
  useEffect(() => {
    let told = false;
    const stop = stageBridge().listen((next) => {
      told = true;
      setView(next);
    });
    void stageBridge()
      .ask('stage.read', {})
      .then((answer) => answer.ok && !told && setView(answer.value.view));
    return stop;
  }, []);
  return view;
}
