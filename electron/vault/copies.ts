import type { Ledger } from '#shared/library/ledger';
import type { Stamp } from '#shared/time';
import { type Arrivals, shelfIn } from './arrivals';
import { picturesIn, stateIn, takeIn } from './bring-back';
import { type CopyStep, copyingFiles, NotEmpty } from './copy-vault';
import type { Derive } from './derive';
import type { Disk } from './disk';
import type { HeldWorkshops } from './held-workshops';
import type { Kept } from './kept';
import { COPIES, readKeyFiles } from './key-file';
import { type Keys, openKeys, type Secret } from './keys';
import { copyWith, type OpenCopy, untouched } from './open-copy';
import type { OpenWorkshop } from './open-workshop';
import { Damaged } from './sealed-file';
import type { WorkshopFiles } from './workshop-files';

/** What a vault does with copies of itself and of others. */
export interface Copies {
  /** Copies every file, sealed as it is, into an empty folder, and reads each back; answers how many. */
  copyTo(folder: string): number;
  /** The same in steps between which the program goes on. */
  copying(folder: string): Generator<CopyStep, number, undefined>;
  /** Opens a copy for reading: with this vault's own keys, with none, or with a secret. Null when none of them fits. Throws `HalfCopy`, `NoCopy`. */
  openCopy(folder: string, secret: Secret): Promise<OpenCopy | null>;
  /** A workshop's newest state in a copy, without those who were erased since; null when it has none of that id. Throws `Damaged`. */
  stateIn(copy: OpenCopy, id: string): ReturnType<typeof stateIn> | null;
  /** The pictures of a workshop in a copy that can be read. */
  pictures(copy: OpenCopy, id: string): Buffer[];
  /** Brings a workshop back from a copy; damaged files that are here are kept. Null when the copy has none of that id. Throws `Damaged`. */
  bringBack(copy: OpenCopy, id: string): OpenWorkshop | null;
}

/** Thrown when there is no vault in a folder. */
export class NoCopy extends Error {
  constructor(readonly path: string) {
    super(`${path} has no copy of a vault`);
  }
}

/** Thrown when the keys of a copy cannot be read: writing it was broken off, or they were damaged since. */
export class HalfCopy extends Error {
  constructor(
    readonly path: string,
    cause: Damaged,
  ) {
    super(`${path} has a copy without its keys`, { cause });
  }
}

interface Here {
  readonly disk: Disk;
  readonly folder: string;
  readonly workshops: HeldWorkshops;
  readonly keys: Keys;
  readonly ledger: Kept<Ledger>;
  readonly arrivals: Arrivals;
  /** The vault's own values, the ledger among them. */
  readonly own: readonly Pick<Kept<unknown>, 'saveTo'>[];
  readonly derive: Derive;
  readonly stamp: () => Stamp;
}

export function copiesOf({ disk, folder, workshops, keys, ledger, arrivals, own, derive, stamp }: Here): Copies {
  /** A stick that was pulled out or a folder that was taken away cannot be copied; what is in memory can be saved elsewhere. */
  const isGone = (): boolean => {
    try {
      return COPIES.every((name) => disk.read(`${folder}/${name}`, 0) === null);
    } catch {
      return true;
    }
  };

  /** Whether the keys of this moment open a file, or it is not sealed with any of them. */
  const opens = () => {
    const keyed = workshops.keyed();
    return (path: string) => {
      const [room = '', ...rest] = path.split('/');
      if (room === 'workshops') return keyed.has(rest.slice(0, 2).join('/'));
      return room !== 'own' || rest[0] === String(keys.own().number);
    };
  };

  function* copying(target: string): Generator<CopyStep, number, undefined> {
    if (!isGone()) return yield* copyingFiles(disk, folder, target, { settle: workshops.settle, opens });
    if (disk.list(target).length > 0) throw new NotEmpty(target);
    workshops.saveTo(`${target}/workshops`);
    for (const value of own) value.saveTo(target);
    keys.saveTo(target);
    return disk.beneath(target).length;
  }

  const erasedIn = (id: string): string[] =>
    ledger
      .read()
      .notes.flatMap(({ workshop, participant }) => (workshop === id && participant !== null ? [participant] : []));

  /** What the copy knows of its own erasures must hold for still older copies. */
  const newNotes = (copy: OpenCopy, id: string) => {
    const known = new Set(ledger.read().notes.map((note) => JSON.stringify(note)));
    return (copy.ledger?.notes ?? []).filter(
      (note) => note.workshop === id && note.what === 'participant' && !known.has(JSON.stringify(note)),
    );
  };

  return {
    copyTo: (target) => {
      const steps = copying(target);
      for (;;) {
        const step = steps.next();
        if (step.done) return step.value;
      }
    },
    copying,
    openCopy: async (copy, secret) => {
      const place = { folder: copy, disk: untouched(disk), derive, stamp };
      try {
        if (readKeyFiles(place.disk, copy).length === 0) throw new NoCopy(copy);
        const found = keys.alike(place) ?? (await openKeys(place, secret));
        return found === null ? null : copyWith(copy, place.disk, found);
      } catch (error) {
        throw error instanceof Damaged ? new HalfCopy(copy, error) : error;
      }
    },
    stateIn: (copy, id) => {
      const from = copy.filesOf(id);
      return from === null ? null : stateIn(from, erasedIn(id));
    },
    pictures: (copy, id) => {
      const from = copy.filesOf(id);
      return from === null ? [] : picturesIn(from);
    },
    bringBack: (copy, id) => {
      const from = copy.filesOf(id);
      if (from === null) return null;
      const erased = erasedIn(id);
      const make = (to: WorkshopFiles) => takeIn(from, to, erased, stamp());
      const isHere = workshops.ids().includes(id);
      const arrival = { workshop: id, epoch: workshops.nextNumber(id), ...shelfIn(copy, id, stamp()) };
      return arrivals.receive(arrival, newNotes(copy, id), () =>
        isHere ? workshops.setAside(id, (_, to) => make(to)) : workshops.takeIn(id, make),
      );
    },
  };
}
