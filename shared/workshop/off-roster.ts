import { Participant } from '../people/participant';
import type { Stamp } from '../time';
import type { Patch } from './patch';

/** Somebody who is off the roster and whom the history still knows, as they were when they went. */
export interface OffRoster {
  readonly person: Participant;
  readonly since: Stamp;
}

interface Change {
  readonly stamp: Stamp;
  /** What leads back to before the change: whoever it took away is in it. */
  readonly inverse: readonly Patch[];
}

/** Whom these changes, newest first, took off the roster and nobody brought back. */
export function offRoster(changes: readonly Change[], roster: Readonly<Record<string, unknown>>): OffRoster[] {
  const found = new Map<string, OffRoster>();
  for (const { inverse, stamp } of changes)
    for (const value of inverse.flatMap(peopleIn)) {
      const person = Participant.safeParse(value).data;
      if (person === undefined || Object.hasOwn(roster, person.id) || found.has(person.id)) continue;
      found.set(person.id, { person, since: stamp });
    }
  return [...found.values()];
}

/** People whom a patch brings whole: one by one, or all at once as a restored state does. */
function peopleIn(patch: Patch): unknown[] {
  const [part, , ...deeper] = patch.path;
  if (part !== 'participants' || deeper.length > 0 || !('value' in patch)) return [];
  return patch.path.length === 2 ? [patch.value] : Object.values((patch.value ?? {}) as object);
}
