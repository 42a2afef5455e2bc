import type { Failure, FailureKind } from '../failure';
import type { Key, Say } from './say';

// A kind of failure without a sentence does not compile.
const key = (kind: FailureKind): Key => `failure.${kind}`;

/** The sentence to show for a failure, the same at both doors. */
export function explain(failure: Failure, say: Say): string {
  if (failure.kind !== 'invalid') {
    const { kind, ...params } = failure;
    return say(key(kind), params);
  }
  const problems = failure.problems.map(({ path, rule, detail }) => {
    const sentence = say(`problem.${rule}` as Key);
    const known = sentence === `problem.${rule}` ? (detail ?? rule) : sentence;
    return path === '' ? known : `${path}: ${known}`;
  });
  return say('failure.invalid', { problems: problems.join('; ') });
}
