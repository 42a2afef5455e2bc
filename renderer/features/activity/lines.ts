import type { Activity } from '#shared/contract/workshop';
import type { Participant } from '#shared/people/participant';
import { shownName } from '#shared/people/shown-name';
import { stampInWords } from '#shared/text/dates';
import { LANGUAGES, type Language } from '#shared/text/language';
import { commandInWords, type Say, sayIn } from '#shared/text/say';
import { searchable, searchOf } from '#shared/text/search';
import { firstUpper } from '#shared/text/text';

/** A change as the log shows it. */
export interface ActivityLine {
  readonly seq: number;
  readonly when: string;
  readonly who: string;
  readonly what: string;
  readonly whom: string;
  /** Everybody whose id came, by every spelling of the name that can be searched for. */
  readonly people: readonly { readonly name: string; readonly search: string }[];
  /** How many the change touched. */
  readonly touched: number;
  /** All that a search looks through: every name a person has, not only the one that is shown. */
  readonly search: string;
}

/** More names than these say less than their number. */
const NAMED = 3;

/** Whoever can be named: on the roster, or still in the past. */
export type People = Readonly<Record<string, Pick<Participant, 'id' | 'names'>>>;

export function linesOf(activities: readonly Activity[], people: People, language: Language): ActivityLine[] {
  const say = sayIn(language);
  return activities.map((activity) => {
    const when = stampInWords(activity.stamp, language);
    const what = whatIn(activity, say);
    const named = activity.participants.map((id) => nameOf(people[id], language, say));
    return {
      seq: activity.seq,
      when,
      who: activity.author,
      what,
      whom: whomIn(named, activity.touched, say),
      people: named,
      touched: activity.touched,
      search: [searchable([activity.author, what, when].join('\n')), ...named.map(({ search }) => search)].join('\n'),
    };
  });
}

function whatIn({ command, ofCommand }: Activity, say: Say): string {
  if (ofCommand === undefined) return firstUpper(commandInWords(command, say));
  const name = commandInWords(ofCommand, say);
  return command === 'undo' ? say('activity.undone', { name }) : say('activity.redone', { name });
}

/** The lines that a search finds. Whoever it found is named first: a hit that is only counted is none that anybody sees. */
export function foundIn(lines: readonly ActivityLine[], typed: string, language: Language): ActivityLine[] {
  const say = sayIn(language);
  const isFound = searchOf(typed);
  const isHit = ({ search }: { search: string }) => isFound(search);
  return lines.filter(isHit).map((line) => {
    if (line.people.length <= NAMED || !line.people.some(isHit)) return line;
    const hits = line.people.filter(isHit);
    const whom = whomIn([...hits, ...line.people.filter((person) => !isHit(person))], line.touched, say);
    return { ...line, whom };
  });
}

function nameOf(person: People[string] | undefined, language: Language, say: Say): ActivityLine['people'][number] {
  if (person === undefined) return { name: say('activity.gone'), search: '' };
  const spellings = LANGUAGES.map((each) => person.names[each]);
  return { name: shownName(person.names, language), search: searchable(spellings.join('\n')) };
}

function whomIn(people: ActivityLine['people'], touched: number, say: Say): string {
  const names = people.slice(0, NAMED).map(({ name }) => name);
  const more = touched - names.length;
  return [...new Set(names)].join(', ') + (more > 0 ? ` ${say('activity.more', { count: more })}` : '');
}
