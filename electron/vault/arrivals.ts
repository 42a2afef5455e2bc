import type { Arrival, ErasureNote, Ledger } from '#shared/library/ledger';
import { cardFacts, type Library, type WorkshopCard } from '#shared/library/library';
import type { Stamp } from '#shared/time';
import { Newer } from '#shared/workshop/migrations';
import type { Workshop } from '#shared/workshop/workshop';
import type { HeldWorkshops } from './held-workshops';
import type { Kept } from './kept';
import { KeysUncertain } from './key-file';
import type { OpenCopy } from './open-copy';
import type { OpenWorkshop } from './open-workshop';
import { Damaged } from './sealed-file';

/** Workshops that come in from copies: whole and on their shelves, or not at all. */
export interface Arrivals {
  /** Writes the arrival down, with what is known of erasures in it, and has the workshop made. */
  receive(arrival: Arrival, notes: readonly ErasureNote[], make: () => OpenWorkshop | null): OpenWorkshop | null;
  /** Finishes what a crash broke off: a workshop that has its key gets its shelf; what never got one is taken away, once the keys are sure. */
  carryOn(areKeysSure: boolean): void;
}

export function arrivalsIn(ledger: Kept<Ledger>, library: Kept<Library>, workshops: HeldWorkshops): Arrivals {
  const hasCome = ({ workshop, epoch }: Arrival): boolean => workshops.epochOf(workshop) === epoch;
  const settle = (arrival: Arrival): OpenWorkshop | null => {
    const open = hasCome(arrival) ? workshops.open(arrival.workshop) : null;
    if (open !== null) library.change((value) => shelved(value, arrival, open.read()));
    if (!hasCome(arrival)) workshops.removeEpoch(arrival.workshop, arrival.epoch);
    ledger.change((value) => ({ ...value, arrivals: without(value.arrivals, arrival.workshop) }));
    return open;
  };
  return {
    receive: (arrival, notes, make) => {
      ledger.change((value) => ({
        ...value,
        notes: [...value.notes, ...notes],
        arrivals: [...without(value.arrivals, arrival.workshop), arrival],
      }));
      try {
        make();
      } catch (error) {
        // Which keys are on the disk is known at the next start, and what is to be done then as well.
        if (!(error instanceof KeysUncertain)) settleOrWait(() => settle(arrival));
        throw error;
      }
      return settle(arrival);
    },
    carryOn: (areKeysSure) => {
      for (const arrival of ledger.read().arrivals)
        try {
          if (areKeysSure || hasCome(arrival)) settle(arrival);
        } catch (error) {
          // What only a person or a newer program can open waits for them.
          if (!(error instanceof Damaged || error instanceof Newer)) throw error;
        }
    },
  };
}

/** A disk that refuses is asked again at the next start. */
function settleOrWait(settle: () => void): void {
  try {
    settle();
  } catch {}
}

const without = (arrivals: readonly Arrival[], id: string): Arrival[] =>
  arrivals.filter(({ workshop }) => workshop !== id);

type Shelf = Omit<Arrival, 'workshop' | 'epoch'>;

/** What a copy knows of the shelf that a workshop stood on. */
export function shelfIn({ library }: OpenCopy, workshop: string, stamp: Stamp): Shelf {
  const known = library?.workshops.find(({ id }) => id === workshop);
  const programme = library?.programmes.find(({ id }) => id === known?.programme) ?? null;
  return { programme, sample: known?.sample ?? false, created: known?.created ?? stamp };
}

/** The library with the card of a workshop that came back: on the shelf where it stands here, or stood there. */
export function shelved(library: Library, { programme, sample, created }: Shelf, workshop: Workshop): Library {
  const at = library.workshops.findIndex(({ id }) => id === workshop.id);
  const here = library.workshops[at];
  const isShelved = here !== undefined && here.programme !== null;
  const card: WorkshopCard = {
    id: workshop.id,
    ...(isShelved ? here : { programme: programme?.id ?? null, sample, created }),
    missing: false,
    ...cardFacts(workshop),
  };
  const isNew = !isShelved && programme !== null && !library.programmes.some(({ id }) => id === programme.id);
  return {
    ...library,
    programmes: isNew ? [...library.programmes, programme] : library.programmes,
    workshops: here === undefined ? [...library.workshops, card] : library.workshops.with(at, card),
  };
}
