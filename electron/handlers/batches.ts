import { type BatchKind, type Issuing, isSameKind, withoutEnded } from '#shared/library/issuing';
import type { Program } from '../program';
import { isTold } from './paper-lines';

/** Notes durably that a batch of certificates is begun, before anybody of it stands in the register. */
export const beginBatch = (program: Program, batch: Issuing): void => change(program, (issuing) => [...issuing, batch]);

/** Takes the note of a batch away again. Where that fails it stays, and says too much rather than too little. */
export function endBatch(
  program: Program,
  batch: Issuing,
  lacksPaper: (participant: string) => boolean = () => true,
): void {
  try {
    change(program, (issuing) => withoutEnded(issuing, batch, lacksPaper));
  } catch (error) {
    if (!isTold(error)) throw error;
  }
}

/** Batches that nobody works on any more: the program was killed over them, or closed. */
export const brokenBatches = (program: Program): Issuing[] =>
  program.vault.library.read().issuing.filter(({ job }) => !program.jobs.isRunning(job));

/** Takes away what is noted of broken batches of this kind. */
export function dismissBatches(program: Program, kind: BatchKind): void {
  const dismissed = new Set(brokenBatches(program).filter((each) => isSameKind(each, kind)));
  if (dismissed.size > 0) change(program, (issuing) => issuing.filter((each) => !dismissed.has(each)));
}

function change(program: Program, next: (issuing: Issuing[]) => Issuing[]): void {
  const { library } = program.vault;
  library.change((value) => ({ ...value, issuing: next(value.issuing) }));
  program.tell('library.changed', library.read());
}
