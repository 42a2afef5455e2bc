import type { Result } from '#shared/result';
import type { AnyCommand, Context } from '#shared/workshop/command';
import type { Lane } from '#shared/workshop/commands';
import type { GenerationFacts, Reason } from '#shared/workshop/generation';
import { MIGRATIONS } from '#shared/workshop/migrations';
import { type Patch, patchInPlace } from '#shared/workshop/patch';
import type { Traces } from '#shared/workshop/scrub';
import type { Workshop } from '#shared/workshop/workshop';
import type { Assets } from './assets';
import type { Entry } from './journal';
import { remembered, type Stacks } from './undo-stacks';
import { type Backups, createFiles, load, olderThan, type WorkshopFiles } from './workshop-files';

import { hold } from './writer';

/** A change that is safely on disk. */
export interface Change {
  readonly seq: number;
  readonly patches: readonly Patch[];
}

/** A move to other files that was made ready; the way back beyond it is forgotten once it is gone. */
export interface Move {
  go(): void;
  stay(): void;
}

/** One workshop, held open by its only writer. */
export interface OpenWorkshop {
  readonly id: string;
  readonly assets: Assets;
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
  /** The generations that can be gone back to, newest first. */
  generations(): GenerationFacts[];
  /** The same with their sizes, and how many others there are that cannot be read. */
  backups(): Backups;
  /** The workshop as it was in one generation; null when there is none of that number. Throws `Damaged`. */
  generation(seq: number): Workshop | null;
  /** Goes back to a generation by one change that can itself be undone; what was there is kept as a generation first. */
  restore(seq: number, author: string): Result<Change | null>;
  /** The same with a document from elsewhere. */
  become(document: Workshop, author: string): Change | null;
  /** Brings a document of an older schema to today's by a change that cannot be undone; the state before it is kept as a generation. When it fails, the workshop is closed. */
  migrate(author: string): void;
  /** Blanks what tells who a person was, as a change like any other; the caller then takes it out of the past as well. */
  erase(traces: Traces, author: string): Change | null;
  /** The change before a restore that nobody has confirmed yet. */
  beforeRestore(): number | null;
  confirmRestore(): void;
  /** Writes a generation, if anything has changed since the last one. */
  compact(reason?: Reason): void;
  /** Writes a generation when the last one is an hour old. */
  tick(): void;
  /** Writes the workshop as it is in memory into other files, with those of its pictures that can be read. */
  saveTo(files: WorkshopFiles): void;
  /** Makes ready to go on with other files that hold the same; nothing can fail any more once it is. */
  moveTo(files: WorkshopFiles): Move;
  /** Says in the head how many changes there are, so that not one can go missing unnoticed. */
  settle(): void;
  close(): void;
}

/** Enough history to undo across a restart. */
const REMEMBERED = 200;

/** Saves a new workshop and holds it open. */
export function createWorkshop(
  files: WorkshopFiles,
  workshop: Workshop,
  assets: Iterable<Uint8Array>,
  context: () => Context,
  migrations = MIGRATIONS,
): OpenWorkshop {
  const written = context().stamp;
  const journal = createFiles(files, workshop, assets, written);
  const head = { seq: 0, floor: 0, beforeRestore: null };
  const fresh = { workshop: structuredClone(workshop), head, seq: 0, sinceSnapshot: 0, written };
  return hold(files, { ...fresh, history: [], journal, cut: 0, isHeadWrong: false }, context, migrations);
}

/** Who is said to have made the change that a newer version of the program made by itself. */
const PROGRAM = 'Rostrum';

/** Opens a workshop with every change that was ever acknowledged, in today's schema; null when there is none in this folder. Throws `Damaged`, `Newer`. */
export function openWorkshop(
  files: WorkshopFiles,
  context: () => Context,
  migrations = MIGRATIONS,
): OpenWorkshop | null {
  const loaded = load(files);
  if (loaded === null) return null;
  const { workshop, entries, base, head } = loaded;
  const recent = entries.slice(-REMEMBERED);
  const older = recent.length === REMEMBERED ? [] : olderThan(files, base + 1, REMEMBERED - recent.length);
  const history = [...older.reverse(), ...recent].filter(({ seq }) => seq > head.floor).map(remembered);
  for (const { patches } of entries) patchInPlace(workshop, patches);
  const open = hold(files, { ...loaded, history, sinceSnapshot: entries.length }, context, migrations);
  open.migrate(PROGRAM);
  return open;
}
