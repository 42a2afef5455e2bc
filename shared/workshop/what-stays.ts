import type { ParticipantId } from '../people/participant';
import type { Workshop } from './workshop';

/** What a workshop goes on counting of a person who is erased. */
export interface Stays {
  readonly marks: number;
  readonly works: number;
  readonly sheets: number;
  readonly certificates: number;
}

export function staysOf({ attendance, assignment, register }: Workshop, participant: ParticipantId): Stays {
  const works = Object.values(assignment.works).filter((work) => work.participant === participant);
  return {
    marks: Object.keys(attendance[participant] ?? {}).length,
    works: works.length,
    sheets: works.reduce((sum, { id }) => sum + Object.keys(assignment.sheets[id] ?? {}).length, 0),
    certificates: Object.values(register).filter((line) => line.participant === participant).length,
  };
}
