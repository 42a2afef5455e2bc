import { LowSync } from 'lowdb';
import type { z } from 'zod';
import { cardFacts, EMPTY_LIBRARY, FIRST_SETTINGS, Library, Settings } from '#shared/library/library';
import type { Context } from '#shared/workshop/command';
import type { Workshop } from '#shared/workshop/workshop';
import { type Assets, assetsIn } from './assets';
import type { Disk } from './disk';
import { vaultKey } from './key-slots';
import { takeLock } from './lock';
import { createWorkshop, type OpenWorkshop, openWorkshop } from './open-workshop';
import { reconciled } from './reconcile';
import type { Key } from './seal';
import { Damaged, sealedFile } from './sealed-file';

/** A small value of the vault that is saved whole. */
export interface Kept<T> {
  read(): T;
  /** Returns once the new value is on disk. */
  change(next: (value: T) => T): void;
}

/** All data on this laptop, held by one process. Callers never learn how it lies on disk. */
export interface Vault {
  readonly folder: string;
  readonly library: Kept<Library>;
  readonly settings: Kept<Settings>;
  readonly assets: Assets;
  create(workshop: Workshop): OpenWorkshop;
  /** A workshop that somebody has opened already; null when nobody has. */
  held(id: string): OpenWorkshop | null;
  /** The same open workshop for everybody who asks; null when there is none of that id. */
  open(id: string): OpenWorkshop | null;
  close(): void;
}

/** Opens the vault in this folder, or makes one. Throws `Busy` or `Damaged`. */
export function openVault(folder: string, disk: Disk, context: () => Context): Vault {
  disk.makeFolder(folder);
  const letGo = takeLock(`${folder}/lock`);
  try {
    return held(folder, disk, context, letGo);
  } catch (error) {
    letGo();
    throw error;
  }
}

function held(folder: string, disk: Disk, context: () => Context, letGo: () => void): Vault {
  const key = vaultKey(disk, folder);
  const workshops = `${folder}/workshops`;
  disk.makeFolder(workshops);
  const assets = assetsIn(disk, `${folder}/assets`, key);
  const open = new Map<string, OpenWorkshop>();
  const filesOf = (id: string) => ({ folder: `${workshops}/${id}`, id, disk, key });
  const library = kept(disk, `${folder}/library`, key, Library, EMPTY_LIBRARY, disk.list(workshops).length > 0);
  const settings = kept(disk, `${folder}/settings`, key, Settings, FIRST_SETTINGS, false);

  const hold = (workshop: OpenWorkshop): OpenWorkshop => {
    open.set(workshop.id, workshop);
    return workshop;
  };
  const openOrHeld = (id: string): OpenWorkshop | null => {
    const already = open.get(id);
    if (already !== undefined) return already;
    const found = openWorkshop(filesOf(id), context);
    return found === null ? null : hold(found);
  };
  const before = library.read();
  const now = reconciled(before, disk.list(workshops), (id) => openOrHeld(id)?.read() ?? null, context().stamp);
  if (now !== before) library.change(() => now);
  return {
    folder,
    library,
    settings,
    assets,
    create: (workshop) => hold(createWorkshop(filesOf(workshop.id), workshop, context)),
    held: (id) => open.get(id) ?? null,
    open: openOrHeld,
    close: () => {
      for (const workshop of open.values()) workshop.close();
      open.clear();
      letGo();
    },
  };
}

/** A missing file is the first value only where nothing was ever kept. */
function kept<T>(disk: Disk, path: string, key: Key, schema: z.ZodType<T>, first: T, hadData: boolean): Kept<T> {
  const low = new LowSync<T>(sealedFile<T>(disk, path, key, path.split('/').at(-1) ?? ''), first);
  low.read();
  if (low.data === first) {
    if (hadData) throw new Damaged(path);
    low.write();
  }
  low.data = schema.parse(low.data);
  return {
    read: () => low.data,
    change: (next) => {
      const before = low.data;
      low.data = schema.parse(next(before));
      try {
        low.write();
      } catch (error) {
        low.data = before;
        throw error;
      }
    },
  };
}

/** Brings a workshop's card up to date when something that it repeats has changed. */
export function refreshCard(vault: Vault, workshop: Workshop): void {
  const facts = cardFacts(workshop);
  const card = vault.library.read().workshops.find(({ id }) => id === workshop.id);
  if (card === undefined || JSON.stringify({ ...card, ...facts }) === JSON.stringify(card)) return;
  vault.library.change((library) => ({
    ...library,
    workshops: library.workshops.map((each) => (each.id === workshop.id ? { ...each, ...facts } : each)),
  }));
}
