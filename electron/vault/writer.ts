import { fail, ok } from '#shared/result';
import type { Stamp } from '#shared/time';
import { assetsNamed } from '#shared/workshop/assets-named';
import type { Context } from '#shared/workshop/command';
import { decide } from '#shared/workshop/commands';
import { differences } from '#shared/workshop/differences';
import type { Reason } from '#shared/workshop/generation';
import { type Migrations, upToDate } from '#shared/workshop/migrations';
import { copied, type Patch, patchInPlace } from '#shared/workshop/patch';
import { scrubbing } from '#shared/workshop/scrub';
import type { Workshop } from '#shared/workshop/workshop';
import { getOrNot } from './assets';
import { readGeneration } from './generation';
import type { Entry, Journal } from './journal';
import type { Change, OpenWorkshop } from './open-workshop';
import { ERASE, MIGRATE, REDO, RESTORE, type Remembered, UNDO, undoStacks } from './undo-stacks';
import {
  assetsOf,
  backupsOf,
  entriesBefore,
  generationsOf,
  type Head,
  load,
  placeOf,
  thinOut,
  type WorkshopFiles,
  writeHead,
  writeSnapshot,
} from './workshop-files';

/** After this many changes a generation pays for itself at the next pause. */
const COMPACT_AFTER = 500;

/** After this many it is written without a pause: opening after a crash must not take long. */
const COMPACT_AT_LAST = 2_000;

const AN_HOUR = 3_600_000;

/** What is held in memory of an open workshop. */
export interface Held {
  readonly workshop: Workshop;
  readonly head: Head;
  readonly seq: number;
  readonly sinceSnapshot: number;
  readonly written: Stamp;
  readonly history: readonly Remembered[];
  readonly journal: Journal;
  readonly cut: number;
  /** The head on disk says more than is true. */
  readonly isHeadWrong: boolean;
}

