import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

export interface Answer {
  readonly ok: boolean;
  readonly value?: unknown;
  readonly failure?: { readonly kind: string };
  readonly message?: string;
}

/** The real program behind its command-line door, one question a line. */
export interface Running {
  readonly child: ChildProcess;
  /** Null once it has died. */
  ask(method: string, input: unknown): Promise<Answer | null>;
  close(): Promise<void>;
}

/** Starts it over a vault; `as` is what runs it, such as a change of user. */
export function program(vault: string, as: readonly string[] = []): Running {
  const [command = process.execPath, ...words] = [
    ...as,
    process.execPath,
    'out/main/cli.js',
    '--vault',
    vault,
    'batch',
  ];
  const child = spawn(command, words, { stdio: ['pipe', 'pipe', 'pipe'] });
  child.stdin?.on('error', () => {});
  const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream })[Symbol.asyncIterator]();
  const exit = once(child, 'exit');
  return {
    child,
    ask: async (method, input) => {
      child.stdin?.write(`${JSON.stringify({ method, input })}\n`);
      const line = await lines.next();
      return line.done === true ? null : (JSON.parse(line.value) as Answer);
    },
    close: async () => {
      child.stdin?.end();
      await exit;
    },
  };
}

const NOBODY_KNOWN = { photo: 'unasked', nameInReports: 'unasked', contactSharing: 'unasked' };

/** A workshop with one person; answers their ids. */
export async function withOnePerson(
  running: Running,
  name: string,
): Promise<{ workshop: string; participant: string }> {
  const title = { kk: 'Семинар', ru: 'Семинар', en: 'Workshop' };
  const made = await running.ask('library.createWorkshop', { programme: null, title, place: title, code: 'KILL' });
  const workshop = (made?.value as { id: string } | undefined)?.id ?? '';
  const names = { kk: name, ru: '', en: '' };
  const facts = { gender: '', region: '', outlet: '0', role: '', phone: '', email: '', languages: [] };
  const command = { name: 'participant.add', input: { names, ...facts, consents: NOBODY_KNOWN } };
  const added = await running.ask('workshop.do', { id: workshop, command });
  if (added?.ok !== true) throw new Error(`The workshop was not made: ${JSON.stringify([made, added])}`);
  const read = await running.ask('workshop.read', { id: workshop });
  const [participant = ''] = Object.keys(workshopIn(read)?.participants ?? {});
  return { workshop, participant };
}

interface Person {
  readonly outlet: string;
}

const workshopIn = (answer: Answer | null) =>
  (answer?.value as { workshop: { participants: Record<string, Person> } } | undefined)?.workshop;

export const personIn = (answer: Answer | null, id: string): Person | undefined => workshopIn(answer)?.participants[id];

/** One change: the person's outlet becomes this text. */
export const writeOutlet = (running: Running, workshop: string, participant: string, outlet: string) =>
  running.ask('workshop.do', {
    id: workshop,
    command: { name: 'participant.change', input: { id: participant, facts: { outlet } } },
  });
