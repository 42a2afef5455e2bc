import { fail } from '#shared/result';
import type { GenerationFacts } from '#shared/workshop/generation';
import type { Workshop } from '#shared/workshop/workshop';
import type { OpenWorkshop } from '../vault/open-workshop';

/** A generation that somebody looks at in the place of the present state. */
export interface Viewed {
  readonly facts: GenerationFacts;
  readonly workshop: Workshop;
}

/** Thrown when a past state was to be changed by a way that has no other answer. */
export class ReadOnly extends Error {}

const NOTHING = { done: [], undone: [] };

/** The workshop as a generation has it: everything can be asked of it, and every change is refused. */
export function asViewed(open: OpenWorkshop, { facts, workshop }: Viewed): OpenWorkshop {
  const refuse = () => fail({ kind: 'readOnly' });
  const never = () => {
    throw new ReadOnly(`${open.id} is looked at as it was`);
  };
  return {
    ...open,
    assets: { get: open.assets.get, put: never },
    read: () => workshop,
    seq: () => facts.seq,
    stacks: () => ({ workshop: NOTHING, room: NOTHING }),
    do: refuse,
    undo: refuse,
    redo: refuse,
    restore: refuse,
    become: never,
    erase: never,
    history: (before, limit) => open.history(Math.min(before, facts.seq + 1), limit),
  };
}

/** What is looked at in each vault: whoever locks it looks at nothing any more. */
export function viewingsByVault(): (vault: object) => Map<string, Viewed> {
  const all = new WeakMap<object, Map<string, Viewed>>();
  return (vault) => {
    const found = all.get(vault) ?? new Map<string, Viewed>();
    all.set(vault, found);
    return found;
  };
}
