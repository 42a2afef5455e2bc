import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** What a command showed on a terminal, and how it ended. */
export interface Shown {
  readonly code: number;
  readonly screen: string;
}

/** Runs a shell command on a terminal that echoes as terminals do, and types a line once it has asked for it. */
export async function onTerminal(command: string, asks: string, line: string): Promise<Shown> {
  const script = spawn('script', ['--quiet', '--return', '--echo', 'always', '--command', command, '/dev/null']);
  let screen = '';
  let isTyped = false;
  script.stdout.setEncoding('utf8').on('data', (text: string) => {
    screen += text;
    if (isTyped || !screen.includes(asks)) return;
    isTyped = true;
    script.stdin.write(`${line}\r`);
  });
  const [code] = (await once(script, 'close')) as [number | null];
  return { code: code ?? -1, screen };
}
