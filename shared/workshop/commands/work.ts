import { z } from 'zod';
import { newCode } from '../../grading/code';
import type { Work } from '../../grading/work';
import { ParticipantId } from '../../people/participant';
import { fail, ok, type Result } from '../../result';
import { type Context, command, missing } from '../command';
import { type Patch, remove, set } from '../patch';
import type { Workshop } from '../workshop';

const Participants = z.array(ParticipantId).min(1).max(20_000);

export const workCommands = {
  /** Those who have handed in already keep the work they have. */
  'work.handIn': command(z.strictObject({ participants: Participants }), (workshop, { participants }, context) => {
    if (participants.some((id) => !Object.hasOwn(workshop.participants, id))) return missing('participant');
    const works = newWorks(workshop, [...new Set(participants)], context);
    return ok(works.map((work) => set(['assignment', 'works', work.id], work)));
  }),
  /** Sheets never go by the way: whoever takes back a work that has some must say so. */
  'work.takeBack': command(
    z.strictObject({ participants: Participants, withSheets: z.boolean().default(false) }),
    ({ assignment }, { participants, withSheets }): Result<Patch[]> => {
      const { works, sheets, decisions } = assignment;
      const wanted = new Set(participants);
      const taken = Object.values(works).filter(({ participant }) => wanted.has(participant));
      const scored = taken.filter(({ id }) => Object.keys(sheets[id] ?? {}).length > 0);
      if (scored.length > 0 && !withSheets)
        return fail({
          kind: 'worksHaveSheets',
          codes: scored.map(({ code }) => code).join(', '),
          count: scored.length,
        });
      return ok(
        taken.flatMap(({ id }) => [
          remove(['assignment', 'works', id]),
          ...(sheets[id] === undefined ? [] : [remove(['assignment', 'sheets', id])]),
          ...(decisions[id] === undefined ? [] : [remove(['assignment', 'decisions', id])]),
        ]),
      );
    },
  ),
};

/** A work for each of these people who has none, each with a code of its own. */
export function newWorks({ assignment }: Workshop, participants: readonly string[], context: Context): Work[] {
  const works = Object.values(assignment.works);
  const has = new Set(works.map(({ participant }) => participant));
  const taken = new Set(works.map(({ code }) => code));
  return participants
    .filter((participant) => !has.has(participant))
    .map((participant) => {
      const code = newCode(taken, context.newId);
      taken.add(code);
      return { id: context.newId(), participant, code, handedIn: context.stamp };
    });
}
