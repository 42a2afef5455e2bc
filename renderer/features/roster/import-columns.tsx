import { Select } from '@mantine/core';
import { Field } from '#shared/people/import/field';
import { useSay } from '../../use-say';
import styles from './import.module.css';
import type { List, Preview } from './use-list';

interface ImportPartProps {
  readonly list: List;
  readonly preview: Preview;
}

/** What each column was understood to be, with its first cells, to be changed where it is wrong. */
export function ImportColumns({ list, preview }: ImportPartProps) {
  const say = useSay();
  const { columns, problems } = preview;
  const rivals = new Set(problems.flatMap((problem) => (problem.rule === 'twice' ? problem.columns : [])));
  const meanings = Field.options.map((field) => ({ value: field, label: say(`roster.field.${field}`) }));
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" className={styles.narrow}>
            {say('roster.list.column')}
          </th>
          <th scope="col">{say('roster.list.heading')}</th>
          <th scope="col">{say('roster.list.samples')}</th>
          <th scope="col" className={styles.wide}>
            {say('roster.list.meaning')}
          </th>
        </tr>
      </thead>
      <tbody>
        {columns.map(({ letter, heading, samples, field, isKnown }, at) => (
          <tr key={letter} data-rival={rivals.has(at)}>
            <th scope="row">{letter}</th>
            <td>{heading}</td>
            <td className={styles.samples}>{samples.join(' · ')}</td>
            <td>
              <Select
                aria-label={say('roster.list.meaningOf', { letter })}
                value={field}
                data={meanings}
                error={rivals.has(at)}
                description={
                  field === 'ignore' && !isKnown && samples.length > 0 ? say('roster.list.unknown') : undefined
                }
                onChange={(chosen) =>
                  void list.wish({
                    mapping: columns.map((column, index) => (index === at ? Field.parse(chosen) : column.field)),
                  })
                }
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
