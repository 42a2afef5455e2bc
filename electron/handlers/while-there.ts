import type { Workshop } from '#shared/workshop/workshop';
import type { Program } from '../program';
import type { OpenWorkshop } from '../vault/open-workshop';

/** Whether this is still what is written to: not after a lock, an erasure, or a copy that took its place. */
export const isHeld = (program: Program, open: OpenWorkshop): boolean => program.vault.open(open.id) === open;

/** Whether this has happened to a workshop since it was asked first, or the whole of it is gone; looked at anew when something has changed. */
export function everSince(program: Program, open: OpenWorkshop, has: (now: Workshop) => boolean): () => boolean {
  let seq = open.seq();
  let isOver = false;
  return () => {
    if (isOver || !isHeld(program, open)) return true;
    if (seq === open.seq()) return false;
    seq = open.seq();
    isOver = has(open.read());
    return isOver;
  };
}
