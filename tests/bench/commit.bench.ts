import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Instant } from '#shared/time';
import { stampClock } from '../../electron/clock';
import { realDisk } from '../../electron/vault/disk';
import { vaultDoor } from '../../electron/vault/door';
import { seal } from '../../electron/vault/seal';
import { aTraining } from '../support/a-workshop';
import { quickDerive } from '../support/quick-derive';
import { median, report, timed } from './measure';
import { sqlite } from './sqlite';

/** After so many the code of both sides is as quick as it gets. */
const WARM_UP = 2_000;
const ROUNDS = 2_000;
const STATUSES = ['present', 'absent', 'excused'];

const PEER = 'better-sqlite3, WAL, synchronous=FULL, one row, not encrypted';

/** The length of a mark's entry in the journal. */
const RECORD = 250;

/** What keeps one mark as a row of a table. */
function peer(home: string, name: string): (...row: string[]) => unknown {
  const Database = sqlite();
  const database = new Database(join(home, `peer-${name}.db`));
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec(
    'CREATE TABLE mark (participant TEXT, half_day TEXT, status TEXT, PRIMARY KEY (participant, half_day))',
  );
  const insert = database.prepare('INSERT OR REPLACE INTO mark VALUES (?, ?, ?)');
  return (...row) => insert.run(...row);
}

/** One attendance mark, checked, encrypted and fsynced before it is acknowledged, against one SQLite row that is. */
function compare(people: number, home: string): void {
  let count = 0;
  const stamp = stampClock(Date.now);
  const newId = () => `b${(count += 1)}`;
  const door = vaultDoor(join(home, `vault-${people}`), realDisk(newId), quickDerive, () => ({
    now: Date.now() as Instant,
    stamp: stamp(),
    newId,
  }));
  const vault = door.open();
  if (vault === null) throw new Error('A new vault is not protected');
  const workshop = vault.create(aTraining(people));
  const insert = peer(home, `${people}`);

  const ours: number[] = [];
  const theirs: number[] = [];
  for (let at = 0; at < WARM_UP + ROUNDS; at += 1) {
    const participant = `p${(at % people) + 1}`;
    const halfDay = `h${(Math.floor(at / people) % 4) + 1}`;
    const status = STATUSES[Math.floor(at / (people * 4)) % 3] ?? 'present';
    const input = { participants: [participant], halfDay, mark: { status } };
    const our = timed(() => {
      const done = workshop.do({ name: 'attendance.mark', input }, 'bench');
      if (!done.ok || done.value === null) throw new Error(`Mark ${at} changed nothing`);
    });
    const their = timed(() => insert(participant, halfDay, status));
    if (at < WARM_UP) continue;
    ours.push(our);
    theirs.push(their);
  }
  report({
    name: `commit ${people}`,
    ours_ms: median(ours),
    peer: PEER,
    peer_ms: median(theirs),
  });
  vault.close();
  door.letGo();
}

/** The least that a sealed change can cost in this runtime: one record of the usual length sealed and written through, with nothing decided, checked or remembered. */
function compareFloor(home: string): void {
  const key = Buffer.alloc(32, 1);
  const log = realDisk(() => 'floor').append(join(home, 'floor'));
  const insert = peer(home, 'floor');
  const [floor, theirs]: [number[], number[]] = [[], []];
  for (let at = 0; at < WARM_UP + ROUNDS; at += 1) {
    const entry = 'x'.repeat(RECORD);
    floor.push(timed(() => log.append(seal(key, entry, key))));
    theirs.push(timed(() => insert(`p${at}`, 'h1', 'present')));
  }
  log.close();
  report({
    name: 'commit floor',
    ours_ms: median(floor.slice(WARM_UP)),
    peer: PEER,
    peer_ms: median(theirs.slice(WARM_UP)),
  });
}

const home = mkdtempSync(join(tmpdir(), 'rostrum-bench-'));
try {
  for (const people of [39, 1_000, 10_000]) compare(people, home);
  compareFloor(home);
} finally {
  rmSync(home, { recursive: true, force: true });
}
