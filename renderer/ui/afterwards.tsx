import { type ReactNode, useDeferredValue } from 'react';

interface AfterwardsProps {
  /** Which of a screen's later parts this is: each is drawn for itself, and keys get through in between. */
  readonly turn?: number;
  readonly children: ReactNode;
}

/** Draws its children after the rest of the screen: what lies below holds up nothing that is seen. */
export function Afterwards({ turn = 1, children }: AfterwardsProps) {
  const isTime = useDeferredValue(true, false);
  if (!isTime) return null;
  return turn === 1 ? children : <Afterwards turn={turn - 1}>{children}</Afterwards>;
}
