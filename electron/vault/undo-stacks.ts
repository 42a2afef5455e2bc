import { type Lane, laneOf } from '#shared/workshop/commands';
import type { Entry } from './journal';

/** An entry as it is remembered: its patches stay text until somebody goes back. */
export interface Remembered extends Pick<Entry, 'seq' | 'command' | 'of'> {
  readonly text: string;
}

export const UNDO = 'undo';
export const REDO = 'redo';

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
    const undoing = entry.command === UNDO && done.at(-1)?.seq === entry.of;
    const redoing = entry.command === REDO && undone.at(-1)?.seq === entry.of;
    if (undoing) return { ...stacks, [lane]: { done: done.slice(0, -1), undone: [...undone, ...done.slice(-1)] } };
    if (redoing) return { ...stacks, [lane]: { done: [...done, ...undone.slice(-1)], undone: undone.slice(0, -1) } };
  }
  if (entry.command === UNDO || entry.command === REDO) return stacks;
  const lane = laneOf(entry.command);
  return { ...stacks, [lane]: { done: [...stacks[lane].done, entry].slice(-DEPTH), undone: [] } };
}

/** The stacks that a history leaves behind, oldest entry first. */
export const stacksOf = (history: readonly Remembered[]): Stacks => history.reduce(pushed, EMPTY);
