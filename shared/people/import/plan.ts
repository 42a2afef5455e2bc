import { LANGUAGES } from '../../text/language';
import type { Facts, Participant } from '../participant';
import type { Region } from '../region';
import { findRegion } from '../regions';
import type { FoundTable } from './find-table';
import { comesBetween } from './namesakes';
import { type Choice, type Doubt, isPerson, type PersonRow, type PlannedRow, type RegionChoices } from './planned-row';
import { readPeople } from './read-people';
import { knownPeople } from './same-person';
import { noSounds, soundsOf } from './sounds';

export interface Wishes {
  readonly choices: Readonly<Record<string, Choice>>;
  readonly regions: RegionChoices;
}

/** The roster that a list is read against. */
export interface Against {
  readonly participants: Readonly<Record<string, Participant>>;
  readonly regions: Readonly<Record<string, Region>>;
}

/** Somebody on the roster by their id, or an earlier row of the file by its number. */
type Target = string | number;

/** Decides row by row, in the file's order, what an import would do; who is whom does not depend on that order. Nothing is changed. */
export function planImport(table: FoundTable, isRagged: boolean, against: Against, wishes: Wishes): PlannedRow[] {
  const roster = Object.values(against.participants).map(({ id, ...facts }) => ({
    id,
    facts,
    names: facts.names,
    sounds: soundsOf(facts.names),
  }));
  const { rows, sounds: soundsInList } = readPeople(table, isRagged, regionReader(against, wishes.regions));
  const isBetween = comesBetween(() => [
    ...roster,
    ...rows.flatMap((row, place) =>
      isPerson(row) ? [{ names: row.person.names, sounds: soundsInList.of(place, noSounds()) }] : [],
    ),
  ]);
  const known = knownPeople<Target>(roster.length + rows.length, isBetween);
  for (const { id, facts, sounds } of roster) known.add(id, facts, sounds);
  const sounds = noSounds();
  return rows.map((each, place): PlannedRow => {
    if (!isPerson(each)) return each;
    const { row, person: facts, doubts } = each;
    soundsInList.of(place, sounds);
    const found = known.find(facts, sounds);
    const wish = wishes.choices[row];
    if (found === undefined) {
      if (wish !== 'skip') known.add(row, facts, sounds);
      return wish === 'skip' ? { ...each, choice: 'skip' } : each;
    }
    const match = {
      by: [...found.by],
      participant: typeof found.key === 'string' ? found.key : null,
      row: typeof found.key === 'number' ? found.key : null,
    };
    const there = match.participant === null ? undefined : against.participants[match.participant];
    const isNamed = found.by.includes('name');
    if (there !== undefined && isNamed && found.isOne && wish === undefined && addsNothing(there, facts))
      return person(row, 'unchanged', facts, doubts, match, 'skip');
    // Two people may share an editor's address or an office phone: with another name it is another person.
    const choice = wish ?? (found.isOne ? 'skip' : 'add');
    if (choice === 'add') known.add(row, facts, sounds);
    else known.join(found, facts, sounds);
    return person(row, 'duplicate', facts, doubts, match, choice);
  });
}

const person = (
  row: number,
  outcome: PersonRow['outcome'],
  facts: Facts,
  doubts: Doubt[],
  match: PersonRow['match'],
  choice: Choice,
): PersonRow => ({ outcome, row, person: facts, doubts, match, choice });

/** What the person who imports said of a spelling comes first. */
const regionReader =
  ({ regions }: Against, chosen: RegionChoices) =>
  (text: string): string | undefined => {
    const choice = Object.hasOwn(chosen, text) ? chosen[text] : undefined;
    return choice !== undefined && choice !== 'new' ? choice.id : findRegion(text, regions);
  };

/** The facts that a person lacks and a row has; nothing that is there is ever replaced. */
export function missingFacts(there: Facts, facts: Facts): Partial<Facts> {
  const names = {
    kk: there.names.kk || facts.names.kk,
    ru: there.names.ru || facts.names.ru,
    en: there.names.en || facts.names.en,
  };
  const asked = (field: keyof Facts['consents']) =>
    there.consents[field] === 'unasked' ? facts.consents[field] : there.consents[field];
  const consents = {
    photo: asked('photo'),
    nameInReports: asked('nameInReports'),
    contactSharing: asked('contactSharing'),
  };
  const isOther = (one: object, other: object) => JSON.stringify(one) !== JSON.stringify(other);
  const texts = (['gender', 'region', 'outlet', 'role', 'phone', 'email'] as const).filter(
    (field) => there[field] === '' && facts[field] !== '',
  );
  return {
    ...(isOther(names, there.names) ? { names } : {}),
    ...(isOther(consents, there.consents) ? { consents } : {}),
    ...(there.languages.length === 0 && facts.languages.length > 0 ? { languages: facts.languages } : {}),
    ...Object.fromEntries(texts.map((field) => [field, facts[field]])),
  };
}

/** A row that says of somebody only what is known, contradicting nothing: the same list handed in again. */
const addsNothing = (there: Facts, facts: Facts): boolean =>
  Object.keys(missingFacts(there, facts)).length === 0 &&
  // A patronymic that is not on the roster may be that of a namesake.
  LANGUAGES.every((language) => wordCount(facts.names[language]) <= wordCount(there.names[language])) &&
  (['gender', 'region', 'outlet', 'role', 'phone', 'email'] as const).every(
    (field) => facts[field] === '' || facts[field] === there[field],
  );

const wordCount = (name: string): number => name.split(' ').length;
