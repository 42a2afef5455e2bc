import type { Input } from '#shared/contract/contract';
import { type Key, sayIn } from '#shared/text/say';
import { bridge } from '../bridge';
import { openWorkshop, readMirror, showFailure, showToast } from '../mirror';

type Step = 'backups.open' | 'backups.close' | 'backups.restore' | 'backups.confirm' | 'backups.goBack';

/** Asks for a step into the past or out of it, and reads the workshop anew; says what was done when there is a sentence for it. */
async function go<M extends Step>(method: M, input: Input<M>, sentence?: Key): Promise<boolean> {
  const done = await bridge().ask(method, input);
  if (!done.ok) {
    showFailure(done.failure);
    return false;
  }
  await openWorkshop(input.workshop);
  if (sentence !== undefined) showToast({ sentence: sayIn(readMirror().settings.language ?? 'ru')(sentence) });
  return true;
}

/** Shows a generation on every screen, until `backToNow`. */
export const lookAt = (workshop: string, generation: number) => go('backups.open', { workshop, generation });

export const backToNow = (workshop: string) => go('backups.close', { workshop });

export const restore = (workshop: string, generation: number) =>
  go('backups.restore', { workshop, generation }, 'backup.restored');

export const keepRestored = (workshop: string) => go('backups.confirm', { workshop }, 'backup.kept');

export const goBack = (workshop: string) => go('backups.goBack', { workshop }, 'backup.wentBack');
