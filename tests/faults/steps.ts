import fc from 'fast-check';

/** One thing that a person can do to a vault. */
export type Step =
  | { readonly kind: 'mark'; readonly who: string; readonly status: string }
  | { readonly kind: 'undo' | 'redo' | 'compact' | 'restore' | 'confirm' | 'reopen' | 'create' | 'copy' | 'migrate' }
  | { readonly kind: 'rename'; readonly author: string }
  | { readonly kind: 'protect' | 'changePassphrase'; readonly passphrase: string }
  | { readonly kind: 'rotateRecovery'; readonly entropy: number }
  | { readonly kind: 'erasePerson'; readonly who: string }
  | { readonly kind: 'eraseWorkshop' | 'salvage' | 'bringBack' };

const PEOPLE = ['p1', 'p2', 'p3'];

const KEY_STEPS = new Set<Step['kind']>([
  'mark',
  'create',
  'protect',
  'changePassphrase',
  'rotateRecovery',
  'erasePerson',
  'eraseWorkshop',
  'bringBack',
]);

const oneOf = <T>(...values: T[]) => fc.constantFrom(...values);
const plain = <
  K extends 'undo' | 'redo' | 'compact' | 'restore' | 'confirm' | 'reopen' | 'create' | 'copy' | 'migrate',
>(
  ...kinds: K[]
) => fc.record({ kind: oneOf(...kinds) });

/** Any step, marks most often. */
export const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('mark' as const),
      who: oneOf(...PEOPLE),
      status: oneOf('present', 'absent', 'excused'),
    }),
  },
  { weight: 3, arbitrary: plain('undo', 'redo', 'compact') },
  { weight: 3, arbitrary: plain('restore', 'confirm', 'reopen', 'create', 'copy', 'migrate') },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('rename' as const), author: oneOf('Айгүл', 'Болат') }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: oneOf('protect' as const, 'changePassphrase' as const),
      passphrase: oneOf('one', 'two', 'three'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('rotateRecovery' as const), entropy: fc.integer({ min: 1, max: 3 }) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('erasePerson' as const), who: oneOf(...PEOPLE) }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: oneOf('eraseWorkshop' as const, 'salvage' as const, 'bringBack' as const) }),
  },
);

/** A step that changes keys, with a mark now and then. */
export const keyStep: fc.Arbitrary<Step> = anyStep.filter(({ kind }) => KEY_STEPS.has(kind));
