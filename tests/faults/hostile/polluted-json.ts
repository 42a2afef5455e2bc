import { z } from 'zod';
import { requests } from '#shared/contract/contract';
import { NO_TEXT } from '#shared/text/text';
import { commands, decide } from '#shared/workshop/commands';
import { patched } from '#shared/workshop/patch';
import { Workshop } from '#shared/workshop/workshop';
import { aContext, aTraining } from '../../support/a-workshop';
import { discard, openHeadless } from '../../support/headless';
import { documentOf, PLANTED, poisoned } from './json-of';
import { type Budget, numbers, type Row } from './row';

/** Methods that only read and change what is kept; those that write documents are asked for in other rows. */
const ASKED = /^(workshop|library|settings|roster|deck|asset|job|clock|about)\./;
const SLOW = new Set(['library.openSample']);

/** What all objects have; one name more or less is a program taken over. */
const ancestors = (): string =>
  [Object.prototype, Array.prototype, Function.prototype, String.prototype]
    .map((ancestor) => Reflect.ownKeys(ancestor).map(String).sort().join())
    .join('|');

const isPlanted = (): boolean => PLANTED in {} || PLANTED in [] || PLANTED in (() => {});

const schemaOf = (type: z.ZodType) => z.toJSONSchema(type, { io: 'input', unrepresentable: 'any' }) as never;

/** Documents with poisoned keys, by both ways into the program: what a door is asked, and the commands behind it. */
export async function pollutedJson({ count = 10_000 }: Budget, seed = 7): Promise<Row> {
  const random = numbers(seed);
  const before = ancestors();
  const wrong: string[] = [];
  const note = (what: string) => void (wrong.length < 10 && wrong.push(what));
  const counts = { doors: 0, commands: 0, accepted: 0 };
  const check = (name: string) => {
    if (isPlanted() || ancestors() !== before) note(`${name} changed all objects`);
  };

  const workshop = aTraining(3);
  const shape = JSON.stringify(workshop);
  const rules = Object.entries(commands).map(([name, rule]) => ({ name, schema: schemaOf(rule.input) }));
  for (let at = 0; at < count * 0.9; at += 1) {
    const { name, schema } = rules[at % rules.length] ?? { name: '', schema: {} as never };
    const made = documentOf(schema, random);
    // Half of the documents carry a poisoned key; in the other half only the words are poisoned.
    const input = random() < 0.5 ? poisoned(made, random) : made;
    counts.commands += 1;
    try {
      const decided = decide(workshop, { name, input: input as never }, aContext());
      if (decided.ok) {
        counts.accepted += 1;
        const after = patched(workshop, decided.value);
        if (!Workshop.safeParse(after).success) note(`${name} ${JSON.stringify(input)} leaves what is no workshop`);
      }
    } catch (error) {
      note(`${name} ${JSON.stringify(input)} throws ${String(error)}`);
    }
    check(name);
  }
  if (JSON.stringify(workshop) !== shape) note('the workshop itself was changed');

  const house = openHeadless();
  try {
    const title = { ...NO_TEXT, ru: 'Семинар' };
    const { id } = await house.must('library.createWorkshop', { programme: null, title, place: NO_TEXT, code: 'TEST' });
    const rows = Object.entries(requests).filter(([name]) => ASKED.test(name) && !SLOW.has(name));
    const schemas = rows.map(([name, row]) => ({ name, schema: schemaOf(row.input) }));
    for (let at = 0; at < count * 0.1; at += 1) {
      const { name, schema } = schemas[at % schemas.length] ?? { name: '', schema: {} as never };
      const made = documentOf(schema, random) as Record<string, unknown>;
      if (random() < 0.7 && 'id' in made) made['id'] = id;
      if (random() < 0.7 && 'workshop' in made) made['workshop'] = id;
      counts.doors += 1;
      try {
        await house.ask(name as 'clock.read', (random() < 0.5 ? poisoned(made, random) : made) as never);
      } catch (error) {
        note(`${name} ${JSON.stringify(made)} throws ${String(error)}`);
      }
      check(name);
    }
  } finally {
    house.close();
    discard(house.vault);
  }
  return {
    row: 'EL7 polluted JSON',
    goal: '10,000 documents: Object.prototype unchanged, no inherited flag, nothing thrown',
    got: `${counts.commands} to commands (${counts.accepted} accepted), ${counts.doors} to the doors: ${wrong.length} wrong${wrong.map((each) => `; WRONG: ${each.slice(0, 300)}`).join('')}`,
    ok: wrong.length === 0 && counts.accepted > 0,
  };
}
