import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { personIn, program, type Running, withOnePerson, writeOutlet } from './program';
import type { Depth, Row } from './row';

const NOBODY = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'];

const isRoot = process.getuid?.() === 0;

interface Case {
  readonly name: string;
  readonly needsRoot: boolean;
  /** Null when all went as it should. */
  readonly try: (home: string) => Promise<string | null>;
}

const mount = (options: string, folder: string) =>
  execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]);
const unmount = (folder: string) => execFileSync('umount', ['-l', folder]);

/** Refused with this kind of sentence; null when so. */
const refused = (answer: Awaited<ReturnType<Running['ask']>>, ...kinds: string[]): string | null => {
  const { kind = 'none' } = answer?.failure ?? {};
  if (!kinds.includes(kind)) return `answered ${JSON.stringify(answer)}`;
  return (answer?.message ?? '').length > 20 ? null : 'no sentence';
};

/** With the trouble over, the next change is saved, and a new start finds it. */
async function goesOn(vault: string, workshop: string, participant: string): Promise<string | null> {
  const running = program(vault);
  const saved = await writeOutlet(running, workshop, participant, 'afterwards');
  await running.close();
  const again = program(vault);
  const read = await again.ask('workshop.read', { id: workshop });
  await again.close();
  if (saved?.ok !== true) return `the next change was refused: ${JSON.stringify(saved)}`;
  return personIn(read, participant)?.outlet === 'afterwards' ? null : 'the next change was lost';
}

const CASES: readonly Case[] = [
  {
    name: 'a full disk',
    needsRoot: true,
    try: async (home) => {
      mount('size=2m', home);
      try {
        const vault = join(home, 'vault');
        const running = program(vault);
        const { workshop, participant } = await withOnePerson(running, 'Айгүл');
        fill(home);
        let answer = await writeOutlet(running, workshop, participant, 'x'.repeat(300));
        for (let at = 0; answer?.ok === true && at < 200; at += 1)
          answer = await writeOutlet(running, workshop, participant, `${at} ${'x'.repeat(300)}`);
        const problem = refused(answer, 'diskFull');
        await running.close();
        rmSync(join(home, 'filler'));
        return problem ?? (await goesOn(vault, workshop, participant));
      } finally {
        unmount(home);
      }
    },
  },
  {
    name: 'a disk that became read-only',
    needsRoot: true,
    try: async (home) => {
      mount('size=8m', home);
      try {
        const vault = join(home, 'vault');
        const running = program(vault);
        const { workshop, participant } = await withOnePerson(running, 'Айгүл');
        await running.close();
        execFileSync('mount', ['-o', 'remount,ro', home]);
        const barred = program(vault);
        const problem = refused(await barred.ask('workshop.read', { id: workshop }), 'notWritable');
        await barred.close();
        execFileSync('mount', ['-o', 'remount,rw', home]);
        return problem ?? (await goesOn(vault, workshop, participant));
      } finally {
        unmount(home);
      }
    },
  },
  {
    name: 'a folder taken away under the program',
    needsRoot: false,
    try: async (home) => {
      const vault = join(home, 'vault');
      const running = program(vault);
      const { workshop, participant } = await withOnePerson(running, 'Айгүл');
      rmSync(vault, { recursive: true });
      const problem = refused(await writeOutlet(running, workshop, participant, 'nowhere'), 'fileMissing');
      await running.close();
      return problem;
    },
  },
  {
    name: 'a vault that is gone, saved elsewhere from memory',
    needsRoot: false,
    try: async (home) => {
      const vault = join(home, 'vault');
      const elsewhere = join(home, 'elsewhere');
      mkdirSync(elsewhere);
      const running = program(vault);
      const { workshop, participant } = await withOnePerson(running, 'Айгүл');
      await writeOutlet(running, workshop, participant, 'in memory');
      rmSync(vault, { recursive: true });
      const copied = await running.ask('backups.copy', { folder: { folder: elsewhere } });
      await running.close();
      const { path = '' } = (copied?.value ?? {}) as { path?: string };
      if (path === '') return `not copied: ${JSON.stringify(copied)}`;
      const again = program(path);
      const read = await again.ask('workshop.read', { id: workshop });
      await again.close();
      return personIn(read, participant)?.outlet === 'in memory'
        ? null
        : `not found elsewhere: ${JSON.stringify(read).slice(0, 200)}`;
    },
  },
  {
    name: 'a second program',
    needsRoot: false,
    try: async (home) => {
      const vault = join(home, 'vault');
      const running = program(vault);
      const { workshop, participant } = await withOnePerson(running, 'Айгүл');
      const second = program(vault);
      const problem = refused(await second.ask('workshop.read', { id: workshop }), 'vaultBusy');
      await second.close();
      await running.close();
      return problem ?? (await goesOn(vault, workshop, participant));
    },
  },
  {
    name: 'another user',
    needsRoot: true,
    try: async (home) => {
      chmodSync(home, 0o755);
      const vault = join(home, 'vault');
      const running = program(vault);
      const { workshop, participant } = await withOnePerson(running, 'Айгүл');
      await running.close();
      const other = program(vault, NOBODY);
      const problem = refused(await other.ask('workshop.read', { id: workshop }), 'notWritable', 'notReadable');
      await other.close();
      return problem ?? (await goesOn(vault, workshop, participant));
    },
  },
];

/** Takes up what is free, but for a few kilobytes. */
function fill(home: string): void {
  const free = Number(execFileSync('df', ['--output=avail', '-B1', home]).toString().split('\n')[1]);
  writeFileSync(join(home, 'filler'), Buffer.alloc(Math.max(0, free - 16_384)));
}

/** ST5: what real disks, folders, programs and users do to a vault is told in a sentence, and harms nothing. */
export async function realDisks(_: Depth): Promise<Row> {
  const wrong: string[] = [];
  const left: string[] = [];
  for (const { name, needsRoot, try: attempt } of CASES) {
    if (needsRoot && !isRoot) {
      left.push(name);
      continue;
    }
    const home = mkdtempSync(join(tmpdir(), 'rostrum-disk-'));
    const problem = await attempt(home).catch((error: unknown) => String(error));
    rmSync(home, { recursive: true, force: true });
    if (problem !== null) wrong.push(`${name}: ${problem}`);
  }
  return {
    row: 'ST5',
    goal: 'a full disk, a read-only one, a folder taken away, a second program, another user: a sentence, and nothing lost',
    got: [
      `${CASES.length - left.length} tried, ${wrong.length} not borne`,
      ...wrong,
      ...left.map((name) => `left out without root: ${name}`),
    ].join('; '),
    ok: wrong.length === 0,
  };
}
