import type { activityRequests } from '#shared/contract/activity';
import type { Handlers, MethodsOf, Output } from '#shared/contract/contract';
import type { Activity } from '#shared/contract/workshop';
import { isErased } from '#shared/people/shown-name';
import { ok } from '#shared/result';
import { ACTIVITY_KINDS, type ActivityKind, kindOf } from '#shared/workshop/kinds';
import { offRoster } from '#shared/workshop/off-roster';
import type { Patch } from '#shared/workshop/patch';
import type { Workshop } from '#shared/workshop/workshop';
import type { Program } from '../program';
import type { Entry } from '../vault/journal';
import type { OpenWorkshop } from '../vault/open-workshop';
import { workshopOf } from './workshop';

/** What is looked for in the log; what is not named is not asked about. */
interface Sought {
  readonly participant?: string | undefined;
  readonly kind?: ActivityKind | undefined;
  readonly author?: string | undefined;
}

/** Entries that are read at once when only some of them are wanted. */
const STRETCH = 1_000;
const SHOWN = 100;

export const activityHandlers = (program: Program): Handlers<MethodsOf<typeof activityRequests>> => ({
  'workshop.activity': async ({ id, before, limit, ...sought }) => {
    const found = workshopOf(program, id);
    return found.ok ? ok(pageOf(found.value, before, limit, sought)) : found;
  },
  'workshop.activityChoices': async ({ id }) => {
    const found = workshopOf(program, id);
    if (!found.ok) return found;
    const entries = found.value.history(Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
    const kinds = new Set(entries.map(({ command }) => kindOf(command)));
    return ok({
      authors: [...new Set(entries.map(({ author }) => author))],
      kinds: ACTIVITY_KINDS.filter((kind) => kinds.has(kind)),
      offRoster: offRoster(entries, found.value.read().participants)
        .map(({ person: { id, names } }) => ({ id, names }))
        .filter((person) => !isErased(person)),
    });
  },
});

/** Goes back through the log until a page is full. */
function pageOf(open: OpenWorkshop, before: number | null, limit: number, sought: Sought): Output<'workshop.activity'> {
  const isFiltered = Object.values(sought).some((value) => value !== undefined);
  const stretch = isFiltered ? STRETCH : limit;
  const activities: Activity[] = [];
  for (let at = before ?? Number.MAX_SAFE_INTEGER; ; ) {
    const entries = open.history(at, stretch);
    const named = commandsIn(entries, open);
    for (const entry of entries) {
      const touched = touchedBy(entry, open.read());
      if (!fits(entry, touched, named, sought)) continue;
      activities.push(activityOf(entry, soughtFirst(touched, sought), named));
      if (activities.length === limit) return { activities, next: entry.seq > 1 ? entry.seq : null };
    }
    const last = entries.at(-1);
    if (last === undefined || entries.length < stretch) return { activities, next: null };
    at = last.seq;
  }
}

/** The commands by their numbers: of these entries, and of what they undid further back. */
function commandsIn(entries: readonly Entry[], open: OpenWorkshop): (seq: number) => string | undefined {
  const known = new Map(entries.map(({ seq, command }) => [seq, command]));
  return (seq) => known.get(seq) ?? open.history(seq + 1, 1)[0]?.command;
}

function fits(
  { author, command, of }: Entry,
  touched: readonly string[],
  named: (seq: number) => string | undefined,
  sought: Sought,
): boolean {
  if (sought.author !== undefined && author !== sought.author) return false;
  if (sought.participant !== undefined && !touched.includes(sought.participant)) return false;
  if (sought.kind === undefined || kindOf(command) === sought.kind) return true;
  return of !== undefined && kindOf(named(of) ?? '') === sought.kind;
}

/** Whom a change touched is read off its paths, before and after: people and their marks stand under their ids. */
function touchedBy({ patches, inverse }: Entry, { assignment }: Workshop): string[] {
  const ids = [...patches, ...inverse].flatMap((patch) => {
    const [part, second, third] = patch.path;
    if (second === undefined) return [];
    if (part === 'participants' || part === 'attendance') return [String(second)];
    if (part === 'register') return ownerIn(patch);
    if (part !== 'assignment' || third === undefined) return [];
    return assignment.works[String(third)]?.participant ?? ownerIn(patch);
  });
  return [...new Set(ids)];
}

/** Whose work, or whose line of the register, a patch sets. */
function ownerIn(patch: Patch): string[] {
  if (!('value' in patch) || typeof patch.value !== 'object' || patch.value === null) return [];
  const { participant } = patch.value as { participant?: unknown };
  return typeof participant === 'string' ? [participant] : [];
}

/** Whoever was asked for is named before the others, so that they are not among those who are only counted. */
const soughtFirst = (touched: readonly string[], { participant }: Sought): readonly string[] =>
  participant === undefined ? touched : [participant, ...touched.filter((id) => id !== participant)];

function activityOf(
  { seq, stamp, author, command, of }: Entry,
  touched: readonly string[],
  named: (seq: number) => string | undefined,
): Activity {
  const ofCommand = of === undefined ? undefined : named(of);
  return {
    seq,
    stamp,
    author,
    command,
    ...(of === undefined ? {} : { of }),
    ...(ofCommand === undefined ? {} : { ofCommand }),
    participants: touched.slice(0, SHOWN),
    touched: touched.length,
  };
}
