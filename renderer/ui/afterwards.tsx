import { type ReactNode, useEffect, useState } from 'react';

interface AfterwardsProps {
  /** Which of a screen's later parts this is: each is drawn for itself, and keys get through in between. */
  readonly turn?: number;
  readonly children: ReactNode;
}

/** However busy the page is, a part is there after this many milliseconds for each turn. */
const PATIENCE = 200;

/** Draws its children once the screen can be seen and the page has nothing else to do: what lies below holds up nothing that is seen. */
export function Afterwards({ turn = 1, children }: AfterwardsProps) {
  const [turnsLeft, take] = useState(turn);
  useEffect(() => {
    if (turnsLeft === 0) return;
    const idle = requestIdleCallback(() => take((left) => left - 1), { timeout: PATIENCE });
    return () => cancelIdleCallback(idle);
  }, [turnsLeft]);
  return turnsLeft === 0 ? children : null;
}
