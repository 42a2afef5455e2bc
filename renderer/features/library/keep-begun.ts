import type { Input } from '#shared/contract/contract';
import type { Result } from '#shared/result';
import { bridge } from '../../bridge';
import { showFailure } from '../../mirror';
import { whilePending } from '../../mirror/change';

/** What was typed in a dialog, or null when it was given up; neither the lock nor the window's end comes before it is kept. */
export const keepBegun = (begun: Input<'library.keepBegun'>): Promise<void> =>
  whilePending(async () => {
    const kept = await bridge().ask('library.keepBegun', begun);
    if (!kept.ok) showFailure(kept.failure);
  });

/** Makes what a dialog asked for; where that is refused, what was typed is kept, to be there when the dialog is opened anew. */
export async function madeOrKept<T>(making: Promise<Result<T>>, begun: Input<'library.keepBegun'>): Promise<T | null> {
  const made = await making;
  if (made.ok) return made.value;
  await keepBegun(begun);
  showFailure(made.failure);
  return null;
}
