import { Checkbox } from '@mantine/core';
import { isPerson } from '#shared/people/import/planned-row';
import { inLanguage } from '#shared/text/text';
import { useLanguage, useSay } from '../../use-say';
import styles from './import.module.css';
import type { List, Preview } from './use-list';

const SHOWN = 200;

interface ImportPartProps {
  readonly list: List;
  readonly preview: Preview;
}

/** Rows in which something should be looked at; each can be left out. */
export function ImportDoubts({ list, preview }: ImportPartProps) {
  const say = useSay();
  const language = useLanguage();
  const rows = preview.rows.filter(isPerson).filter(({ doubts }) => doubts.length > 0);
  if (rows.length === 0) return <p className={styles.note}>{say('roster.list.noDoubts')}</p>;
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.narrow}>
              {say('roster.list.row')}
            </th>
            <th scope="col">{say('roster.column.name')}</th>
            <th scope="col">{say('roster.list.doubt')}</th>
            <th scope="col" className={styles.narrow}>
              {say('roster.list.take')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, SHOWN).map((row) => (
            <tr key={row.row}>
              <th scope="row">{row.row}</th>
              <td>{inLanguage(row.person.names, language)}</td>
              <td>
                <ul className={styles.doubts}>
                  {row.doubts.map(({ rule, field, text }) => (
                    <li key={`${field} ${rule}`}>{say(`roster.doubtOf.${rule}`, { text })}</li>
                  ))}
                </ul>
              </td>
              <td>
                <Checkbox
                  aria-label={`${say('roster.list.take')}: ${say('roster.list.rowNumber', { row: String(row.row) })}`}
                  checked={row.choice !== 'skip'}
                  disabled={row.outcome !== 'new'}
                  onChange={(event) =>
                    void list.wish({
                      choices: { ...list.wishes.choices, [row.row]: event.currentTarget.checked ? 'add' : 'skip' },
                    })
                  }
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > SHOWN && <p className={styles.note}>{say('roster.list.first', { count: SHOWN })}</p>}
    </>
  );
}
