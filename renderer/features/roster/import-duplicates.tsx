import { SegmentedControl, Select } from '@mantine/core';
import { type Choice, isPerson, type PersonRow } from '#shared/people/import/planned-row';
import type { Facts } from '#shared/people/participant';
import { formatPhone } from '#shared/people/phone';
import { regionOf } from '#shared/people/regions';
import { inLanguage } from '#shared/text/text';
import { useWorkshop } from '../../mirror';
import { useLanguage, useSay } from '../../use-say';
import styles from './import.module.css';
import type { List, Preview } from './use-list';

/** More than a person will read one by one; the choice for all counts for the rest too. */
const SHOWN = 100;

const CHOICES: readonly Choice[] = ['skip', 'update', 'add'];

interface ImportPartProps {
  readonly list: List;
  readonly preview: Preview;
}

/** Rows that seem to be somebody who is there already, beside that somebody, each with a choice. */
export function ImportDuplicates({ list, preview }: ImportPartProps) {
  const say = useSay();
  const people = preview.rows.filter(isPerson);
  const duplicates = people.filter(({ outcome }) => outcome === 'duplicate');
  const choices = CHOICES.map((choice) => ({ value: choice, label: say(`roster.list.choice.${choice}`) }));
  const first = duplicates[0]?.choice;
  const isOne = duplicates.every(({ choice }) => choice === first);
  const choose = (rows: readonly PersonRow[], choice: Choice) =>
    void list.wish({
      choices: { ...list.wishes.choices, ...Object.fromEntries(rows.map(({ row }) => [row, choice])) },
    });

  return (
    <>
      {duplicates.length === 0 && <p className={styles.note}>{say('roster.list.noDuplicates')}</p>}
      {preview.counts.unchanged > 0 && (
        <p className={styles.note}>{say('roster.list.unchanged', { count: preview.counts.unchanged })}</p>
      )}
      {duplicates.length > 1 && (
        <Select
          className={styles.forAll ?? ''}
          label={say('roster.list.forAll', { count: duplicates.length })}
          value={isOne ? (first ?? null) : null}
          data={choices}
          onChange={(choice) => choice !== null && choose(duplicates, choice)}
        />
      )}
      {duplicates.slice(0, SHOWN).map((row) => (
        <section
          key={row.row}
          className={styles.pair}
          aria-label={say('roster.list.rowNumber', { row: String(row.row) })}
        >
          <SideBySide row={row} people={people} />
          <SegmentedControl
            aria-label={say('roster.list.choiceFor', { row: String(row.row) })}
            classNames={{ label: styles.choice ?? '' }}
            value={row.choice}
            data={choices}
            onChange={(choice) => choose([row], choice)}
          />
        </section>
      ))}
      {duplicates.length > SHOWN && <p className={styles.note}>{say('roster.list.first', { count: SHOWN })}</p>}
    </>
  );
}

function SideBySide({ row, people }: { readonly row: PersonRow; readonly people: readonly PersonRow[] }) {
  const say = useSay();
  const participants = useWorkshop((workshop) => workshop.participants);
  const inWords = useFactsInWords();
  const { match, person } = row;
  const known = match?.participant == null ? undefined : participants[match.participant];
  const there: Facts | undefined = known ?? people.find((other) => other.row === match?.row)?.person;
  const [left, right] = [inWords(person), there === undefined ? null : inWords(there)];
  const fields = Object.keys(left).filter((field) => left[field] !== '' || (right?.[field] ?? '') !== '');
  return (
    <table className={styles.compare}>
      <thead>
        <tr>
          <td>
            {say('roster.list.sameBy', { what: (match?.by ?? []).map((by) => say(`roster.list.by.${by}`)).join(', ') })}
          </td>
          <th scope="col">{say('roster.list.inFile', { row: String(row.row) })}</th>
          <th scope="col">
            {known === undefined
              ? say('roster.list.earlierRow', { row: String(match?.row ?? '') })
              : say('roster.list.onRoster')}
          </th>
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => (
          <tr key={field} data-differs={left[field] !== right?.[field]}>
            <th scope="row">{field}</th>
            <td>{left[field]}</td>
            <td>{right?.[field]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A person's facts by the words of their fields. */
function useFactsInWords() {
  const say = useSay();
  const language = useLanguage();
  const regions = useWorkshop((workshop) => workshop.regions);
  return ({ names, region, gender, ...facts }: Facts): Record<string, string> => {
    const place = regionOf(region, regions);
    return {
      [say('roster.field.nameKk')]: names.kk,
      [say('roster.field.nameRu')]: names.ru,
      [say('roster.field.nameLatin')]: names.en,
      [say('roster.column.gender')]: gender === '' ? '' : say(gender === 'f' ? 'roster.genderF' : 'roster.genderM'),
      [say('roster.column.region')]: place === undefined ? '' : inLanguage(place.names, language),
      [say('roster.column.outlet')]: facts.outlet,
      [say('roster.column.role')]: facts.role,
      [say('roster.column.phone')]: formatPhone(facts.phone),
      [say('roster.column.email')]: facts.email,
      [say('roster.column.languages')]: facts.languages.map((each) => say(`common.${each}`)).join(', '),
    };
  };
}
