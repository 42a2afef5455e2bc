import { z } from 'zod';
import { Participant, ParticipantId } from '../../people/participant';
import { Region } from '../../people/region';
import { regionOf } from '../../people/regions';
import { isErased } from '../../people/shown-name';
import { fail, ok } from '../../result';
import { isWritten, Text } from '../../text/text';
import { command, invalid, missing } from '../command';
import { type Patch, remove, set } from '../patch';
import type { Workshop } from '../workshop';

const Facts = Participant.omit({ id: true });
type Facts = z.infer<typeof Facts>;

/** The fields of a change that were named, whatever `undefined` came along. */
type Named = { readonly [K in keyof Facts]?: Facts[K] | undefined };

type Regions = Workshop['regions'];

/** What is wrong with a person's facts, if anything: nobody is nameless, and every region is known. */
function wrong(facts: Named, regions: Regions, path = '') {
  if (facts.names !== undefined && !isWritten(facts.names)) return invalid(`${path}names`, 'nameMissing');
  const { region } = facts;
  if (region !== undefined && region !== '' && regionOf(region, regions) === undefined)
    return invalid(`${path}region`, 'regionUnknown', region);
  return undefined;
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const changed = (before: Participant, facts: Named): Patch[] =>
  Object.entries(facts)
    .filter(([field, value]) => value !== undefined && !isSame(value, before[field as keyof Facts]))
    .map(([field, value]) => set(['participants', before.id, field], value));

export const participantCommands = {
  'participant.add': command(Facts, ({ regions }, facts, { newId }) => {
    const problem = wrong(facts, regions);
    if (problem !== undefined) return problem;
    const id = newId();
    return ok([set(['participants', id], { id, ...facts })]);
  }),
  'participant.change': command(
    z.strictObject({ id: ParticipantId, facts: Facts.partial() }),
    ({ participants, regions }, { id, facts }) => {
      const before = Object.hasOwn(participants, id) ? participants[id] : undefined;
      if (before === undefined) return missing('participant');
      if (isErased(before)) return fail({ kind: 'personErased' });
      return wrong(facts, regions) ?? ok(changed(before, facts));
    },
  ),
  /** Takes people off the roster with their marks; works and certificates that were issued stay in the record. */
  'participant.remove': command(z.strictObject({ ids: z.array(ParticipantId).min(1) }), (workshop, { ids }) => {
    if (ids.some((id) => !Object.hasOwn(workshop.participants, id))) return missing('participant');
    return ok(
      [...new Set(ids)].flatMap((id) => [
        remove(['participants', id]),
        ...(workshop.attendance[id] === undefined ? [] : [remove(['attendance', id])]),
      ]),
    );
  }),
  /** All that one import does: new people, facts that known people lacked, places that were new. One step, so that one undo takes it back. */
  'roster.import': command(
    z.strictObject({
      people: z.array(Facts),
      changes: z.array(z.strictObject({ id: ParticipantId, facts: Facts.partial() })),
      regions: z.array(Region),
    }),
    ({ participants, regions }, { people, changes, regions: places }, { newId }) => {
      const all: Regions = { ...regions, ...Object.fromEntries(places.map((region) => [region.id, region])) };
      if (places.some(({ id }) => regionOf(id, regions) !== undefined)) return invalid('regions', 'twice');
      if (changes.some(({ id }) => !Object.hasOwn(participants, id))) return missing('participant');
      const problem = [...people, ...changes.map(({ facts }) => facts)]
        .map((facts, at) => wrong(facts, all, `${at}.`))
        .find((each) => each !== undefined);
      if (problem !== undefined) return problem;
      return ok([
        ...places.map((region) => set(['regions', region.id], region)),
        ...people.map((facts) => {
          const id = newId();
          return set(['participants', id], { id, ...facts });
        }),
        ...changes.flatMap(({ id, facts }) => changed(participants[id] as Participant, facts)),
      ]);
    },
  ),
  'region.add': command(z.strictObject({ names: Text }), (_, { names }, { newId }) => {
    if (!isWritten(names)) return invalid('names', 'titleMissing');
    const id = newId();
    return ok([set(['regions', id], { id, names })]);
  }),
  'region.change': command(Region, ({ regions }, { id, names }) => {
    if (!Object.hasOwn(regions, id)) return missing('region');
    if (!isWritten(names)) return invalid('names', 'titleMissing');
    return ok(isSame(regions[id]?.names, names) ? [] : [set(['regions', id, 'names'], names)]);
  }),
  /** Only a place nobody comes from: statistics must never lose a person. */
  'region.remove': command(z.strictObject({ id: Region.shape.id }), ({ regions, participants }, { id }) => {
    if (!Object.hasOwn(regions, id)) return missing('region');
    if (Object.values(participants).some(({ region }) => region === id)) return invalid('region', 'regionInUse');
    return ok([remove(['regions', id])]);
  }),
};
