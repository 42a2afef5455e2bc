import { useEffect, useRef, useState } from 'react';
import { markPassed, type Timer, type Warning, warning } from '#shared/exercise/timer';
import type { Instant, Milliseconds } from '#shared/time';
import { bell } from '../ui/chime';

interface Marked {
  readonly timer: Timer;
  readonly length: Milliseconds;
}

/** How far a countdown has come, and the last mark it passed while it was watched; each mark rings once when sound is wanted. */
export function useMarks({ timer, length }: Marked, now: Instant, sound: boolean): { mark: Warning; passed: Warning } {
  const mark = warning(timer, length, now);
  const before = useRef(mark);
  const [passed, setPassed] = useState<Warning>('none');
  const device = useRef<ReturnType<typeof bell> | null>(null);

  useEffect(() => () => device.current?.close(), []);
  useEffect(() => {
    const just = timer.state === 'running' ? markPassed(before.current, mark) : null;
    before.current = mark;
    setPassed((kept) => just ?? (mark === kept ? kept : 'none'));
    if (just === null || !sound) return;
    device.current ??= bell();
    device.current.strike(just === 'over' ? 'gong' : 'soft');
  }, [mark, timer.state, sound]);
  return { mark, passed };
}
