import { type HalfDay, lengthOf } from '../attendance/half-day';
import { isAttended, type Mark, minutesPresent } from '../attendance/mark';
import type { Participant, ParticipantId } from '../people/participant';
import { regionOf } from '../people/regions';
import { shownName } from '../people/shown-name';
import { sortedBy } from '../text/alphabet';
import type { Language } from '../text/language';
import { sayIn } from '../text/say';
import { inLanguage, NO_TEXT } from '../text/text';
import type { Workshop } from '../workshop/workshop';

/** One person as a report knows them: by name, or by number where they did not agree to be named. */
export interface Counted {
  readonly id: ParticipantId;
  readonly number: number;
  readonly name: string;
  readonly isNamed: boolean;
  readonly gender: Participant['gender'];
  readonly region: string;
  readonly outlet: string;
  readonly halfDays: readonly Presence[];
  readonly attended: number;
  readonly minutes: number;
}

export interface Presence {
  readonly mark: Mark | undefined;
  readonly minutes: number;
  readonly isAttended: boolean;
}

/**
 * The people of a workshop with what their marks come to: in the alphabet's order, then those who did not agree to be
 * named, in one that says nothing of their names.
 */
export function countedPeople(workshop: Workshop, language: Language): Counted[] {
  const { overview, participants, attendance, regions } = workshop;
  const say = sayIn(language);
  const everybody = Object.values(participants);
  const people = [
    ...sortedBy(everybody.filter(agreedToBeNamed), ({ names }) => shownName(names, language)),
    ...everybody.filter((person) => !agreedToBeNamed(person)).sort((one, other) => (one.id < other.id ? -1 : 1)),
  ];
  return people.map((person, at) => {
    const halfDays = overview.halfDays.map((halfDay) => presence(attendance[person.id]?.[halfDay.id], halfDay));
    const isNamed = agreedToBeNamed(person);
    return {
      id: person.id,
      number: at + 1,
      name: isNamed ? shownName(person.names, language) : say('report.paper.unnamed', { number: String(at + 1) }),
      isNamed,
      gender: person.gender,
      region: inLanguage(regionOf(person.region, regions)?.names ?? NO_TEXT, language),
      outlet: person.outlet,
      halfDays,
      attended: halfDays.filter((each) => each.isAttended).length,
      minutes: halfDays.reduce((sum, { minutes }) => sum + minutes, 0),
    };
  });
}

const agreedToBeNamed = ({ consents }: Participant): boolean => consents.nameInReports !== 'no';

const presence = (mark: Mark | undefined, halfDay: HalfDay): Presence => ({
  mark,
  minutes: minutesPresent(mark, halfDay),
  isAttended: isAttended(mark, halfDay),
});

/** All minutes that one person could attend. */
export const minutesOffered = ({ overview }: Workshop): number =>
  overview.halfDays.reduce((sum, halfDay) => sum + lengthOf(halfDay), 0);
