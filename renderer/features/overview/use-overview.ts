import { useCallback } from 'react';
import { explainProblem } from '#shared/text/explain';
import type { Overview } from '#shared/workshop/overview';
import { useWorkshop } from '../../mirror';
import { changeFromField, changeInTurn } from '../../mirror/change';
import type { Keeping } from '../../ui/kept-field';
import { useSay } from '../../use-say';

/** Makes the change from the overview as it is when its turn comes. */
type Making = (overview: Overview) => Partial<Overview>;

const changing = (make: Making) => (workshop: { readonly overview: Overview }) => ({
  name: 'overview.change' as const,
  input: make(workshop.overview),
});

/** Asks for a change of the overview; a refusal is shown over the screen. */
export type ChangeOverview = (make: Making) => void;

/** Asks for a change that a field holds; a refusal is its sentence, else this is the text to stand there from now on. */
export type KeepField = (text: string, make: Making) => Promise<Keeping>;

/** The overview, and the ways to change it. */
export function useOverview(): {
  readonly overview: Overview;
  readonly keep: ChangeOverview;
  readonly keepField: KeepField;
} {
  const say = useSay();
  const overview = useWorkshop((workshop) => workshop.overview);
  const keep = useCallback<ChangeOverview>((make) => void changeInTurn(changing(make)), []);
  const keepField = useCallback<KeepField>(
    async (text, make) => {
      const problem = await changeFromField(changing(make));
      return problem === null ? { kept: text } : { refused: explainProblem(problem, say) };
    },
    [say],
  );
  return { overview, keep, keepField };
}
