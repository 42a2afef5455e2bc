import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Instant } from '#shared/time';
import { stampClock } from '../../electron/clock';
import { realDisk } from '../../electron/vault/disk';
import { vaultDoor } from '../../electron/vault/door';
import { aTraining } from '../support/a-workshop';
import { quickDerive } from '../support/quick-derive';
import { median, report, timed } from './measure';
import { sqlite } from './sqlite';

const WARM_UP = 200;
const ROUNDS = 2_000;
const STATUSES = ['present', 'absent', 'excused'];

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
  const Database = sqlite();
  const database = new Database(join(home, `peer-${people}.db`));
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec(
    'CREATE TABLE mark (participant TEXT, half_day TEXT, status TEXT, PRIMARY KEY (participant, half_day))',
  );
  const insert = database.prepare('INSERT OR REPLACE INTO mark VALUES (?, ?, ?)');

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
    const their = timed(() => insert.run(participant, halfDay, status));
    if (at < WARM_UP) continue;
    ours.push(our);
    theirs.push(their);
  }
  report({
    name: `commit ${people}`,
    ours_ms: median(ours),
    peer: 'better-sqlite3, WAL, synchronous=FULL, one row, not encrypted',
    peer_ms: median(theirs),
  });
  database.close();
  vault.close();
  door.letGo();
}

const home = mkdtempSync(join(tmpdir(), 'rostrum-bench-'));
try {
  for (const people of [39, 1_000, 10_000]) compare(people, home);
} finally {
  rmSync(home, { recursive: true, force: true });
}
