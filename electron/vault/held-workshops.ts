import type { Context } from '#shared/workshop/command';
import type { Migrations } from '#shared/workshop/migrations';
import type { Workshop } from '#shared/workshop/workshop';

import type { Disk } from './disk';
import { type Epoch, nextEpoch } from './keyring';
import type { Keys } from './keys';
import { type Change, createWorkshop, type OpenWorkshop, openWorkshop } from './open-workshop';
import { rewrite, tracesOf } from './rewrite';
import type { WorkshopFiles } from './workshop-files';

/** The workshops of a vault, each opened once and under its own key. */
export interface HeldWorkshops {
  readonly folder: string;
  /** Those that have files. */
  ids(): string[];
  filesOf(id: string): WorkshopFiles | null;
  /** The number of the key that a workshop lies under; null when it has none. */
  epochOf(id: string): number | null;
  /** The number that the next files made for it will lie under: one that no folder has, whoever's it is. */
  nextNumber(id: string): number;
  /** The folders that a key opens, as "id/number". */
  keyed(): Set<string>;
  /** The folders that have files and no key, nor one beside them that has, as "id/number". */
  withoutKey(): string[];
  /** Takes away the files of an epoch that has no key, and what was written on the way to them. */
  removeEpoch(id: string, number: number): void;
  all(): Iterable<OpenWorkshop>;
  held(id: string): OpenWorkshop | null;
  open(id: string): OpenWorkshop | null;
  create(workshop: Workshop, assets: Iterable<Uint8Array>): OpenWorkshop;
  /** Writes everything anew under a new key, and leaves nothing that the old one opens. */
  rekey(id: string): void;
  /** The same, without what tells who this person is. */
  scrub(id: string, participant: string, author: string): Change | null;
  /** Destroys the keys first, then takes the files away. */
  forget(id: string): void;
  /** Carries a workshop on from other files; its old ones stay, with their key, under a name of their own. */
  setAside(id: string, make: (from: WorkshopFiles, to: WorkshopFiles) => void): OpenWorkshop | null;
  /** Carries a workshop that is not here on from files that are made now. */
  takeIn(id: string, make: (to: WorkshopFiles) => void): OpenWorkshop | null;
  /** Writes those that are held open into the folder of another vault, as they are in memory; answers how many. */
  saveTo(folder: string): number;
  /** Says in each workshop's head how many changes it has. */
  settle(): void;
  close(): void;
}

/** What workshops ask of the world. */
interface World {
  readonly context: () => Context;
  readonly migrations: Migrations;
}

/** Between a workshop's id and the number of an epoch that was set aside. */
const ASIDE = '~';

