import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT, type Start } from './app';

/** "nobody" on every Linux. */
export const USER = 65_534;

/** The words before a command that take root's rights away from it. */
export const AS_USER = [
  ...['setpriv', `--reuid=${USER}`, `--regid=${USER}`],
  ...['--clear-groups', '--inh-caps=-all', '--no-new-privs'],
] as const;

/** The calls by which a process reaches out or opens a door: all that is judged below. Answers read are half of a trace. */
export const TRACED = 'connect,bind,sendto,sendmsg,sendmmsg';

export interface OrdinaryUser {
  readonly start: Start;
  /** The processes of the program that run now, however they are named. */
  processes(): Process[];
  /** Every such call that any of its processes made, a line each. */
  traced(): string[];
  done(): void;
}

export interface Process {
  readonly words: string;
  readonly user: number;
  /** Filters of system calls: the trace's own, and those that it put on itself. */
  readonly filters: number;
}

/**
 * Starts the program as a person would, without root's rights and with the sandbox on, under a trace of its sockets.
 * What such a user may not read of root's is copied to where it can.
 */
export function ordinaryUser(home: string): OrdinaryUser {
  const stage = mkdtempSync(join(tmpdir(), 'rostrum-ordinary-'));
  const runtime = dirname(process.env['ROSTRUM_ELECTRON'] ?? '');
  const run = (program: string, ...words: string[]) => execFileSync(program, words);
  run('cp', '-r', runtime, join(stage, 'runtime'));
  run('mkdir', join(stage, 'app'), join(home, 'traces'));
  for (const name of ['out', 'resources', 'package.json']) run('cp', '-r', join(ROOT, name), join(stage, 'app', name));
  run('chmod', '-R', 'a+rX', stage);
  run('chown', '-R', `${USER}:${USER}`, home);
  const executable = join(stage, 'start');
  const trace = `strace -D -qq -f --seccomp-bpf -s 200 -e trace=${TRACED} -o ${home}/traces/$$`;
  writeFileSync(executable, `#!/bin/sh\nexec ${AS_USER.join(' ')} ${trace} ${stage}/runtime/electron "$@"\n`);
  chmodSync(executable, 0o755);
  return {
    start: {
      executable,
      sandboxed: true,
      args: [join(stage, 'app')],
      env: { HOME: home, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home, XDG_RUNTIME_DIR: home },
    },
    processes: () => readdirSync('/proc').flatMap((pid) => (/^\d+$/.test(pid) ? processOf(pid, stage) : [])),
    traced: () =>
      readdirSync(join(home, 'traces')).flatMap((name) => readFileSync(join(home, 'traces', name), 'utf8').split('\n')),
    done: () => rmSync(stage, { recursive: true, force: true }),
  };
}

function processOf(pid: string, stage: string): Process[] {
  try {
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    if (!words.startsWith(`${stage}/runtime/electron`)) return [];
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const number = (name: string) => Number(new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(status)?.[1]);
    return [{ words, user: number('Uid'), filters: number('Seccomp_filters') }];
  } catch {
    return []; // It ended while it was looked at.
  }
}

/** Calls that reach, or would reach, beyond this machine's own processes. */
export const goingOut = (lines: readonly string[]): string[] =>
  lines.filter((line) => /\b(connect|sendto|sendmsg|sendmmsg)\(/.test(line) && /AF_INET/.test(line));

/** Where the outside could come in: only the test's own two wires, on the machine itself, are heard. */
export const openToOthers = (lines: readonly string[]): string[] =>
  lines.filter((line) => /\bbind\(/.test(line) && /AF_INET/.test(line) && !/inet_addr\("127\.0\.0\.1"\)/.test(line));
