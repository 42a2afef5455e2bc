import { useCallback } from 'react';
import { explainProblem } from '#shared/text/explain';
import { type OverviewChange, overviewProblem } from '#shared/workshop/commands/overview';
import type { Overview } from '#shared/workshop/overview';
import { changeInTurn, useWorkshop } from '../../mirror';
import { useSay } from '../../use-say';

/** Makes the change from the overview as it is when its turn comes. */
type Making = (overview: Overview) => OverviewChange;

/** Asks for a change of the overview; answers the sentence to show at the field when it cannot be made. */
export type ChangeOverview = (make: Making) => string | null;

/** The overview, and the way to change it. */
export function useOverview(): { readonly overview: Overview; readonly keep: ChangeOverview } {
  const say = useSay();
  const overview = useWorkshop((workshop) => workshop.overview);
  const keep = useCallback<ChangeOverview>(
    (make) => {
      const problem = overviewProblem(make(overview), overview);
      if (problem !== null) return explainProblem(problem, say);
      void changeInTurn((workshop) => ({ name: 'overview.change', input: make(workshop.overview) }));
      return null;
    },
    [say, overview],
  );
  return { overview, keep };
}

/** For what a field typed: the sentence against it, or the text to stand there from now on. */
export const keptAs = (kept: string, refused: string | null) => (refused === null ? { kept } : { refused });
