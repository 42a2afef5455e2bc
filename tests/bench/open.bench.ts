import { createCipheriv, createDecipheriv } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Instant } from '#shared/time';
import { stampClock } from '../../electron/clock';
import { realDisk } from '../../electron/vault/disk';
import { vaultDoor } from '../../electron/vault/door';
import { aTraining } from '../support/a-workshop';
import { quickDerive } from '../support/quick-derive';
import { median, report, timed } from './measure';

const PEOPLE = 10_000;
/** One short of a new generation: the most that a crash can leave to be read again. */
const CHANGES = 51_999;
const ROUNDS = 15;
const STATUSES = ['present', 'absent', 'excused'];

/** A workshop of 10,000 people is opened after 50,000 changes and a crash, against reading the same document alone. */
const home = mkdtempSync(join(tmpdir(), 'rostrum-bench-'));
try {
  let count = 0;
  const newId = () => `b${(count += 1)}`;
  const stamp = stampClock(Date.now);
  const context = () => ({ now: Date.now() as Instant, stamp: stamp(), newId });
  const folder = join(home, 'vault');
  const take = () => () => {};
  const unlocked = () => {
    const vault = vaultDoor(folder, realDisk(newId), quickDerive, context, { take }).open();
    if (vault === null) throw new Error('A new vault is not protected');
    return vault;
  };
  const writer = unlocked().create(aTraining(PEOPLE));
  for (let at = 0; at < CHANGES; at += 1) {
    const input = {
      participants: [`p${(at % PEOPLE) + 1}`],
      halfDay: `h${(Math.floor(at / PEOPLE) % 4) + 1}`,
      mark: { status: STATUSES[Math.floor(at / (PEOPLE * 4)) % 3] ?? 'present' },
    };
    writer.do({ name: 'attendance.mark', input }, 'bench');
  }

  // The peer knows nothing of journals, undo or checks: one file, one key, one parse.
  const key = Buffer.alloc(32, 7);
  const nonce = Buffer.alloc(12, 1);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const sealed = Buffer.concat([cipher.update(JSON.stringify(writer.read())), cipher.final()]);
  const tag = cipher.getAuthTag();
  const file = join(home, 'peer');
  writeFileSync(file, sealed);
  const readPeer = () => {
    const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAuthTag(tag);
    return JSON.parse(Buffer.concat([decipher.update(readFileSync(file)), decipher.final()]).toString()) as unknown;
  };

  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const vault = unlocked();
    ours.push(timed(() => vault.open(writer.id)));
    if (vault.open(writer.id)?.seq() !== writer.seq()) throw new Error('Not every change was found again');
    theirs.push(timed(readPeer));
  }
  report({
    name: `open ${PEOPLE} people after ${CHANGES} changes`,
    ours_ms: median(ours),
    peer: 'reading, AES-256-GCM and JSON.parse of the same document',
    peer_ms: median(theirs),
  });
} finally {
  rmSync(home, { recursive: true, force: true });
}
