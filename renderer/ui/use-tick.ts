import { useEffect, useState } from 'react';

/** Four repaints a second keep every shown second within a quarter of the true one. */
const EVERY = 250;

/** The clock's word at each repaint. A tick never counts: it only asks the clock again. */
export function useTick<T>(now: () => T): T {
  const [, setTick] = useState(0);
  useEffect(() => {
    const tick = setInterval(() => setTick((before) => before + 1), EVERY);
    return () => clearInterval(tick);
  }, []);
  return now();
}
