import { IconAlertTriangle } from '@tabler/icons-react';
import type { Gap } from '#shared/grading/gaps';
import { useSay } from '../../use-say';
import styles from './rubric.module.css';

/** What is missing, in words; nothing waits for it. */
export function GapList({ gaps }: { readonly gaps: readonly Gap[] }) {
  const say = useSay();
  if (gaps.length === 0) return null;
  const sentence = (gap: Gap): string => {
    if (gap.kind === 'notCounted') return say('rubric.gap.notCounted');
    const languages = gap.languages.map((language) => say(`common.${language}`).toLowerCase()).join(', ');
    return say(`rubric.gap.${gap.kind}`, { languages, number: gap.kind === 'level' ? gap.number : 0 });
  };
  return (
    <ul className={styles.gaps} aria-label={say('rubric.hasGaps')}>
      {gaps.map((gap) => (
        <li key={sentence(gap)}>
          <IconAlertTriangle size={16} aria-hidden />
          {sentence(gap)}
        </li>
      ))}
    </ul>
  );
}
