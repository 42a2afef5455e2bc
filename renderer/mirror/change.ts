import type { Failure, Problem } from '#shared/failure';
import { commandInWords, sayIn } from '#shared/text/say';
import type { Command } from '#shared/workshop/commands';
import type { Workshop } from '#shared/workshop/workshop';
import { bridge } from '../bridge';
import { put, readMirror, showToast, subscribe } from '../mirror';

/** Failures after which a change that was asked for is not on disk, though nobody refused it for its content. */
const LOST = new Set<Failure['kind']>(['diskFull', 'notWritable', 'notReadable', 'fileMissing', 'vaultDamaged', 'bug']);

/** Waits until the window has been told of a change: its answer and its patches come by two ways, in either order. */
async function told(id: string, seq: number): Promise<void> {
  const isTold = () => {
    const { open } = readMirror();
    return open === null || open.viewing !== null || open.workshop.id !== id || open.seq >= seq;
  };
  if (isTold()) return;
  await new Promise<void>((go) => {
    const stop = subscribe(() => {
      if (!isTold()) return;
      stop();
      go();
    });
  });
}

/** Counts something as not saved yet until it is answered; neither the lock nor the window's end comes before. */
export function whilePending<T>(work: () => Promise<T>): Promise<T> {
  put({ pending: readMirror().pending + 1 });
  return work().finally(() => put({ pending: readMirror().pending - 1 }));
}

/** Asks for a change of a workshop; answers why it was not made, or null when the window shows it saved. */
const attempt = (id: string, command: Command): Promise<Failure | null> =>
  whilePending(async () => {
    const done = await bridge().ask('workshop.do', { id, command: command as never });
    if (done.ok && done.value.seq !== null) await told(id, done.value.seq);
    put({ isUnsaved: done.ok ? false : readMirror().isUnsaved || LOST.has(done.failure.kind) });
    return done.ok ? null : done.failure;
  });

/** Asks for a change of the open workshop; the window changes when the main process has saved it. True when it was. */
export async function change(command: Command): Promise<boolean> {
  const { open } = readMirror();
  if (open === null) return false;
  const failure = await attempt(open.workshop.id, command);
  if (failure !== null) put({ failure });
  return failure === null;
}

/** A change that is made from the workshop as it is when its turn comes. */
export type Making = (workshop: Workshop) => Command;

/**
 * Asks for a change that is made from the workshop as it is then, after every change asked for in this way
 * before it: so two fields of one list, left in quick succession, never overwrite each other.
 */
export const changeInTurn = async (make: Making): Promise<boolean> => {
  const failure = await attemptInTurn(make);
  if (failure !== null) put({ failure });
  return failure === null;
};

/** As changeInTurn; answers what is wrong with it, to be said at the field that asked for it. */
export const changeFromField = async (make: Making): Promise<Problem | null> => {
  const failure = await attemptInTurn(make);
  if (failure?.kind === 'invalid') return failure.problems[0] ?? null;
  if (failure !== null) put({ failure });
  return null;
};

/** Only ever changes the workshop that was open when it was asked for: while it waited, another may have been opened. */
function attemptInTurn(make: Making): Promise<Failure | null> {
  const asked = readMirror().open?.workshop.id;
  return inTurn(async () => {
    const { open } = readMirror();
    if (open === null || open.workshop.id !== asked) return { kind: 'missing', thing: 'workshop' };
    return attempt(asked, make(open.workshop));
  });
}

let isTurnTaken = false;
const waiting: (() => void)[] = [];

const inTurn = <T>(work: () => Promise<T>): Promise<T> =>
  whilePending(async () => {
    if (isTurnTaken) await new Promise<void>((begin) => waiting.push(begin));
    isTurnTaken = true;
    try {
      return await work();
    } finally {
      isTurnTaken = waiting.length > 0;
      waiting.shift()?.();
    }
  });

/** Takes back, or brings again, the last change of a lane, and says which it was. */
export async function step(direction: 'undo' | 'redo', lane: 'workshop' | 'room'): Promise<void> {
  const { open } = readMirror();
  if (open === null) return;
  const done = await bridge().ask(`workshop.${direction}`, { id: open.workshop.id, lane });
  if (!done.ok) return put({ failure: done.failure });
  const say = sayIn(readMirror().settings.language ?? 'ru');
  const name = commandInWords(open.steps[lane][direction] ?? '', say);
  const back = direction === 'undo' ? 'redo' : 'undo';
  showToast({
    sentence: say(direction === 'undo' ? 'program.undone' : 'program.redone', { name }),
    action: { label: say(`program.${back}`), run: () => void step(back, lane) },
  });
}
