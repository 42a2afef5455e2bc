import { useMemo } from 'react';
import type { BatchKind } from '#shared/library/issuing';
import type { WorkshopCard } from '#shared/library/library';
import { bridge } from '../bridge';
import { openWorkshop, readMirror, showFailure, useMirror } from '../mirror';
import { goAway } from './route';

/** Certificates of a kind that were broken off, and the workshop that they are of. */
interface BrokenBatch {
  readonly card: WorkshopCard;
  readonly kind: BatchKind['kind'];
}

/** Of the batches that were found broken those that nobody has put right or dismissed, each workshop's kind once. */
export function useBrokenBatches(found: readonly string[]): BrokenBatch[] {
  const { issuing, workshops } = useMirror((mirror) => mirror.library);
  return useMemo(() => {
    const left = issuing.filter(({ job }) => found.includes(job));
    const kinds = new Map(left.map((each) => [`${each.workshop} ${each.kind}`, each]));
    return [...kinds.values()].flatMap(({ workshop, kind }) => {
      const card = workshops.find(({ id, missing }) => id === workshop && !missing);
      return card === undefined ? [] : [{ card, kind }];
    });
  }, [issuing, workshops, found]);
}

/** Says no more of them. */
export async function dismissBatches(workshop: string, kind: BatchKind['kind']): Promise<void> {
  const answer = await bridge().ask('job.dismissBatches', { workshop, kind });
  if (!answer.ok) showFailure(answer.failure);
}

/** Leads to where a workshop's certificates are issued; by way of the library, where it is not the open one. */
export async function goToCertificates(workshop: string): Promise<void> {
  const isOpen = () => readMirror().open?.workshop.id === workshop;
  if (!isOpen()) {
    goAway('library');
    await openWorkshop(workshop);
  }
  if (isOpen()) goAway('certificates');
}
