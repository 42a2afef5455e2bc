import { cardFacts, type Library, type WorkshopCard } from '#shared/library/library';
import type { Stamp } from '#shared/time';
import type { Workshop } from '#shared/workshop/workshop';
import { Damaged } from './sealed-file';

/**
 * The library after it was compared with the folders that are there. A workshop and its card are two
 * writes, so a crash between them leaves a folder without a card: it is taken in. A card without a folder is marked.
 * Answers the same value when nothing differs.
 */
export function reconciled(
  library: Library,
  folders: readonly string[],
  read: (id: string) => Workshop | null,
  stamp: Stamp,
): Library {
  const there = new Set(folders);
  const carded = new Set(library.workshops.map(({ id }) => id));
  const found = folders.filter((id) => !carded.has(id)).flatMap((id) => cardOf(id, read, stamp) ?? []);
  const differs = library.workshops.some(({ id, missing }) => missing === there.has(id));
  if (!differs && found.length === 0) return library;
  const marked = library.workshops.map((card) => ({ ...card, missing: !there.has(card.id) }));
  return { ...library, workshops: [...marked, ...found] };
}

/** Null for a folder that died before its first snapshot, and for one that only a person can judge. */
function cardOf(id: string, read: (id: string) => Workshop | null, created: Stamp): WorkshopCard | null {
  try {
    const workshop = read(id);
    return workshop === null
      ? null
      : { id, programme: null, sample: false, missing: false, created, ...cardFacts(workshop) };
  } catch (error) {
    if (error instanceof Damaged) return null;
    throw error;
  }
}