/** The only writer of a workshop's files: one change after another, each on disk before it is known. */
export function hold(
  firstFiles: WorkshopFiles,
  held: Held,
  context: () => Context,
  migrations: Migrations,
): OpenWorkshop {
  const { workshop, cut } = held;
  let files = firstFiles;
  let { seq, journal, head, sinceSnapshot, written, isHeadWrong } = held;
  const stacks = undoStacks(held.history);
  let assets = assetsOf(files);

  /** Nothing is acknowledged before it is on disk; when the disk refuses, memory goes back too. */
  const commit = (command: string, author: string, stamp: Stamp, patches: Patch[], of?: number): Change => {
    // One more change, and a restore that was refused would look like one that was made.
    if (isHeadWrong) keepHead(head);
    const inverse = patchInPlace(workshop, copied(patches));
    const next = seq + 1;
    const entry: Entry = { seq: next, stamp, author, command, of, patches, inverse };
    const text = JSON.stringify(entry);
    try {
      journal.append(text);
    } catch (error) {
      patchInPlace(workshop, inverse);
      throw error;
    }
    seq = next;
    sinceSnapshot += 1;
    stacks.push({ seq, command, of, text });
    if (sinceSnapshot % COMPACT_AT_LAST === 0) compactOrWait();
    return { seq, patches };
  };

  /** What an entry said, in values of its own. */
  const said = ({ text }: Remembered): Entry => JSON.parse(text) as Entry;

  const keepHead = (next: Head) => {
    writeHead(files, next);
    head = next;
    isHeadWrong = false;
  };

  /** A restore, which the head tells of before the journal has it: when the disk refuses, there was none. */
  const commitRestore = (author: string, patches: Patch[]): Change => {
    const before = head;
    try {
      keepHead({ ...head, beforeRestore: head.beforeRestore ?? seq });
      return commit(RESTORE, author, context().stamp, patches);
    } catch (error) {
      head = before;
      isHeadWrong = true;
      throw error;
    }
  };

  /** The change is on disk already; a generation that cannot be written now is tried again at the next pause, and told then. */
  const compactOrWait = () => {
    try {
      compact('routine');
    } catch {}
  };

  const compact = (reason: Reason) => {
    const stamp = context().stamp;
    const next = writeSnapshot(files, workshop, { seq, stamp, reason });
    if (next !== journal) journal.close();
    journal = next;
    sinceSnapshot = 0;
    written = stamp;
    keepHead({ ...head, seq });
    if (head.beforeRestore === null) thinOut(files);
  };

  const open: OpenWorkshop = {
    id: files.id,
    cut,
    assets: { put: (bytes) => assets.put(bytes), get: (hash) => assets.get(hash) },
    read: () => workshop,
    seq: () => seq,
    stacks: () => stacks.now,
    do: (command, author) => {
      const world = context();
      const decided = decide(workshop, command, world);
      if (!decided.ok) return decided;
      return ok(decided.value.length === 0 ? null : commit(command.name, author, world.stamp, decided.value));
    },
    undo: (lane, author) => {
      const last = stacks.now[lane].done.at(-1);
      return last === undefined
        ? fail({ kind: 'nothingToUndo' })
        : ok(commit(UNDO, author, context().stamp, said(last).inverse, last.seq));
    },
    redo: (lane, author) => {
      const last = stacks.now[lane].undone.at(-1);
      return last === undefined
        ? fail({ kind: 'nothingToRedo' })
        : ok(commit(REDO, author, context().stamp, said(last).patches, last.seq));
    },
    history: (before, limit) => entriesBefore(files, before, limit),
    generations: () => generationsOf(files),
    backups: () => backupsOf(files),
    generation: (wanted) => {
      const found = readGeneration(placeOf(files, wanted));
      return found === null ? null : upToDate(found.workshop, migrations);
    },
    restore: (wanted, author) => {
      const found = open.generation(wanted);
      return found === null ? fail({ kind: 'missing', thing: 'generation' }) : ok(open.become(found, author));
    },
    become: (document, author) => {
      const patches = differences(workshop, document);
      if (patches.length === 0) return null;
      if (sinceSnapshot > 0) compact('beforeRestore');
      const change = commitRestore(author, patches);
      compact('restored');
      return change;
    },
    migrate: (author) => {
      try {
        const today = upToDate(workshop, migrations);
        if (today === workshop) return;
        const patches = differences(workshop, today);
        if (sinceSnapshot > 0) compact('migrated');
        // The way back leads to a shape that no command knows any more: it is barred before the change is there.
        keepHead({ ...head, floor: seq + 1 });
        commit(MIGRATE, author, context().stamp, patches);
        stacks.clear();
        compact('routine');
      } catch (error) {
        journal.close();
        throw error;
      }
    },
    erase: (traces, author) => {
      const patches = scrubbing(workshop, traces);
      const change = patches.length === 0 ? null : commit(ERASE, author, context().stamp, patches);
      open.compact('erased');
      return change;
    },
    beforeRestore: () => head.beforeRestore,
    confirmRestore: () => {
      keepHead({ ...head, beforeRestore: null });
      thinOut(files);
    },
    compact: (reason = 'routine') => {
      if (sinceSnapshot > 0) compact(reason);
    },
    tick: () => {
      // A clock that was set back must not put the next one off until it has caught up.
      const age = Math.abs(Date.parse(context().stamp) - Date.parse(written));
      if (age >= AN_HOUR || sinceSnapshot >= COMPACT_AFTER) open.compact();
    },
    saveTo: (to) => {
      to.disk.makeFolder(to.folder);
      for (const hash of assetsNamed(workshop)) {
        const bytes = getOrNot(assets, hash);
        if (bytes !== null) assetsOf(to).put(bytes);
      }
      writeHead(to, { seq, floor: seq, beforeRestore: null });
      writeSnapshot(to, workshop, { seq, stamp: context().stamp, reason: 'byHand' }).close();
    },
    moveTo: (next) => {
      const loaded = load(next);
      if (loaded === null || loaded.seq !== seq)
        throw new Error(`Workshop ${files.id} did not come whole to ${next.folder}`);
      return {
        stay: () => loaded.journal.close(),
        go: () => {
          journal.close();
          ({ journal, head, isHeadWrong } = loaded);
          files = next;
          assets = assetsOf(files);
          // What was erased cannot be undone; a new key alone takes no step away.
          if (head.floor === seq) stacks.clear();
        },
      };
    },
    settle: () => {
      if (isHeadWrong || head.seq !== seq) keepHead({ ...head, seq });
    },
    close: () => {
      try {
        if (sinceSnapshot >= COMPACT_AFTER) open.compact();
        else open.settle();
      } finally {
        journal.close();
      }
    },
  };
  return open;
}
