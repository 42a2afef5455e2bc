import { type Chore, EMPTY_LEDGER, type ErasureNote, Ledger } from '#shared/library/ledger';
import { cardFacts, EMPTY_LIBRARY, FIRST_SETTINGS, Library, Settings, withoutWorkshop } from '#shared/library/library';
import type { Context } from '#shared/workshop/command';
import type { Migrations } from '#shared/workshop/migrations';
import type { Workshop } from '#shared/workshop/workshop';
import { arrivalsIn } from './arrivals';
import { choresIn } from './chores';
import { type Copies, copiesOf } from './copies';
import type { Derive } from './derive';
import { beginDestruction, finishDestruction } from './destruction';
import type { Disk } from './disk';
import { heldWorkshops, sweepEpochs } from './held-workshops';
import { type Kept, keep, ownFolder } from './kept';
import { KeysUncertain } from './key-file';
import { nextEpoch } from './keyring';
import type { Keys, SlotFacts } from './keys';
import type { Mend } from './mend';
import type { Change, OpenWorkshop } from './open-workshop';
import { reconciled } from './reconcile';
import { type Examination, examine, rebuilt, salvage } from './salvage';

/** All data on this laptop, unlocked and held by one process. Callers never learn how it lies on disk. */
export interface Vault extends Copies {
  readonly folder: string;
  readonly library: Pick<Kept<Library>, 'read' | 'change'>;
  readonly settings: Pick<Kept<Settings>, 'read' | 'change'>;
  readonly ledger: Pick<Kept<Ledger>, 'read'>;
  slots(): SlotFacts[];
  /** An asset of any workshop that is held open. */
  asset(hash: string): Buffer | null;
  /** Saves a new workshop with the pictures that it names. */
  create(workshop: Workshop, assets?: Iterable<Uint8Array>): OpenWorkshop;
  /** A workshop that somebody has opened already; null when nobody has. */
  held(id: string): OpenWorkshop | null;
  /** The same open workshop for everybody who asks; null when there is none of that id. Throws `Damaged`, `Newer`. */
  open(id: string): OpenWorkshop | null;
  /** From now on nobody opens this vault without the passphrase or the recovery key, whatever was on this disk before. */
  protect(passphrase: string, entropy: Uint8Array): Promise<void>;
  changePassphrase(next: string): Promise<void>;
  rotateRecovery(entropy: Uint8Array): Promise<void>;
  /** Folders of workshops that no key opens: they are kept where they are, and not copied. */
  withoutKey(): string[];
  /** Looks at every file of a workshop; null when there is none of that id. */
  examine(id: string): Examination | null;
  /** What a damaged workshop becomes when it is carried on from a generation; null when there is none of that id. Throws `Damaged`. */
  salvaged(id: string, generation: number): Workshop | null;
  /** Carries on from a generation of a damaged workshop; the damaged files stay where they are. Null when there is none of that id. */
  salvage(id: string, generation: number): OpenWorkshop | null;
  /** Takes out of a workshop, and out of all that it ever was, who a person is; the numbers stay. */
  eraseParticipant(id: string, participant: string, author: string): Change | null;
  /** Takes a workshop away for good, with everything that it ever was. */
  eraseWorkshop(id: string, due: ErasureNote['due']): void;
  /** Overwrites the keys: nothing here can ever be read again. The vault is closed. */
  destroy(): void;
  /** Writes generations that are due. */
  tick(): void;
  isOpen(): boolean;
  /** Closes every workshop and overwrites the keys in memory. */
  close(): void;
}

/** What a vault asks of the world. */
export interface World {
  readonly derive: Derive;
  readonly context: () => Context;
  readonly mend: Mend;
  readonly migrations: Migrations;
}

