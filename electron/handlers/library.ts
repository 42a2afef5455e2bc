import { needsWorkshop, SCREENS } from '#shared/actions/actions';
import type { Handlers, MethodsOf } from '#shared/contract/contract';
import type { libraryRequests } from '#shared/contract/library';
import { cardFacts, isCodeTaken, remembered } from '#shared/library/library';
import { ok } from '#shared/result';
import { LANGUAGES, type Language } from '#shared/text/language';
import { isWritten, type Text } from '#shared/text/text';
import { assetsNamed } from '#shared/workshop/assets-named';
import { invalid, missing } from '#shared/workshop/command';
import { clonedPlan, newWorkshop } from '#shared/workshop/new-workshop';
import type { Workshop } from '#shared/workshop/workshop';
import { newId, type Program } from '../program';
import { codeTaken } from './codes';
import { workshopOf } from './workshop';

export const libraryHandlers = (program: Program): Handlers<MethodsOf<typeof libraryRequests>> => {
  // Asked for each time: after an unlock they are others.
  const library = () => program.vault.library;
  const settings = () => program.vault.settings;
  const changed = () => program.tell('library.changed', library().read());

  const isKnown = (programme: string | null) =>
    programme === null ||
    library()
      .read()
      .programmes.some(({ id }) => id === programme);

  const add = (workshop: Workshop, programme: string | null, assets: Iterable<Uint8Array> = []) => {
    program.vault.create(workshop, assets);
    const card = {
      id: workshop.id,
      programme,
      sample: false,
      missing: false,
      created: program.context().stamp,
      ...cardFacts(workshop),
    };
    library().change((value) => ({ ...value, workshops: [...value.workshops, card], begun: null }));
    changed();
    return ok({ id: workshop.id });
  };

  /** A room is spoken to as its facilitator is, where the workshop has a title in that language. */
  const roomLanguage = (title: Text): Language => {
    const { language } = settings().read();
    const order = language === null ? LANGUAGES : [language, ...LANGUAGES];
    return order.find((each) => title[each] !== '') ?? 'ru';
  };

  return {
    'library.read': async () => ok(library().read()),
    'library.createProgramme': async ({ title }) => {
      if (!isWritten(title)) return invalid('title', 'titleMissing');
      const id = newId();
      library().change((value) => ({
        ...value,
        programmes: [...value.programmes, { id, title, sample: false }],
        begunProgramme: null,
      }));
      changed();
      return ok({ id });
    },
    'library.createWorkshop': async ({ programme, ...facts }) => {
      if (!isKnown(programme)) return missing('programme');
      if (!isWritten(facts.title)) return invalid('title', 'titleMissing');
      if (isCodeTaken(library().read(), facts.code)) return codeTaken(facts.code);
      return add(newWorkshop(facts, roomLanguage(facts.title), program.context()), programme);
    },
    'library.renameProgramme': async ({ id, title }) => {
      if (!isKnown(id)) return missing('programme');
      if (!isWritten(title)) return invalid('title', 'titleMissing');
      library().change((value) => ({
        ...value,
        programmes: value.programmes.map((each) => (each.id === id ? { ...each, title } : each)),
        begunProgramme: null,
      }));
      changed();
      return ok({});
    },
    'library.openSample': async () => {
      const { makeSample } = await import('./sample');
      const made = makeSample(program);
      changed();
      return ok(made);
    },
    'library.clone': async ({ programme, workshop, ...facts }) => {
      const source = workshopOf(program, workshop);
      if (!source.ok) return source;
      if (!isKnown(programme)) return missing('programme');
      if (!isWritten(facts.title)) return invalid('title', 'titleMissing');
      if (isCodeTaken(library().read(), facts.code)) return codeTaken(facts.code);
      const { read, assets } = source.value;
      const plan = clonedPlan(structuredClone(read()), facts, program.context());
      return add(
        plan,
        programme,
        assetsNamed(plan).flatMap((hash) => assets.get(hash) ?? []),
      );
    },
    'library.keepBegun': async (begun) => {
      const before = library().read();
      const after = { ...before, ...given(begun) };
      if (JSON.stringify(after) === JSON.stringify(before)) return ok({});
      library().change(() => after);
      changed();
      return ok({});
    },
    'library.remember': async (last) => {
      const before = library().read().last;
      if (before.workshop === last.workshop && before.screen === last.screen) return ok({});
      const screen = SCREENS.find((each) => each === last.screen);
      library().change((value) => remembered(value, last, screen !== undefined && needsWorkshop(screen)));
      changed();
      return ok({});
    },
    'settings.read': async () => ok(settings().read()),
    'settings.change': async (change) => {
      settings().change((value) => ({ ...value, ...given(change) }));
      const { language, theme, onLock } = settings().read();
      program.appearance.change({ language, theme, onLock });
      program.tell('settings.changed', settings().read());
      return ok(settings().read());
    },
  };
};

/** The fields that were named; an absent one stays as it is. */
const given = <T extends object>(change: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as never;
