import type { Handlers, MethodsOf } from '#shared/contract/contract';
import type { libraryRequests } from '#shared/contract/library';
import { cardFacts } from '#shared/library/library';
import { fail, ok } from '#shared/result';
import { clonedPlan, newWorkshop } from '#shared/workshop/new-workshop';
import type { Workshop } from '#shared/workshop/workshop';
import { newId, type Program } from '../program';
import { workshopOf } from './workshop';

export const libraryHandlers = (program: Program): Handlers<MethodsOf<typeof libraryRequests>> => {
  const { library, settings } = program.vault;
  const changed = () => program.tell('library.changed', library.read());

  const isKnown = (programme: string | null) =>
    programme === null || library.read().programmes.some(({ id }) => id === programme);

  const add = (workshop: Workshop, programme: string | null, sample: boolean) => {
    program.vault.create(workshop);
    const card = {
      id: workshop.id,
      programme,
      sample,
      created: program.context().stamp,
      ...cardFacts(workshop),
    };
    library.change((value) => ({ ...value, workshops: [...value.workshops, card] }));
    changed();
    return ok({ id: workshop.id });
  };

  return {
    'library.read': async () => ok(library.read()),
    'library.createProgramme': async ({ title }) => {
      const id = newId();
      library.change((value) => ({ ...value, programmes: [...value.programmes, { id, title, sample: false }] }));
      changed();
      return ok({ id });
    },
    'library.createWorkshop': async ({ programme, ...facts }) =>
      isKnown(programme)
        ? add(newWorkshop(facts, program.context()), programme, false)
        : fail({ kind: 'missing', thing: 'programme' }),
    'library.openSample': async () => fail({ kind: 'missing', thing: 'sample' }),
    'library.clone': async ({ programme, workshop, ...facts }) => {
      const source = workshopOf(program, workshop);
      if (!source.ok) return source;
      if (!isKnown(programme)) return fail({ kind: 'missing', thing: 'programme' });
      return add(clonedPlan(structuredClone(source.value.read()), facts, program.context()), programme, false);
    },
    'library.remember': async (last) => {
      library.change((value) => ({ ...value, last }));
      return ok({});
    },
    'settings.read': async () => ok(settings.read()),
    'settings.change': async (change) => {
      settings.change((value) => ({ ...value, ...given(change) }));
      program.tell('settings.changed', settings.read());
      return ok(settings.read());
    },
  };
};

/** The fields that were named; an absent one stays as it is. */
const given = <T extends object>(change: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as never;
