import { TextInput } from '@mantine/core';
import type { Failure } from '#shared/failure';
import { explain } from '#shared/text/explain';
import type { Say } from '#shared/text/say';
import styles from './protection.module.css';

interface ProveWordsProps {
  readonly say: Say;
  readonly places: readonly [number, number];
  readonly typed: readonly [string, string];
  readonly failure: Failure | null;
  readonly onChange: (typed: [string, string]) => void;
}

/** Two words of the paper; a wrong one says so beside its field. */
export function ProveWords({ say, places, typed, failure, onChange }: ProveWordsProps) {
  const field = (turn: 0 | 1) => (
    <TextInput
      key={turn}
      size="md"
      lang="en"
      data-autofocus={turn === 0 || undefined}
      label={say('vault.word', { at: places[turn] })}
      value={typed[turn]}
      maxLength={40}
      autoComplete="off"
      spellCheck={false}
      error={failure?.kind === 'proofWrong' && failure.at === places[turn] ? explain(failure, say) : null}
      onChange={(event) =>
        onChange(turn === 0 ? [event.currentTarget.value, typed[1]] : [typed[0], event.currentTarget.value])
      }
    />
  );
  return <div className={styles.pair}>{([0, 1] as const).map(field)}</div>;
}
