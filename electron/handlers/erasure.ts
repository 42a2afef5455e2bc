import { isDeepStrictEqual } from 'node:util';
import type { Handlers, MethodsOf } from '#shared/contract/contract';
import type { erasureRequests, Reminder } from '#shared/contract/erasure';
import type { ErasureNote } from '#shared/library/ledger';
import { remindedToday, retentionStanding, upTo } from '#shared/library/retention';
import { isErased } from '#shared/people/shown-name';
import { fail, ok, type Result } from '#shared/result';
import { dayInWords, dayOf, stampInWords } from '#shared/text/dates';
import { sayIn } from '#shared/text/say';
import { missing } from '#shared/workshop/command';
import { type OffRoster, offRoster } from '#shared/workshop/off-roster';
import { writeWhole } from '../documents/write-file';
import { newId, type Program } from '../program';
import type { OpenWorkshop } from '../vault/open-workshop';
import { languageOf } from './vault';
import { announce, authorOf, workshopOf } from './workshop';

export const erasureHandlers = (program: Program): Handlers<MethodsOf<typeof erasureRequests>> => {
  const notes = () => [...program.vault.ledger.read().notes].reverse();
  const erase = (id: string, due: ErasureNote['due']) => {
    program.viewing.delete(id);
    program.vault.eraseWorkshop(id, due);
    program.tell('library.changed', program.vault.library.read());
  };
  return {
    'erasure.person': async ({ workshop: id, participant }) => {
      const found = workshopOf(program, id);
      if (!found.ok) return found;
      if (program.viewing.has(id)) return fail({ kind: 'readOnly' });
      const open = found.value;
      const refused = whyNot(open, participant);
      if (refused !== null) return refused;
      const change = program.vault.eraseParticipant(id, participant, authorOf(program));
      if (change !== null) announce(program, open, change);
      return ok({});
    },
    'erasure.offRoster': async ({ workshop }) => {
      const found = workshopOf(program, workshop);
      return found.ok ? ok({ people: gone(found.value).filter(({ person }) => !isErased(person)) }) : found;
    },
    'erasure.workshop': async ({ workshop }) => {
      if (!program.vault.library.read().workshops.some(({ id }) => id === workshop)) return missing('workshop');
      erase(workshop, null);
      return ok({});
    },
    'erasure.notes': async () => ok({ notes: notes() }),
    'erasure.saveNotes': async ({ folder }) => {
      const path = program.files.folder(folder);
      if (!path.ok) return path;
      const { name, text } = notesInWords(program, notes());
      const written = writeWhole(path.value, name, Buffer.from(text), newId());
      program.written.add(written.path);
      return ok(written);
    },
    'erasure.remind': async () => {
      const { library } = program.vault;
      const today = dayOf(program.context().stamp);
      forgetLater(program, today);
      const { workshops, reminded } = library.read();
      const reminders: Reminder[] = [];
      const erased = [];
      for (const { id, title, place, retention: until } of workshops) {
        if (until === null) continue;
        const standing = retentionStanding(until, today, reminded[id] ?? []);
        if (standing.kind === 'soon') reminders.push({ workshop: id, until, days: standing.days, erases: null });
        if (standing.kind === 'due') {
          reminders.push({ workshop: id, until, days: 0, erases: standing.erases });
          remind(program, id, today);
        }
        if (standing.kind !== 'erase') continue;
        erase(id, until);
        erased.push({ title, place, until });
      }
      return ok({ reminders: reminders.sort((one, other) => (one.until < other.until ? -1 : 1)), erased });
    },
  };
};

/** Somebody who is off the roster may still stand in the past, and can be erased from there; a stranger cannot. */
function whyNot(open: OpenWorkshop, participant: string): Result<never> | null {
  const { participants } = open.read();
  const person = Object.hasOwn(participants, participant)
    ? participants[participant]
    : gone(open).find(({ person: { id } }) => id === participant)?.person;
  if (person === undefined) return missing('participant');
  return isErased(person) ? fail({ kind: 'personErased' }) : null;
}

const gone = (open: OpenWorkshop): OffRoster[] =>
  offRoster(open.history(Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER), open.read().participants);

/** Reminders of days that are still to come were noted by a clock that went wrong: once those days are here, nobody has been reminded on them. */
function forgetLater({ vault: { library } }: Program, today: string): void {
  const before = library.read().reminded;
  const reminded = Object.fromEntries(Object.entries(before).map(([id, days]) => [id, upTo(today, days)]));
  if (isDeepStrictEqual(reminded, before)) return;
  library.change((value) => ({ ...value, reminded }));
}

/** Kept on disk before anybody sees it: what was not noted was not a reminder. */
function remind({ vault: { library } }: Program, id: string, today: string): void {
  const before = library.read().reminded[id] ?? [];
  const after = remindedToday(today, before);
  if (after.length === before.length && after.at(-1) === before.at(-1)) return;
  library.change((value) => ({ ...value, reminded: { ...value.reminded, [id]: after } }));
}

/** With a byte order mark and Windows line ends, so that any editor shows it right. */
function notesInWords(program: Program, notes: readonly ErasureNote[]): { name: string; text: string } {
  const language = languageOf(program);
  const say = sayIn(language);
  const lines = notes.map(({ stamp, what, due, workshop }) => {
    const why = due === null ? say('erasure.asked') : say('erasure.wasDue', { day: dayInWords(due, language) });
    return `${stampInWords(stamp, language)} — ${say(`erasure.what.${what}`)} (${workshop}): ${why}`;
  });
  const today = dayOf(program.context().stamp);
  const text = `\uFEFF${[`Rostrum: ${say('erasure.notes')}`, dayInWords(today, language), '', ...lines, ''].join('\r\n')}`;
  return { name: `${say('erasure.file')}, ${today}.txt`, text };
}
