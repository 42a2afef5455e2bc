import { fail, ok, type Result } from '#shared/result';
import type { AnyCommand, Context } from '#shared/workshop/command';
import { decide, type Lane } from '#shared/workshop/commands';
import { type Patch, patchInPlace } from '#shared/workshop/patch';
import type { Workshop } from '#shared/workshop/workshop';
import type { Entry, Journal } from './journal';
import { pushed, REDO, type Remembered, type Stacks, stacksOf, UNDO } from './undo-stacks';
import { entriesBefore, load, type WorkshopFiles, writeSnapshot } from './workshop-files';

/** A change that is safely on disk. */
export interface Change {
  readonly seq: number;
  readonly patches: readonly Patch[];
}

/** One workshop, held open by its only writer. */
export interface OpenWorkshop {
  readonly id: string;
  read(): Workshop;
  seq(): number;
  stacks(): Stacks;
  /** Decides, journals and only then applies; answers the change, or null when the command would change nothing. */
  do(command: AnyCommand, author: string): Result<Change | null>;
  undo(lane: Lane, author: string): Result<Change>;
  redo(lane: Lane, author: string): Result<Change>;
  /** Changes before `before`, newest first. */
  history(before: number, limit: number): Entry[];
  /** Bytes of an unacknowledged record that the last crash left behind. */
  readonly cut: number;
  /** Writes a new snapshot so that opening stays quick. */
  compact(): void;
  close(): void;
}

/** After this many changes a snapshot pays for itself. */
export const COMPACT_AFTER = 500;

/** Enough history to undo across a restart. */
const REMEMBERED = 200;

/** Saves a new workshop and holds it open. */
export function createWorkshop(files: WorkshopFiles, workshop: Workshop, context: () => Context): OpenWorkshop {
  files.disk.makeFolder(files.folder);
  const journal = writeSnapshot(files, workshop, 0);
  return hold(files, structuredClone(workshop), 0, [], 0, journal, 0, context);
}

/** Opens a workshop with every change that was ever acknowledged; null when there is none in this folder. */
export function openWorkshop(files: WorkshopFiles, context: () => Context): OpenWorkshop | null {
  const loaded = load(files);
  if (loaded === null) return null;
  const { workshop, seq, entries, journal, cut } = loaded;
  const oldest = entries[0]?.seq ?? seq + 1;
  const older = entries.length >= REMEMBERED ? [] : entriesBefore(files, oldest, REMEMBERED - entries.length);
  const history = [...older.reverse(), ...entries.slice(-REMEMBERED)].map(remembered);
  for (const { patches } of entries) patchInPlace(workshop, patches);
  return hold(files, workshop, seq, history, entries.length, journal, cut, context);
}

const remembered = (entry: Entry): Remembered => ({
  seq: entry.seq,
  command: entry.command,
  ...(entry.of === undefined ? {} : { of: entry.of }),
  text: JSON.stringify(entry),
});

function hold(
  files: WorkshopFiles,
  workshop: Workshop,
  start: number,
  history: Remembered[],
  changes: number,
  firstJournal: Journal,
  cut: number,
  context: () => Context,
): OpenWorkshop {
  let seq = start;
  let journal = firstJournal;
  let stacks = stacksOf(history);
  let sinceSnapshot = changes;

  /**
   * Nothing is acknowledged before it is on disk; when the disk refuses, memory goes back too. The document
   * gets values of its own, as it would from disk: a rule may hand over a value that it found elsewhere in it.
   */
  const commit = (command: string, author: string, patches: Patch[], of?: number): Change => {
    const inverse = patchInPlace(workshop, JSON.parse(JSON.stringify(patches)) as Patch[]);
    const named = { seq: seq + 1, command, ...(of === undefined ? {} : { of }) };
    const entry: Entry = { ...named, stamp: context().stamp, author, patches, inverse };
    const text = JSON.stringify(entry);
    try {
      journal.append(text);
    } catch (error) {
      patchInPlace(workshop, inverse);
      throw error;
    }
    seq = named.seq;
    sinceSnapshot += 1;
    stacks = pushed(stacks, { ...named, text });
    return { seq, patches };
  };

  /** What an entry said, in values of its own. */
  const said = ({ text }: Remembered): Entry => JSON.parse(text) as Entry;

  const open: OpenWorkshop = {
    id: files.id,
    cut,
    read: () => workshop,
    seq: () => seq,
    stacks: () => stacks,
    do: (command, author) => {
      const decided = decide(workshop, command, context());
      if (!decided.ok) return decided;
      return ok(decided.value.length === 0 ? null : commit(command.name, author, decided.value));
    },
    undo: (lane, author) => {
      const last = stacks[lane].done.at(-1);
      return last === undefined
        ? fail({ kind: 'nothingToUndo' })
        : ok(commit(UNDO, author, said(last).inverse, last.seq));
    },
    redo: (lane, author) => {
      const last = stacks[lane].undone.at(-1);
      return last === undefined
        ? fail({ kind: 'nothingToRedo' })
        : ok(commit(REDO, author, said(last).patches, last.seq));
    },
    history: (before, limit) => entriesBefore(files, before, limit),
    compact: () => {
      if (sinceSnapshot === 0) return;
      const next = writeSnapshot(files, workshop, seq);
      journal.close();
      journal = next;
      sinceSnapshot = 0;
    },
    close: () => {
      if (sinceSnapshot >= COMPACT_AFTER) open.compact();
      journal.close();
    },
  };
  return open;
}
