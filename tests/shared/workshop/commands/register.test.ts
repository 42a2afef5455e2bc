import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { CertificateKind } from '#shared/register/kind';
import type { Registration } from '#shared/register/registration';
import { apply } from '#shared/workshop/commands';
import { Workshop } from '#shared/workshop/workshop';
import { aContext, aWorkshop } from '../../../support/a-workshop';

const PEOPLE = ['asel', 'bolat', 'dana', 'yerlan', 'zhanar', 'marat'];

interface Entering {
  readonly participants: readonly string[];
  readonly kind: CertificateKind;
  readonly day: string;
  readonly earlier?: readonly Registration[];
}

const entered = (workshop: Workshop, input: Entering): Workshop => {
  const result = apply(workshop, { name: 'certificate.register', input: input as never }, aContext());
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
};

const linesOf = ({ register }: Workshop) => Object.values(register);

const entering = fc.record({
  participants: fc.uniqueArray(fc.constantFrom(...PEOPLE), { minLength: 1 }),
  kind: fc.constantFrom(...CertificateKind.options),
  day: fc.constantFrom('2025-06-17', '2025-06-20', '2026-01-10'),
});

describe('entering certificates in the register', () => {
  it('numbers people in the order in which they are named, each kind for itself', () => {
    const once = entered(aWorkshop({ people: PEOPLE }), {
      participants: ['dana', 'asel'],
      kind: 'completed',
      day: '2025-06-17',
    });
    const twice = entered(once, { participants: ['asel'], kind: 'attended', day: '2025-06-17' });

    const lines = linesOf(twice).map(({ serial, participant }) => [participant, serial.slice(0, -2)]);
    expect(lines).toEqual([
      ['dana', 'TEST-2025-C001'],
      ['asel', 'TEST-2025-C002'],
      ['asel', 'TEST-2025-A001'],
    ]);
  });

  it('leaves a serial alone that was given before, even in another year', () => {
    const first = entered(aWorkshop({ people: PEOPLE }), {
      participants: PEOPLE,
      kind: 'completed',
      day: '2025-06-17',
    });

    expect(entered(first, { participants: PEOPLE, kind: 'completed', day: '2026-02-01' })).toEqual(first);
  });

  it('gives a number that was taken back to nobody else, and to its own person again', () => {
    const workshop = aWorkshop({ people: PEOPLE });
    const printed = linesOf(
      entered(workshop, { participants: ['asel', 'bolat'], kind: 'completed', day: '2025-06-17' }),
    );

    const again = entered(workshop, {
      participants: ['dana', 'bolat'],
      kind: 'completed',
      day: '2025-06-20',
      earlier: printed,
    });

    const numbers = Object.fromEntries(linesOf(again).map(({ participant, serial }) => [participant, serial]));
    expect(numbers['bolat']).toBe(printed[1]?.serial);
    expect(numbers['dana']).toMatch(/C003/);
  });

  it('takes out lines whose papers were not written, and none where one is not there', () => {
    const whole = entered(aWorkshop({ people: PEOPLE }), {
      participants: ['asel', 'bolat'],
      kind: 'completed',
      day: '2025-06-17',
    });
    const [first, second] = linesOf(whole);
    const withdraw = (...serials: string[]) =>
      apply(whole, { name: 'certificate.withdraw', input: { serials } }, aContext());

    const one = withdraw(second?.serial ?? '');
    expect(one.ok && linesOf(one.value)).toEqual([first]);
    expect(withdraw(first?.serial ?? '', 'TEST-2025-C999-K')).toEqual({
      ok: false,
      failure: { kind: 'missing', thing: 'certificate' },
    });
  });

  it('is refused for somebody who is not on the roster', () => {
    const result = apply(
      aWorkshop({ people: ['asel'] }),
      { name: 'certificate.register', input: { participants: ['nobody'], kind: 'attended', day: '2025-06-17' } },
      aContext(),
    );

    expect(result).toEqual({ ok: false, failure: { kind: 'missing', thing: 'participant' } });
  });

  test.prop([fc.array(entering, { maxLength: 12 })])(
    'whatever the order of batches: the workshop stays valid, one line a person and kind, no number twice',
    (batches) => {
      const workshop = batches.reduce(entered, aWorkshop({ people: PEOPLE }));

      expect(Workshop.parse(workshop)).toEqual(workshop);
      const lines = linesOf(workshop);
      const wanted = new Set(batches.flatMap(({ participants, kind }) => participants.map((id) => `${id} ${kind}`)));
      expect(new Set(lines.map(({ participant, kind }) => `${participant} ${kind}`))).toEqual(wanted);
      expect(lines.length).toBe(wanted.size);
      expect(new Set(lines.map(({ serial }) => serial.slice(0, -2).replace(/-\d{4}-/, ''))).size).toBe(lines.length);
    },
  );
});
