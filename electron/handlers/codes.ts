import { isCodeTaken } from '#shared/library/library';
import { fail, type Result } from '#shared/result';
import type { Language } from '#shared/text/language';
import { inLanguage, type Text } from '#shared/text/text';
import type { AnyCommand } from '#shared/workshop/command';
import type { Lane } from '#shared/workshop/commands';
import type { Patch } from '#shared/workshop/patch';
import type { Workshop } from '#shared/workshop/workshop';
import type { Program } from '../program';
import type { Entry } from '../vault/journal';
import type { OpenWorkshop } from '../vault/open-workshop';

/** The refusal of a code that another workshop's serials open with. */
export const codeTaken = (code: string) => fail({ kind: 'taken', thing: 'code', value: code });

/** Refuses a command that would give its workshop another's code: the one fact that other workshops have a say in. */
export function refusedCode(program: Program, id: string, { name, input }: AnyCommand): Result<never> | null {
  if (name !== 'overview.change' || typeof input !== 'object' || input === null || Array.isArray(input)) return null;
  const code = input['code'];
  return typeof code === 'string' && isCodeTaken(program.vault.library.read(), code, id) ? codeTaken(code) : null;
}

/** Refuses to bring states back of which one has a code that has become another workshop's since. */
export function refusedStates(program: Program, states: readonly Workshop[]): Result<never> | null {
  const coming = states.map(({ id, overview: { code, title, place } }) => ({ id, code, title, place }));
  const ids = new Set(coming.map(({ id }) => id));
  const { workshops } = program.vault.library.read();
  const beside = workshops.filter(({ id }) => !ids.has(id));
  for (const [at, { id, code }] of coming.entries()) {
    // What is so already is not made worse by going back.
    if (workshops.some((card) => card.id === id && card.code === code)) continue;
    const owner = [...beside, ...coming.slice(0, at)].find((each) => each.code === code);
    if (owner !== undefined) return fail({ kind: 'codeSince', code, ...namesOf(owner) });
  }
  return null;
}

/** The same for a step of undo or redo that leads back to a code. */
export function refusedStep(
  program: Program,
  open: OpenWorkshop,
  lane: Lane,
  direction: 'undo' | 'redo',
): Result<never> | null {
  const { done, undone } = open.stacks()[lane];
  const step = (direction === 'undo' ? done : undone).at(-1);
  if (step === undefined || !MOVES_CODES.has(step.command)) return null;
  const { patches, inverse } = JSON.parse(step.text) as Entry;
  const code = (direction === 'undo' ? inverse : patches).map(codeIn).find((each) => each !== null);
  const workshop = open.read();
  return code == null ? null : refusedStates(program, [{ ...workshop, overview: { ...workshop.overview, code } }]);
}

/** The changes that a code can come and go with. */
const MOVES_CODES: ReadonlySet<string> = new Set(['overview.change', 'restore']);

function codeIn(patch: Patch): string | null {
  const [part, field] = patch.path;
  if (part !== 'overview' || !('value' in patch)) return null;
  const code = field === undefined ? (patch.value as Partial<Workshop['overview']>).code : patch.value;
  return (field === undefined || field === 'code') && typeof code === 'string' ? code : null;
}

function namesOf({ title, place }: { readonly title: Text; readonly place: Text }): Text {
  const name = (language: Language) =>
    [inLanguage(title, language), inLanguage(place, language)].filter(Boolean).join(', ');
  return { kk: name('kk'), ru: name('ru'), en: name('en') };
}
