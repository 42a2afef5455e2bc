import { Select } from '@mantine/core';
import { numberInWords } from '#shared/text/numbers';
import { useLanguage, useSay } from '../../use-say';
import styles from './import.module.css';
import { findChoices, useRegionChoices } from './region-field';
import type { List, Preview } from './use-list';

const [EMPTY, NEW] = ['', '+'];

interface ImportPartProps {
  readonly list: List;
  readonly preview: Preview;
}

/** Spellings that no region is known by: each is one of ours, a new one, or left empty. */
export function ImportRegions({ list, preview }: ImportPartProps) {
  const say = useSay();
  const language = useLanguage();
  const choices = useRegionChoices();
  const said = list.wishes.regions ?? {};
  // A spelling that was settled is known from then on; it stays listed so that it can be changed.
  const unknown = new Map(preview.unknownRegions.map(({ text, rows }) => [text, numberInWords(rows, language)]));
  const texts = [...new Set([...Object.keys(said), ...unknown.keys()])];
  if (texts.length === 0) return <p className={styles.note}>{say('roster.list.noRegions')}</p>;

  const settle = (text: string, value: string | null) => {
    const { [text]: _, ...others } = said;
    const meaning = value === NEW ? 'new' : value === EMPTY || value === null ? null : { id: value };
    void list.wish({ regions: meaning === null ? others : { ...others, [text]: meaning as 'new' } });
  };
  const meaningOf = (text: string) => {
    const meaning = said[text];
    return meaning === undefined ? EMPTY : meaning === 'new' ? NEW : meaning.id;
  };
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{say('roster.list.regionText')}</th>
          <th scope="col" className={styles.narrow}>
            {say('roster.list.regionRows')}
          </th>
          <th scope="col" className={styles.wide}>
            {say('roster.list.regionMeans')}
          </th>
        </tr>
      </thead>
      <tbody>
        {texts.map((text) => (
          <tr key={text}>
            <th scope="row">{text}</th>
            <td>{unknown.get(text) ?? '✓'}</td>
            <td>
              <Select
                searchable
                aria-label={say('roster.list.regionMeansOf', { text })}
                value={meaningOf(text)}
                data={[
                  { value: EMPTY, label: say('roster.list.regionEmpty') },
                  { value: NEW, label: say('roster.list.regionNew') },
                  ...choices,
                ]}
                filter={findChoices}
                onChange={(value) => settle(text, value)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
