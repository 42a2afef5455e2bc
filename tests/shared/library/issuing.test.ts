import { describe, expect, it } from 'vitest';
import { type Issuing, withoutEnded } from '#shared/library/issuing';
import { EMPTY_LIBRARY, ShownLibrary, withoutWorkshop } from '#shared/library/library';

const batch = (job: string, more: Partial<Issuing> = {}): Issuing => ({
  ...{ job, workshop: 'a', kind: 'attended', participants: ['p', 'q', 'r'] },
  ...more,
});
const others = [batch('kind', { kind: 'completed' }), batch('workshop', { workshop: 'b' })];

describe('batches of certificates that have not ended', () => {
  it('are put right by one of the same papers after which nobody of theirs lacks one, and each is over when it ends itself', () => {
    const few = batch('few', { participants: ['p', 'q'] });
    const one = batch('one', { participants: ['p'] });
    const left = (ended: Issuing, ...lacking: string[]) =>
      withoutEnded([few, one, batch('all'), ...others], ended, (id) => lacking.includes(id)).map(({ job }) => job);

    expect(left(batch('new'))).toEqual(['kind', 'workshop']);
    expect(left(few, 'r')).toEqual(['all', 'kind', 'workshop']);
    expect(left(one, 'q', 'r')).toEqual(['few', 'all', 'kind', 'workshop']);
    expect(left(few, 'p', 'q', 'r')).toEqual(['one', 'all', 'kind', 'workshop']);
  });

  it('are forgotten with their workshop, and windows are told nobody of them', () => {
    const library = { ...EMPTY_LIBRARY, issuing: [batch('few', { participants: ['p'] }), ...others] };

    expect(withoutWorkshop(library, 'a').issuing).toEqual([others[1]]);
    expect(ShownLibrary.parse(library).issuing[0]).toEqual({ job: 'few', workshop: 'a', kind: 'attended' });
  });
});
