import { z } from 'zod';
import { Participant, ParticipantId } from '../../people/participant';
import { ok } from '../../result';
import { isWritten } from '../../text/text';
import { command, invalid, missing } from '../command';
import { remove, set } from '../patch';

const Facts = Participant.omit({ id: true });

export const participantCommands = {
  'participant.add': command(Facts, (_, facts, { newId }) => {
    if (!isWritten(facts.names)) return invalid('names', 'nameMissing');
    const id = newId();
    return ok([set(['participants', id], { id, ...facts })]);
  }),
  'participant.change': command(
    z.strictObject({ id: ParticipantId, facts: Facts.partial() }),
    (workshop, { id, facts }) => {
      const before = workshop.participants[id];
      if (before === undefined) return missing('participant');
      if (facts.names !== undefined && !isWritten(facts.names)) return invalid('names', 'nameMissing');
      const fields = Object.entries(facts).filter(([, value]) => value !== undefined);
      return ok(fields.map(([field, value]) => set(['participants', id, field], value)));
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
};
