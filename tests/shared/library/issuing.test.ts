import { describe, expect, it } from 'vitest';
import { type Issuing, withoutEnded } from '#shared/library/issuing';
import { EMPTY_LIBRARY, ShownLibrary, withoutWorkshop } from '#shared/library/library';

const batch = (job: string, more: Partial<Issuing> = {}): Issuing => ({
  ...{ job, workshop: 'a', kind: 'attended', participants: null },
  ...more,
});
const others = [batch('kind', { kind: 'completed' }), batch('workshop', { workshop: 'b' })];

describe('batches of certificates that have not ended', () => {
  it('are put right by a whole one of the same papers for the same people, and each is over when it ends itself', () => {
    const few = batch('few', { participants: ['p', 'q'] });
    const one = batch('one', { participants: ['p'] });
    const left = (ended: Issuing, isWhole: boolean) =>
      withoutEnded([few, one, batch('all'), ...others], ended, isWhole).map(({ job }) => job);

    expect(left(batch('new'), true)).toEqual(['kind', 'workshop']);
    expect(left(few, true)).toEqual(['all', 'kind', 'workshop']);
    expect(left(one, true)).toEqual(['few', 'all', 'kind', 'workshop']);
    expect(left(few, false)).toEqual(['one', 'all', 'kind', 'workshop']);
  });

  it('are forgotten with their workshop, and windows are told nobody of them', () => {
    const library = { ...EMPTY_LIBRARY, issuing: [batch('few', { participants: ['p'] }), ...others] };

    expect(withoutWorkshop(library, 'a').issuing).toEqual([others[1]]);
    expect(ShownLibrary.parse(library).issuing[0]).toEqual({ job: 'few', workshop: 'a', kind: 'attended' });
  });
});
