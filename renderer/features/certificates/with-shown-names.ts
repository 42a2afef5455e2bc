import type { Preflight } from '#shared/contract/certificates';
import { shownName } from '#shared/people/shown-name';
import { sortedBy } from '#shared/text/alphabet';
import type { Language } from '#shared/text/language';
import type { Workshop } from '#shared/workshop/workshop';

interface Named {
  readonly participant: string;
  readonly name: string;
}

/** People called and ordered as on every other screen; only where printed letters are at fault stands what is printed. */
export function withShownNames(
  { held, borrowed, ...rest }: Preflight,
  participants: Workshop['participants'],
  language: Language,
): Preflight {
  const shown = <T extends Named>(line: T): T => {
    const names = participants[line.participant]?.names;
    return names === undefined ? line : { ...line, name: shownName(names, language) };
  };
  const nameOf = ({ name }: Named) => name;
  return {
    ...rest,
    held: sortedBy(
      held.map((line) => (line.reason === 'letters' ? line : shown(line))),
      nameOf,
    ),
    borrowed: sortedBy(borrowed.map(shown), nameOf),
  };
}
