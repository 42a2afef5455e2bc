import { IconAlertTriangle } from '@tabler/icons-react';
import type { Output } from '#shared/contract/contract';
import { useSay } from '../../use-say';
import styles from './reports.module.css';

interface UnprintedProps {
  readonly texts: NonNullable<Output<'reports.write'>>['unprinted'];
}

/** Says which texts the PDF could not show whole, and by which letters. */
export function Unprinted({ texts }: UnprintedProps) {
  const say = useSay();
  return (
    <div role="alert" className={styles.unprinted}>
      <p>
        <IconAlertTriangle size={15} aria-hidden /> {say('report.unprinted')}
      </p>
      <ul>
        {texts.map(({ text, letters }) => (
          <li key={text}>
            {say('common.letters', {
              count: letters.length,
              name: text,
              letters: letters.map(({ letter, code }) => `${letter} (${code})`).join(', '),
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}
