import { useEffect, useState } from 'react';

/** Seconds that are left of a wait that began with so many; begins again with `start`. */
export function useCountdown(first: number): { left: number; start: (seconds: number) => void } {
  const [end, setEnd] = useState(() => performance.now() + first * 1_000);
  const [now, setNow] = useState(() => performance.now());
  const left = Math.max(0, Math.ceil((end - now) / 1_000));
  const isWaiting = left > 0;
  useEffect(() => {
    if (!isWaiting) return;
    const tick = setInterval(() => setNow(performance.now()), 250);
    return () => clearInterval(tick);
  }, [isWaiting]);
  const start = (seconds: number) => {
    setNow(performance.now());
    setEnd(performance.now() + seconds * 1_000);
  };
  return { left, start };
}