/** Unlocks what lies in this folder with keys that have been opened. Throws `Damaged`. */
export function vaultWith(folder: string, disk: Disk, keys: Keys, world: World): Vault {
  const { derive, context, mend } = world;
  const stamp = () => context().stamp;
  const workshops = heldWorkshops(`${folder}/workshops`, disk, keys, world);
  disk.makeFolder(workshops.folder);
  disk.makeFolder(ownFolder(folder, keys.own()));
  const values = { disk, folder, mend, hadData: disk.list(workshops.folder).length > 0 };
  const library = keep({ ...values, name: 'library', schema: Library, first: EMPTY_LIBRARY }, keys.own());
  const settings = keep({ ...values, name: 'settings', schema: Settings, first: FIRST_SETTINGS }, keys.own());
  const ledger = keep({ ...values, name: 'ledger', schema: Ledger, first: EMPTY_LEDGER }, keys.own());
  const own = [library, settings, ledger];
  let isOpen = true;

  /** A value that was refused must not be found later by whoever was told that it failed. */
  const settleOwn = () => {
    for (const value of own) value.settle();
  };

  const close = () => {
    if (!isOpen) return;
    isOpen = false;
    try {
      settleOwn();
    } finally {
      try {
        workshops.close();
      } finally {
        keys.forget();
      }
    }
  };

  /** When nobody can say which keys are on disk, nothing more may be written under these. */
  const certainly = async <T>(work: () => T | Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      closeIfUncertain(error);
      throw error;
    }
  };
  const certainlyNow = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      closeIfUncertain(error);
      throw error;
    }
  };
  const closeIfUncertain = (error: unknown) => {
    if (error instanceof KeysUncertain) close();
  };

  const rekeyOwn = () => {
    const [before, next] = [keys.own(), nextEpoch(keys.own())];
    const old = ownFolder(folder, before);
    disk.makeFolder(ownFolder(folder, next));
    for (const value of own) value.copyTo(next);
    keys.putOwn(next);
    for (const value of own) value.moveTo(next);
    disk.remove(old);
  };

  const perform = (chore: Chore): Change | null => {
    if (chore.kind === 'eraseParticipant') return workshops.scrub(chore.workshop, chore.participant, chore.author);
    if (chore.kind === 'rekeyOwn') rekeyOwn();
    else if (chore.kind === 'rekey') workshops.rekey(chore.workshop);
    else {
      workshops.forget(chore.workshop);
      library.change((value) => withoutWorkshop(value, chore.workshop));
      library.forgetBefore();
    }
    return null;
  };
  const arrivals = arrivalsIn(ledger, library, workshops);
  const copies = copiesOf({ disk, folder, workshops, keys, ledger, arrivals, own, derive, stamp });
  const chores = choresIn(ledger, stamp, perform);

  if (keys.wasWhole) {
    const { notes } = ledger.read();
    sweepEpochs(workshops.folder, disk, keys, (id) =>
      notes.some(({ what, workshop }) => what === 'workshop' && workshop === id),
    );
    for (const number of disk.list(`${folder}/own`))
      if (number !== String(keys.own().number)) disk.remove(`${folder}/own/${number}`);
  }
  arrivals.carryOn(keys.wasWhole);
  certainlyNow(chores.carryOn);
  const before = library.read();
  const now = reconciled(before, workshops.ids(), (id) => workshops.open(id)?.read() ?? null, stamp());
  if (now !== before) library.change(() => now);

  return {
    folder,
    library,
    settings,
    ledger,
    slots: () => keys.slots(),
    asset: (hash) => {
      for (const workshop of workshops.all()) {
        const bytes = workshop.assets.get(hash);
        if (bytes !== null) return bytes;
      }
      return null;
    },
    create: (workshop, assets = []) => certainlyNow(() => workshops.create(workshop, assets)),
    held: workshops.held,
    open: workshops.open,
    protect: (passphrase, entropy) =>
      certainly(async () => {
        await keys.protect(passphrase, entropy, () =>
          chores.plan([
            { kind: 'rekeyOwn' },
            ...workshops.ids().map((workshop) => ({ kind: 'rekey' as const, workshop })),
          ]),
        );
        chores.carryOn();
      }),
    changePassphrase: (next) => certainly(() => keys.changePassphrase(next)),
    rotateRecovery: (entropy) => certainly(() => keys.rotateRecovery(entropy)),
    withoutKey: () => workshops.withoutKey().map((path) => `workshops/${path}`),
    examine: (id) => {
      const files = workshops.filesOf(id);
      return files === null ? null : examine(files);
    },
    salvaged: (id, generation) => {
      const files = workshops.filesOf(id);
      return files === null ? null : rebuilt(files, generation).workshop;
    },
    salvage: (id, generation) =>
      certainlyNow(() => {
        const mended = workshops.setAside(id, (from, to) =>
          salvage(from, to, generation, { stamp: stamp(), reason: 'salvaged' }),
        );
        // An erasure that the damage stood in the way of is done now.
        chores.carryOn();
        return mended;
      }),
    ...copies,
    bringBack: (copy, id) => certainlyNow(() => copies.bringBack(copy, id)),
    eraseParticipant: (workshop, participant, author) =>
      certainlyNow(() =>
        chores.seeTo([{ kind: 'eraseParticipant', workshop, participant, author }], {
          what: 'participant',
          due: null,
          workshop,
          participant,
        }),
      ),
    eraseWorkshop: (workshop, due) => {
      const note = { what: 'workshop' as const, due, workshop, participant: null };
      certainlyNow(() => chores.seeTo([{ kind: 'eraseWorkshop', workshop }], note));
    },
    destroy: () => {
      beginDestruction(disk, folder, stamp());
      keys.forget();
      isOpen = false;
      finishDestruction(disk, folder);
    },
    tick: () => {
      settleOwn();
      for (const workshop of workshops.all()) workshop.tick();
    },
    isOpen: () => isOpen,
    close,
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
