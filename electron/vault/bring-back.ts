import { randomBytes } from 'node:crypto';
import type { Stamp } from '#shared/time';
import { upToDate } from '#shared/workshop/migrations';
import { scrubbedDocument } from '#shared/workshop/scrub';
import type { Workshop } from '#shared/workshop/workshop';
import { rewrite, tracesOf } from './rewrite';
import { examine, rebuilt, salvage, unlessDamaged } from './salvage';
import { Damaged } from './sealed-file';
import { assetsOf, type WorkshopFiles } from './workshop-files';

const KEY = 32;

/** The generation of a copied workshop that leads furthest. Throws `Damaged` when none can be read. */
function best(from: WorkshopFiles) {
  const [first] = examine(from).good;
  if (first === undefined) throw new Damaged(from.folder);
  return first;
}

/** The newest state that a copy has of a workshop, without those who were erased since, and how many changes it lacks. */
export function stateIn(from: WorkshopFiles, erased: readonly string[]): { workshop: Workshop; seq: number } {
  const { workshop, seq } = rebuilt(from, best(from).seq);
  return {
    workshop: erased.reduce(
      (before, participant) => scrubbedDocument(before, tracesOf(from, participant)),
      upToDate(workshop),
    ),
    seq,
  };
}

/** The pictures that can be read. */
export function picturesIn(from: WorkshopFiles): Buffer[] {
  const assets = assetsOf(from);
  return assets.list().flatMap((hash) => unlessDamaged(() => assets.get(hash)) ?? []);
}

/**
 * Writes a copied workshop, its generations, log and pictures, into files of this vault, without those who were erased
 * since. Until they are out it lies under keys that are never written down.
 */
export function takeIn(from: WorkshopFiles, to: WorkshopFiles, erased: readonly string[], stamp: Stamp): void {
  const stages = erased.map((_, at) => ({ ...to, folder: `${to.folder}-${at}`, key: randomBytes(KEY) }));
  let last = from;
  for (const [at, next] of [...stages, to].entries()) {
    const participant = erased[at - 1];
    if (participant === undefined) salvage(from, next, best(from).seq, { stamp, reason: 'broughtBack' });
    else rewrite(last, next, {}, tracesOf(last, participant));
    if (last !== from) to.disk.remove(last.folder);
    last = next;
  }
}
