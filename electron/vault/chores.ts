import type { Chore, ErasureNote, Ledger } from '#shared/library/ledger';
import type { Stamp } from '#shared/time';
import { Newer } from '#shared/workshop/migrations';
import type { Kept } from './kept';
import type { Change } from './open-workshop';
import { Damaged } from './sealed-file';

/** Work on keys: written down, done, crossed out. Whatever happens in between, it will be done. */
export interface Chores {
  /** Writes down what `carryOn` is to do. */
  plan(chores: readonly Chore[]): void;
  /** Answers what the last one changed. Throws when the disk refuses; it is done at the next start then. */
  seeTo(chores: readonly Chore[], note?: Omit<ErasureNote, 'stamp'>): Change | null;
  /** Does what was left by a crash; what damage stands in the way of waits until that is mended. */
  carryOn(): void;
}

export function choresIn(ledger: Kept<Ledger>, stamp: () => Stamp, perform: (chore: Chore) => Change | null): Chores {
  const crossOut = (chore: Chore) =>
    ledger.change((value) => ({ ...value, chores: value.chores.filter((each) => !isSame(each, chore)) }));
  const plan = (chores: readonly Chore[], notes: readonly ErasureNote[] = []) =>
    ledger.change((value) => ({ ...value, chores: [...value.chores, ...chores], notes: [...value.notes, ...notes] }));
  return {
    plan,
    seeTo: (chores, note) => {
      plan(chores, note === undefined ? [] : [{ ...note, stamp: stamp() }]);
      let change: Change | null = null;
      for (const chore of chores) {
        change = perform(chore);
        crossOut(chore);
      }
      return change;
    },
    carryOn: () => {
      for (const chore of ledger.read().chores) {
        try {
          perform(chore);
        } catch (error) {
          if (error instanceof Damaged || error instanceof Newer) continue;
          throw error;
        }
        crossOut(chore);
      }
    },
  };
}

const isSame = (one: Chore, other: Chore): boolean => JSON.stringify(one) === JSON.stringify(other);
