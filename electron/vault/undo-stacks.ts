import { type Lane, laneOf } from '#shared/workshop/commands';
import type { Entry } from './journal';

/** An entry as it is remembered: its patches stay text until somebody goes back. */
export interface Remembered extends Pick<Entry, 'seq' | 'command' | 'of'> {
  readonly text: string;
}

export const UNDO = 'undo';
export const REDO = 'redo';
/** Replaces the whole document by one of its generations. */
export const RESTORE = 'restore';
/** Blanks what tells who a person was, for good. */
export const ERASE = 'erase';

/** How many changes back a person can go. */
const DEPTH = 200;

/** What can be taken back and brought again in one lane, the next one last. */
export interface Stack {
  readonly done: readonly Remembered[];
  readonly undone: readonly Remembered[];
}

export type Stacks = Readonly<Record<Lane, Stack>>;

export const EMPTY: Stacks = { workshop: { done: [], undone: [] }, room: { done: [], undone: [] } };

/** The stacks after one more entry. An undo's own patches are the way back to where it came from. */
export function pushed(stacks: Stacks, entry: Remembered): Stacks {
  for (const lane of ['workshop', 'room'] as const) {
    const { done, undone } = stacks[lane];
    const [last, next] = [done.at(-1), undone.at(-1)];
    if (entry.command === UNDO && last !== undefined && last.seq === entry.of)
      return moved(stacks, lane, { done: done.slice(0, -1), undone: [...undone, last] }, last);
    if (entry.command === REDO && next !== undefined && next.seq === entry.of)
      return moved(stacks, lane, { done: [...done, next], undone: undone.slice(0, -1) }, next);
  }
  if (entry.command === UNDO || entry.command === REDO) return stacks;
  const lane = laneOf(entry.command);
  return moved(stacks, lane, { done: [...stacks[lane].done, entry].slice(-DEPTH), undone: [] }, entry);
}

/** Nothing that the room did before leads anywhere in another document. */
const moved = (stacks: Stacks, lane: Lane, stack: Stack, { command }: Remembered): Stacks => ({
  ...stacks,
  ...(command === RESTORE ? { room: EMPTY.room } : {}),
  [lane]: stack,
});

/** The stacks that a history leaves behind, oldest entry first. */
export const stacksOf = (history: readonly Remembered[]): Stacks => history.reduce(pushed, EMPTY);
