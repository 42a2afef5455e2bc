import { useEffect } from 'react';
import type { Sheet } from '#shared/grading/work';
import { dismissFailure, readMirror } from '../../mirror';

/** Puts away that a sheet could not be finalized, once it is scored further or left. */
export function useOwnRefusal(points: Sheet['points']): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the points that make what was refused old.
  useEffect(
    () => () => {
      if (readMirror().failure?.kind === 'sheetIncomplete') dismissFailure();
    },
    [points],
  );
}
