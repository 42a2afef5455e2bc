import type { Failure, FailureKind, Problem } from '../failure';
import type { Language } from './language';
import { type Key, type Say, sayIn } from './say';
import { sizeInWords } from './sizes';

// A kind of failure without a sentence does not compile.
const key = (kind: FailureKind): Key => `failure.${kind}`;

/** The sentence to show for a failure, the same at both doors. */
export function explain(failure: Failure, say: Say): string {
  if (failure.kind === 'missing') return say('failure.missing', { thing: named('failure.thing', failure.thing, say) });
  if (failure.kind !== 'invalid') {
    const { kind, ...params } = failure;
    return say(key(kind), params);
  }
  const problems = failure.problems.map((problem) => {
    const place = placeInWords(problem.path, say);
    return place === '' ? explainProblem(problem, say) : `${place}: ${explainProblem(problem, say)}`;
  });
  return say('failure.invalid', { problems: problems.join('; ') });
}

/** What was found of this laptop, as the program says it. */
export function explainFinding(
  { check, finding, detail, count }: { check: string; finding: string; detail: string; count: number },
  language: Language,
): string {
  const say = sayIn(language);
  // The findings of a check and their sentences are held together by a test.
  return say(`laptop.${check}.${finding}` as Key, { detail, count, size: sizeInWords(count, say) });
}

/** What is wrong with one thing, to stand beside the field it was typed in. */
export function explainProblem({ rule, detail }: Problem, say: Say): string {
  const words = say(`problem.${rule}` as Key, { detail: detail ?? '' });
  return words === `problem.${rule}` ? (detail ?? rule) : words;
}

/** Where the problem is, as a person would point at it: "half-days, 2, end". A place without a name keeps its own. */
const placeInWords = (path: string, say: Say): string =>
  path
    .split('.')
    .map((step) => (/^\d+$/.test(step) ? String(Number(step) + 1) : named('problem.field', step, say)))
    .join(', ');

function named(section: 'failure.thing' | 'problem.field', name: string, say: Say): string {
  const words = say(`${section}.${name}` as Key);
  return words === `${section}.${name}` ? name : words;
}
