import { useSay } from '../../use-say';
import styles from './import.module.css';
import type { Preview } from './use-list';

const SHOWN = 200;

/** Rows that are nobody, each with its reason: nothing of the file is passed over in silence. */
export function ImportRefused({ preview }: { readonly preview: Preview }) {
  const say = useSay();
  const rows = preview.rows.flatMap((row) => (row.outcome === 'refused' ? [row] : []));
  if (rows.length === 0) return <p className={styles.note}>{say('roster.list.noRefused')}</p>;
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.narrow}>
              {say('roster.list.row')}
            </th>
            <th scope="col">{say('roster.list.reason')}</th>
            <th scope="col">{say('roster.list.text')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, SHOWN).map(({ row, reason, text }) => (
            <tr key={row}>
              <th scope="row">{row}</th>
              <td>{say(`roster.refusal.${reason}`)}</td>
              <td className={styles.samples}>{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > SHOWN && <p className={styles.note}>{say('roster.list.first', { count: SHOWN })}</p>}
    </>
  );
}
