import { type ReactNode, useDeferredValue } from 'react';

/** Draws its children right after the rest of the screen, in pieces between which keys get through: what lies below holds up nothing that is seen. */
export function Afterwards({ children }: { readonly children: ReactNode }) {
  const isTime = useDeferredValue(true, false);
  return isTime && children;
}
