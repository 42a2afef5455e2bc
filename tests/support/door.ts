import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Input, Method, Output } from '#shared/contract/contract';
import type { Command } from '#shared/workshop/commands';
import { ROOT } from './app';

/** The command-line door over a vault, for preparing what a window then shows. */
export interface Door {
  /** Throws the sentence of a failure. */
  ask<M extends Method>(method: M, input: Input<M>): Promise<Output<M>>;
  act(workshop: string, command: Command): Promise<void>;
  close(): Promise<void>;
}

export function openDoor(vault: string): Door {
  const child = spawn(process.execPath, [join(ROOT, 'out/main/cli.js'), '--vault', vault, 'batch']);
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ask: Door['ask'] = async (method, input) => {
    child.stdin.write(`${JSON.stringify({ method, input })}\n`);
    const answer = JSON.parse((await answers.next()).value ?? '{"ok":false,"message":"No answer"}');
    if (!answer.ok) throw new Error(answer.message);
    return answer.value;
  };
  return {
    ask,
    act: async (id, command) => {
      await ask('workshop.do', { id, command: command as never });
    },
    close: async () => {
      const ended = once(child, 'exit');
      child.stdin.end();
      await ended;
    },
  };
}