export function heldWorkshops(folder: string, disk: Disk, keys: Keys, { context, migrations }: World): HeldWorkshops {
  const open = new Map<string, OpenWorkshop>();
  const filesFor = (id: string, { number, key }: Epoch): WorkshopFiles => ({
    folder: `${folder}/${id}/${number}`,
    id,
    disk,
    key,
  });
  const filesOf = (id: string) => {
    const epoch = keys.of(id);
    return epoch === null ? null : filesFor(id, epoch);
  };
  const hold = (workshop: OpenWorkshop): OpenWorkshop => {
    open.set(workshop.id, workshop);
    return workshop;
  };
  const openOrHeld = (id: string): OpenWorkshop | null => {
    const already = open.get(id);
    if (already !== undefined) return already;
    const files = filesOf(id);
    const found = files === null ? null : openWorkshop(files, context, migrations);
    return found === null ? null : hold(found);
  };

  const nextNumber = (id: string): number =>
    Math.max(keys.of(id)?.number ?? 0, ...disk.list(`${folder}/${id}`).map((name) => Number.parseInt(name, 10) || 0)) +
    1;
  const freshEpoch = (id: string): Epoch => ({ ...nextEpoch(undefined), number: nextNumber(id) });

  const rekey = (id: string, participant: string | null): void => {
    const workshop = openOrHeld(id);
    const before = keys.of(id);
    if (workshop === null || before === null) return;
    const [from, next] = [filesFor(id, before), nextEpoch(before)];
    const to = filesFor(id, next);
    const traces = participant === null ? null : tracesOf(from, participant);
    rewrite(from, to, traces === null ? {} : { floor: workshop.seq(), beforeRestore: null }, traces);
    // Made ready first: the key that it is held open with is wiped by the next line.
    const move = workshop.moveTo(to);
    try {
      keys.put(id, next);
    } catch (error) {
      move.stay();
      throw error;
    }
    move.go();
    disk.remove(from.folder);
  };

  /** Damaged files cannot be rewritten without a person: they go with their keys. */
  const forgetAsides = (id: string) => {
    for (const each of keys.ids()) {
      const [owner, number] = each.split(ASIDE);
      if (owner !== id || number === undefined) continue;
      keys.put(each, null);
      disk.remove(`${folder}/${id}/${number}`);
    }
  };

  return {
    folder,
    ids: () => keys.ids().filter((id) => !id.includes(ASIDE) && disk.list(`${folder}/${id}`).length > 0),
    filesOf,
    epochOf: (id) => keys.of(id)?.number ?? null,
    nextNumber,
    keyed: () => keyedIn(keys),
    withoutKey: () => {
      const keyed = keyedIn(keys);
      const found = new Set(disk.beneath(folder).flatMap((path) => /^[^/]+\/[^/]+(?=\/)/.exec(path) ?? []));
      const opened = new Set([...found].filter((path) => keyed.has(path)).map((path) => path.split('/')[0]));
      return [...found].filter((path) => !opened.has(path.split('/')[0]));
    },
    removeEpoch: (id, number) => {
      if (keyedIn(keys).has(`${id}/${number}`)) throw new Error(`A key opens ${id}/${number}`);
      for (const name of disk.list(`${folder}/${id}`))
        if (name === String(number) || name.startsWith(`${number}-`)) disk.remove(`${folder}/${id}/${name}`);
      if (disk.list(`${folder}/${id}`).length === 0) disk.remove(`${folder}/${id}`);
    },
    all: () => open.values(),
    held: (id) => open.get(id) ?? null,
    open: openOrHeld,
    create: (workshop, assets) => {
      const epoch = nextEpoch(keys.of(workshop.id) ?? undefined);
      keys.put(workshop.id, epoch);
      return hold(createWorkshop(filesFor(workshop.id, epoch), workshop, assets, context, migrations));
    },
    rekey: (id) => rekey(id, null),
    scrub: (id, participant, author) => {
      const workshop = openOrHeld(id);
      const files = filesOf(id);
      if (workshop === null || files === null) return null;
      const change = workshop.erase(tracesOf(files, participant), author);
      rekey(id, participant);
      forgetAsides(id);
      return change;
    },
    forget: (id) => {
      open.get(id)?.close();
      open.delete(id);
      for (const each of keys.ids()) if (each.split(ASIDE)[0] === id) keys.put(each, null);
      disk.remove(`${folder}/${id}`);
    },
    setAside: (id, make) => {
      const before = keys.of(id);
      if (before === null) return null;
      open.get(id)?.close();
      open.delete(id);
      const next = freshEpoch(id);
      make(filesFor(id, before), filesFor(id, next));
      keys.put(`${id}${ASIDE}${before.number}`, { number: before.number, key: Buffer.from(before.key) });
      keys.put(id, next);
      return openOrHeld(id);
    },
    takeIn: (id, make) => {
      const epoch = freshEpoch(id);
      make(filesFor(id, epoch));
      keys.put(id, epoch);
      return openOrHeld(id);
    },
    saveTo: (target) => {
      for (const workshop of open.values()) {
        const epoch = keys.of(workshop.id);
        if (epoch !== null)
          workshop.saveTo({ ...filesFor(workshop.id, epoch), folder: `${target}/${workshop.id}/${epoch.number}` });
      }
      return open.size;
    },
    settle: () => {
      for (const workshop of open.values()) workshop.settle();
    },
    close: () => {
      const refusals: unknown[] = [];
      for (const workshop of open.values())
        try {
          workshop.close();
        } catch (error) {
          refusals.push(error);
        }
      open.clear();
      if (refusals.length > 0) throw refusals[0];
    },
  };
}

/** The folders that a key opens, those that were set aside among them. */
const keyedIn = (keys: Keys): Set<string> =>
  new Set(keys.ids().map((named) => `${named.split(ASIDE)[0]}/${keys.of(named)?.number}`));

/**
 * Takes away the folders of epochs that no key opens: what a crash left behind beside the one that a key does open, and
 * what was erased. A folder without any key beside it may be all that somebody has: its key may lie in another copy.
 */
export function sweepEpochs(folder: string, disk: Disk, keys: Keys, isErased: (id: string) => boolean): void {
  const keyed = keyedIn(keys);
  const known = new Set([...keyed].map((path) => path.split('/')[0]));
  for (const id of disk.list(folder)) {
    if (!known.has(id)) {
      if (isErased(id)) disk.remove(`${folder}/${id}`);
      continue;
    }
    const numbers = disk.list(`${folder}/${id}`);
    if (!numbers.some((number) => keyed.has(`${id}/${number}`))) continue;
    for (const number of numbers) if (!keyed.has(`${id}/${number}`)) disk.remove(`${folder}/${id}/${number}`);
  }
}
