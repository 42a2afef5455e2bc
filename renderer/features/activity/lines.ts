import type { Activity } from '#shared/contract/workshop';
import type { Participant } from '#shared/people/participant';
import { shownName } from '#shared/people/shown-name';
import { foldForSearch } from '#shared/text/alphabet';
import { stampInWords } from '#shared/text/dates';
import { LANGUAGES, type Language } from '#shared/text/language';
import { commandInWords, type Say, sayIn } from '#shared/text/say';
import { firstUpper } from '#shared/text/text';

/** A change as the log shows it. */
export interface ActivityLine {
  readonly seq: number;
  readonly when: string;
  readonly who: string;
  readonly what: string;
  readonly whom: string;
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
    const whom = whomIn(activity, people, language, say);
    const names = activity.participants.flatMap((id) => LANGUAGES.map((each) => people[id]?.names[each] ?? ''));
    return {
      seq: activity.seq,
      when,
      who: activity.author,
      what,
      whom,
      search: foldForSearch([activity.author, what, when, ...names].join('\n')),
    };
  });
}

function whatIn({ command, ofCommand }: Activity, say: Say): string {
  if (ofCommand === undefined) return firstUpper(commandInWords(command, say));
  const name = commandInWords(ofCommand, say);
  return command === 'undo' ? say('activity.undone', { name }) : say('activity.redone', { name });
}

function whomIn({ participants, touched }: Activity, people: People, language: Language, say: Say): string {
  const names = participants.slice(0, NAMED).map((id) => {
    const person = people[id];
    return person === undefined ? say('activity.gone') : shownName(person.names, language);
  });
  const more = touched - names.length;
  return [...new Set(names)].join(', ') + (more > 0 ? ` ${say('activity.more', { count: more })}` : '');
}
