import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Answer, personIn, program, type Running, withOnePerson, writeOutlet } from './program';
import type { Depth, Row } from './row';

/** A name that must be nowhere on disk. */
const PLANTED = 'Құпиябек Жасырынов';

/** Milliseconds in which the program dies, at a moment that nobody chose. */
const OPENING = 400;
const CHANGING = 250;

const filesBelow = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });

interface Found {
  lost: number;
  unreadable: number;
  plain: number;
  strays: number;
  readonly notes: string[];
}

/** ST2: the program is killed at any moment under a stream of changes; what it acknowledged is there when it is started again. */
export async function kills({ isShort }: Depth): Promise<Row> {
  const rounds = isShort ? 8 : 500;
  const home = mkdtempSync(join(tmpdir(), 'rostrum-kills-'));
  const vault = join(home, 'vault');
  const found: Found = { lost: 0, unreadable: 0, plain: 0, strays: 0, notes: [] };
  let random = 20_261_121;
  const chance = () => (random = (random * 48_271) % 2_147_483_647) / 2_147_483_647;
  try {
    const first = program(vault);
    const { workshop, participant } = await withOnePerson(first, PLANTED);
    await first.close();
    let acknowledged = 0;
    for (let round = 0; round < rounds; round += 1) {
      const running = program(vault);
      const { child } = running;
      const dieIn = (most: number) => setTimeout(() => child.kill('SIGKILL'), chance() * most);
      // Some die while they are still opening, most in the middle of their changes.
      const isEarly = round % 5 === 4;
      if (isEarly) dieIn(OPENING);
      const exit = once(child, 'exit');
      const read = await running.ask('workshop.read', { id: workshop });
      if (read !== null) {
        if (!isEarly) dieIn(CHANGING);
        look(vault, read, participant, acknowledged, found);
        const { outlet } = personIn(read, participant) ?? {};
        acknowledged = Math.max(acknowledged, Number(outlet ?? 0));
        acknowledged = await change(running, workshop, participant, acknowledged);
      }
      await exit;
    }
    const last = program(vault);
    const read = await last.ask('workshop.read', { id: workshop });
    look(vault, read, participant, acknowledged, found);
    await last.close();
    return {
      row: 'ST2',
      goal: `${rounds} kills: 0 acknowledged changes lost, 0 unreadable, nothing in plain text, no stray file`,
      got: [
        `${rounds} kills over ${acknowledged} changes: ${found.lost} lost, ${found.unreadable} unreadable, ${found.plain} in plain text, ${found.strays} stray files`,
        ...found.notes.slice(0, 3),
      ].join('; '),
      ok: acknowledged > rounds && found.lost + found.unreadable + found.plain + found.strays === 0,
    };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** Makes one change after another until the program dies; answers the last one that it acknowledged. */
async function change(running: Running, workshop: string, id: string, from: number): Promise<number> {
  for (let next = from + 1; ; next += 1) {
    const answer = await writeOutlet(running, workshop, id, String(next));
    if (answer?.ok !== true) return next - 1;
  }
}

function look(vault: string, read: Answer | null, id: string, acknowledged: number, found: Found): void {
  const person = read?.ok === true ? personIn(read, id) : undefined;
  if (person === undefined) {
    found.unreadable += 1;
    found.notes.push(read?.message ?? 'no answer');
    return;
  }
  const kept = Number(person.outlet);
  if (kept < acknowledged || kept > acknowledged + 1) {
    found.lost += 1;
    found.notes.push(`${kept} found, ${acknowledged} acknowledged`);
  }
  const planted = Buffer.from(PLANTED);
  for (const path of filesBelow(vault)) {
    if (path.endsWith('.tmp')) found.strays += 1;
    if (readFileSync(path).includes(planted)) found.plain += 1;
  }
}
