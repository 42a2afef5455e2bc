import { useMemo } from 'react';
import { type Eligibility, eligibilityOfAll } from '#shared/eligibility/eligibility';
import { missingInWords } from '#shared/eligibility/in-words';
import { shownName } from '#shared/people/shown-name';
import type { CertificateKind } from '#shared/register/kind';
import { sortedBy } from '#shared/text/alphabet';
import { searchable } from '#shared/text/search';
import { useWorkshop } from '../../mirror';
import { useLanguage, useSay } from '../../use-say';

/** A person's standing with the words by which they are shown and found. */
export interface Person extends Eligibility {
  readonly name: string;
  readonly searched: string;
}

/** Everybody's standing for one kind, in alphabetical order, and how many are eligible for each kind. */
export function useStandings(kind: CertificateKind) {
  const say = useSay();
  const language = useLanguage();
  const workshop = useWorkshop((value) => value);
  const all = useMemo(() => {
    const named = eligibilityOfAll(workshop).map((person) => {
      const names = workshop.participants[person.participant]?.names ?? { kk: '', ru: '', en: '' };
      return {
        ...person,
        name: shownName(names, language),
        folded: searchable(`${names.kk} ${names.ru} ${names.en}`),
      };
    });
    return sortedBy(named, ({ name }) => name);
  }, [workshop, language]);

  return useMemo(() => {
    const people: Person[] = all.map(({ name, folded, [kind]: eligibility }) => {
      const missing = eligibility.missing.map((item) => missingInWords(item, say, language)).join(' ');
      return { ...eligibility, name, searched: `${folded} ${searchable(missing)}` };
    });
    const count = (each: CertificateKind) => all.filter((person) => person[each].standing === 'eligible').length;
    return { people, eligible: { attended: count('attended'), completed: count('completed') } };
  }, [all, kind, say, language]);
}
