import { LANGUAGES, type Language } from '../text/language';
import type { Text } from '../text/text';
import type { Assignment } from './assignment';
import { type Criterion, isCounted } from './rubric';

/** Something the rubric still lacks; it can be graded by all the same, so nothing is refused. */
export type Gap =
  | { readonly kind: 'title' | 'brief' | 'name'; readonly languages: readonly Language[] }
  /** The level by its place, the first being 1. */
  | { readonly kind: 'level'; readonly number: number; readonly languages: readonly Language[] }
  /** No level gives a point, so the criterion is no part of the whole yet. */
  | { readonly kind: 'notCounted' };

/** What the words of the assignment itself lack. */
export const assignmentGaps = ({ title, brief }: Pick<Assignment, 'title' | 'brief'>): Gap[] => [
  ...gapIn(title, (languages) => ({ kind: 'title', languages })),
  ...gapIn(brief, (languages) => ({ kind: 'brief', languages })),
];

/** What one criterion lacks. */
export const criterionGaps = (criterion: Criterion): Gap[] => [
  ...gapIn(criterion.name, (languages) => ({ kind: 'name', languages })),
  ...criterion.levels.flatMap(({ text }, index) =>
    gapIn(text, (languages) => ({ kind: 'level', number: index + 1, languages })),
  ),
  ...(isCounted(criterion) ? [] : [{ kind: 'notCounted' as const }]),
];

function gapIn(text: Text, gap: (languages: Language[]) => Gap): Gap[] {
  const languages = LANGUAGES.filter((language) => text[language] === '');
  return languages.length === 0 ? [] : [gap(languages)];
}
