import type { Context } from '#shared/workshop/command';
import { apply, type Command } from '#shared/workshop/commands';
import type { Workshop } from '#shared/workshop/workshop';
import { aContext, aCriterion, aWorkshop } from './a-workshop';

/** Does the commands one after another; a refused one is a broken test. */
export function having(workshop: Workshop, commands: readonly Command[], context: Context = aContext()): Workshop {
  return commands.reduce((value, command) => {
    const done = apply(value, command as never, context);
    if (!done.ok) throw new Error(JSON.stringify(done.failure));
    return done.value;
  }, workshop);
}

export const [LAW, FACTS] = [aCriterion('law', 60), aCriterion('facts', 40)];
export const WORK = { id: 'w', participant: 'asel', code: 'K7M3', handedIn: '2025-06-17T16:30:00+05:00' };
export const GRADERS = { dana: { id: 'dana', name: 'Дана' }, omar: { id: 'omar', name: 'Омар' } };

/** A workshop with two criteria, two graders and one work. */
export const theRoom = (sheets: Workshop['assignment']['sheets'] = {}, decisions = {}) =>
  aWorkshop({
    people: ['asel', 'berik'],
    assignment: { criteria: [LAW, FACTS], graders: GRADERS, works: { w: WORK }, sheets, decisions },
  });
