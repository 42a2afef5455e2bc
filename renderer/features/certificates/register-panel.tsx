import { memo, useMemo, useState } from 'react';
import { shownName } from '#shared/people/shown-name';
import type { CertificateKind } from '#shared/register/kind';
import { shortDay } from '#shared/text/dates';
import { numberInWords } from '#shared/text/numbers';
import { searchable, searchOf } from '#shared/text/search';
import { useWorkshop } from '../../mirror';
import { Panel } from '../../ui/panel';
import { SearchField } from '../../ui/search-field';
import { useLanguage, useSay } from '../../use-say';
import styles from './certificates.module.css';

/** The lines of the register of one kind, in the order of their serials. */
export const RegisterPanel = memo(function RegisterPanel({ kind }: { readonly kind: CertificateKind }) {
  const say = useSay();
  const language = useLanguage();
  const register = useWorkshop((workshop) => workshop.register);
  const participants = useWorkshop((workshop) => workshop.participants);
  const [query, setQuery] = useState('');
  const lines = useMemo(
    () =>
      Object.values(register)
        .filter((line) => line.kind === kind)
        .sort((one, other) => (one.serial < other.serial ? -1 : 1)),
    [register, kind],
  );
  const gone = say('certificate.gone');
  const shown = useMemo(() => {
    const isFound = searchOf(query);
    const named = lines.map((line) => {
      const names = participants[line.participant]?.names;
      return { ...line, name: names === undefined ? gone : shownName(names, language), all: names };
    });
    return named.filter(({ serial, name, all }) =>
      isFound(searchable([serial, name, ...Object.values(all ?? {})].join(' '))),
    );
  }, [lines, participants, query, language, gone]);

  if (lines.length === 0)
    return (
      <Panel title={say('certificate.register')}>
        <p className={styles.quiet}>{say('certificate.registerEmpty')}</p>
      </Panel>
    );
  const filter = <SearchField label={say('certificate.filter')} value={query} onChange={setQuery} />;
  return (
    <Panel title={`${say('certificate.register')} (${numberInWords(lines.length, language)})`} actions={filter}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reachable by keyboard. */}
      <section className={styles.scroll} tabIndex={0} aria-label={say('certificate.register')}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{say('certificate.serial')}</th>
              <th scope="col">{say('certificate.name')}</th>
              <th scope="col">{say('certificate.issued')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ serial, name, issued }) => (
              <tr key={serial}>
                <td className={styles.serial}>{serial}</td>
                <td>{name}</td>
                <td>{shortDay(issued, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Panel>
  );
});
