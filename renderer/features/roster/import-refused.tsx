import { isPerson } from '#shared/people/import/planned-row';
import { regionOf } from '#shared/people/regions';
import { inLanguage, NO_TEXT } from '#shared/text/text';
import { useWorkshop } from '../../mirror';
import { useLanguage, useSay } from '../../use-say';
import styles from './import.module.css';
import type { Preview } from './use-list';

const SHOWN = 200;

/** Rows that are nobody, each with its reason or what it says of others: nothing of the file is passed over in silence. */
export function ImportRefused({ preview }: { readonly preview: Preview }) {
  const say = useSay();
  const language = useLanguage();
  const regions = useWorkshop((workshop) => workshop.regions);
  const understood = (id: string) =>
    say('roster.list.headingOf', { region: inLanguage(regionOf(id, regions)?.names ?? NO_TEXT, language) });
  const rows = preview.rows.flatMap((row) => (isPerson(row) ? [] : [row]));
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
          {rows.slice(0, SHOWN).map((row) => (
            <tr key={row.row}>
              <th scope="row">{row.row}</th>
              <td>{row.outcome === 'heading' ? understood(row.region) : say(`roster.refusal.${row.reason}`)}</td>
              <td className={styles.samples}>{row.text}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > SHOWN && <p className={styles.note}>{say('roster.list.first', { count: SHOWN })}</p>}
    </>
  );
}
