import { type Lane, Lanes, laneOf } from '#shared/workshop/commands';
import type { Entry } from './journal';

/** An entry as it is remembered: its patches stay text until somebody goes back. */
export interface Remembered {
  readonly seq: number;
  readonly command: string;
  readonly of: number | undefined;
  readonly text: string;
}

/** An entry as it is remembered. */
export const remembered = (entry: Entry): Remembered => ({
  seq: entry.seq,
  command: entry.command,
  of: entry.of,
  text: JSON.stringify(entry),
});

export const UNDO = 'undo';
export const REDO = 'redo';
/** Replaces the whole document by one of its generations. */
export const RESTORE = 'restore';
/** Blanks what tells who a person was, for good. */
export const ERASE = 'erase';

/** Makes a document of an older schema one of today's. */
export const MIGRATE = 'migrate';

/** How many changes back a person can go. */
const DEPTH = 200;

/** What can be taken back and brought again in one lane, the next one last. */
export interface Stack {
  readonly done: readonly Remembered[];
  readonly undone: readonly Remembered[];
}

export type Stacks = Readonly<Record<Lane, Stack>>;

/** The stacks of an open workshop, changed in place: every change passes here. */
export interface UndoStacks {
  readonly now: Stacks;
  push(entry: Remembered): void;
  clear(): void;
}

/** The stacks that a history leaves behind, oldest entry first. */
export function undoStacks(history: readonly Remembered[]): UndoStacks {
  const now: Record<Lane, { done: Remembered[]; undone: Remembered[] }> = {
    workshop: { done: [], undone: [] },
    room: { done: [], undone: [] },
  };
  const empty = (lane: Lane) => {
    now[lane].done.length = 0;
    now[lane].undone.length = 0;
  };

  /** The entry that was taken back or brought again, on the stack where it now belongs. An undo's own patches are the way back to where it came from. */
  const moved = ({ command, of }: Remembered): Remembered | undefined => {
    for (const { done, undone } of Object.values(now)) {
      const [from, to] = command === UNDO ? [done, undone] : [undone, done];
      const last = from.at(-1);
      if (last === undefined || last.seq !== of) continue;
      from.pop();
      to.push(last);
      return last;
    }
    return undefined;
  };

  const push = (entry: Remembered) => {
    const isStep = entry.command === UNDO || entry.command === REDO;
    const told = isStep ? moved(entry) : entry;
    // Nothing that the room did before leads anywhere in another document.
    if (told?.command === RESTORE) empty('room');
    if (isStep) return;
    const { done, undone } = now[laneOf(entry.command)];
    done.push(entry);
    if (done.length > DEPTH) done.shift();
    undone.length = 0;
  };

  for (const entry of history) push(entry);
  return {
    now,
    push,
    clear: () => {
      for (const lane of Lanes) empty(lane);
    },
  };
}
