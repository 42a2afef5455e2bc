import { useCallback } from 'react';
import { explainProblem } from '#shared/text/explain';
import { type OverviewChange, overviewProblem } from '#shared/workshop/commands/overview';
import type { Overview } from '#shared/workshop/overview';
import { change, useWorkshop } from '../../mirror';
import { useSay } from '../../use-say';

/** Asks for a change of the overview; answers the sentence to show at the field when it cannot be made. */
export type ChangeOverview = (wanted: OverviewChange) => string | null;

/** The overview, and the way to change it. */
export function useOverview(): { readonly overview: Overview; readonly keep: ChangeOverview } {
  const say = useSay();
  const overview = useWorkshop((workshop) => workshop.overview);
  const keep = useCallback<ChangeOverview>(
    (wanted) => {
      const problem = overviewProblem(wanted);
      if (problem !== null) return explainProblem(problem, say);
      void change({ name: 'overview.change', input: wanted });
      return null;
    },
    [say],
  );
  return { overview, keep };
}

/** For what a field typed: the sentence against it, or the text to stand there from now on. */
export const keptAs = (kept: string, refused: string | null) => (refused === null ? { kept } : { refused });
