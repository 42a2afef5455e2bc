import type { z } from 'zod';
import { fail, ok, type Result } from '../result';
import { type AnyCommand, type CommandRule, type Context, problemsOf } from './command';
import { assignmentCommands } from './commands/assignment';
import { attendanceCommands } from './commands/attendance';
import { deckCommands } from './commands/deck';
import { exerciseCommands } from './commands/exercise';
import { overviewCommands } from './commands/overview';
import { participantCommands } from './commands/participant';
import { registerCommands } from './commands/register';
import { slideCommands } from './commands/slide';
import { stageCommands } from './commands/stage';
import { stageTimerCommands } from './commands/stage-timer';
import { type Patch, patched } from './patch';
import type { Workshop } from './workshop';

/** Every change that a workshop knows, by name. */
export const commands = {
  ...overviewCommands,
  ...participantCommands,
  ...attendanceCommands,
  ...deckCommands,
  ...slideCommands,
  ...exerciseCommands,
  ...stageCommands,
  ...stageTimerCommands,
  ...assignmentCommands,
  ...registerCommands,
} satisfies Record<string, CommandRule>;

type Commands = typeof commands;
export type CommandName = keyof Commands;

/** A command with the input that its name asks for. */
export type Command = { [N in CommandName]: { name: N; input: z.input<Commands[N]['input']> } }[CommandName];

/** What happens in the room and what is kept of the workshop are undone apart, so that taking back a mark never moves a slide. */
export const Lanes = ['workshop', 'room'] as const;
export type Lane = (typeof Lanes)[number];

export const laneOf = (name: string): Lane => (name.startsWith('stage.') ? 'room' : 'workshop');

const isCommandName = (name: string): name is CommandName => Object.hasOwn(commands, name);

/** Checks a command and answers the patches it comes to; an empty list means that nothing would change. */
export function decide(workshop: Workshop, { name, input }: AnyCommand, context: Context): Result<Patch[]> {
  if (!isCommandName(name)) return fail({ kind: 'unknownMethod', method: name });
  const rule: CommandRule = commands[name];
  const checked = rule.input.safeParse(input);
  return checked.success
    ? rule.decide(workshop, checked.data, context)
    : fail({ kind: 'invalid', problems: problemsOf(checked.error, input) });
}

/** The workshop after a command, the old one untouched. */
export function apply(workshop: Workshop, command: AnyCommand, context: Context): Result<Workshop> {
  const decided = decide(workshop, command, context);
  return decided.ok ? ok(patched(workshop, decided.value)) : decided;
}
