import { useState } from 'react';
import type { GraderId } from '#shared/grading/work';
import { useMirror, useWorkshop } from '../../mirror';

export const VIEWS = ['queue', 'works', 'disagreements'] as const;
export type View = (typeof VIEWS)[number];

interface Choices {
  readonly grader: GraderId | null;
  /** The name in the settings when the grader was chosen; whoever writes another there is somebody else. */
  readonly author: string;
  readonly view: View;
  readonly isBlind: boolean;
  /** The lead wants the marks of works that the grader here has not finalized. */
  readonly peeks: boolean;
}

/** What was chosen on this screen, so that a look at another screen costs nothing. */
let last: Choices = { grader: null, author: '', view: 'queue', isBlind: false, peeks: false };

export function useChoices(): [Choices, (change: Partial<Omit<Choices, 'author'>>) => void] {
  const author = useMirror(({ settings }) => settings.author);
  const [choices, setChoices] = useState(last);
  const choose: ReturnType<typeof useChoices>[1] = (change) => {
    last = { ...last, ...change, author: change.grader === undefined ? last.author : author };
    setChoices(last);
  };
  return [choices, choose];
}

/** The grader at this laptop: the one who was chosen under the present name, else the one who has the name of the settings' author. */
export function useGrader({ grader: chosen, author: before }: Pick<Choices, 'grader' | 'author'>): GraderId | null {
  const author = useMirror(({ settings }) => settings.author);
  const graders = useWorkshop(({ assignment }) => assignment.graders);
  if (chosen !== null && author === before && graders[chosen] !== undefined) return chosen;
  return Object.values(graders).find(({ name }) => name === author)?.id ?? null;
}
