import { randomBytes } from 'node:crypto';
import { activityRequests } from '#shared/contract/activity';
import { backupRequests } from '#shared/contract/backups';
import { certificateRequests } from '#shared/contract/certificates';
import type { Handlers } from '#shared/contract/contract';
import { damageRequests } from '#shared/contract/damage';
import { laptopRequests } from '#shared/contract/laptop';
import type { Notice, Topic } from '#shared/contract/notices';
import { reportRequests } from '#shared/contract/reports';
import type { FileRef, FolderRef } from '#shared/contract/request';
import type { Result } from '#shared/result';
import type { Instant } from '#shared/time';
import type { Context } from '#shared/workshop/command';
import { type Appearance, appearanceIn } from './appearance';
import { type Anchor, machineClocks, stampClock, steadyClock } from './clock';
import type { ForeignFile, ReadForeign } from './foreign/foreign';
import { readHere } from './foreign/readers';
import { deckHandlers } from './handlers/deck';
import { erasureHandlers } from './handlers/erasure';
import { later } from './handlers/later';
import { libraryHandlers } from './handlers/library';
import { programHandlers, type WindowHandlers } from './handlers/program';
import { rosterHandlers } from './handlers/roster';
import { vaultHandlers } from './handlers/vault';
import { type Viewed, viewingsByVault } from './handlers/viewing';
import { workshopHandlers } from './handlers/workshop';
import { type Jobs, jobsThat } from './jobs';
import { lockable, type Safe, safeBehind } from './safe';
import { Refused, refusalToOpen, type Started } from './sandbox';
import { proveCiphers } from './self-test/ciphers';
import type { Standing } from './self-test/look';
import { closeToOthers, type FoundOpen, NOTHING_OPEN } from './self-test/vault-modes';
import { attemptsIn } from './vault/attempts';
import type { Derive } from './vault/derive';
import { realDisk } from './vault/disk';
import { type VaultDoor, vaultDoor } from './vault/door';
import { COPIES } from './vault/key-file';
import type { Mend } from './vault/mend';
import type { Vault } from './vault/vault';

/** How a door turns what it was handed into files and folders. */
export interface Files {
  read(ref: FileRef): Result<ForeignFile>;
  folder(ref: FolderRef): Result<string>;
}

/** What a handler may use of the running program. */
export interface Program {
  /** Throws `Locked` while nobody has unlocked it. */
  readonly vault: Vault;
  readonly safe: Safe;
  readonly appearance: Appearance;
  readonly derive: Derive;
  /** Puts new pages, in processes of their own, in the place of those that have seen what is sealed now. */
  readonly renewWindows: () => void;
  readonly files: Files;
  readonly now: () => Instant;
  readonly context: () => Context;
  /** The folder of fonts, sounds and the sample. */
  readonly resources: string;
  readonly version: string;
  readonly runtime: string;
  readonly tell: <T extends Topic>(topic: T, notice: Notice<T>) => void;
  readonly jobs: Jobs;
  /** Paths of what was written since the start: the only ones that a window may ask to be shown. */
  readonly written: Set<string>;
  readonly readForeign: ReadForeign;
  readonly standing: () => Standing;
  /** What of the vault stood open to others when it was opened. */
  readonly foundOpen: FoundOpen;
  /** Workshops that somebody looks at as they were. */
  readonly viewing: Map<string, Viewed>;
}

export interface Setting {
  readonly vaultFolder: string;
  readonly resources: string;
  readonly version: string;
  readonly runtime: string;
  readonly files: Files;
  readonly tell: Program['tell'];
  readonly windows: WindowHandlers;
  /** What the windows know of their own safety; without it, there are none. */
  readonly standing?: () => Standing;
  /** How the windows' program was started; the command line has no sandbox to lose. */
  readonly started?: Started;
  /** How foreign files are read; without it, in the same thread. */
  readonly readForeign?: ReadForeign;
  readonly derive: Derive;
  /** Asks whether damage of the vault's own values is to be mended; without it, it is not. */
  readonly mend?: Mend;
  /** A door without windows has none to renew. */
  readonly renewWindows?: () => void;
}

export const newId = (): string => randomBytes(9).toString('base64url').replace(/^[-_]/, 'x');

const noStanding = (): Standing => ({ sandbox: null, displays: null });

/** Lets the vault go again, and throws, where it may not be opened in a program that was started so. */
function refuse(door: VaultDoor, started: Started | undefined): void {
  const refusal = started === undefined ? null : refusalToOpen(door.isProtected() ? 'protected' : 'open', started);
  if (refusal === null) return;
  door.letGo();
  throw new Refused(refusal);
}

/** A vault that cannot be opened is not held either. */
function orLetGo<T>(door: VaultDoor, work: () => T): T {
  try {
    return work();
  } catch (error) {
    door.letGo();
    throw error;
  }
}

/** Puts the program together over a vault; both doors come in through the handlers it answers. */
export function openProgram(setting: Setting): { program: Program; handlers: Handlers; close: () => void } {
  proveCiphers();
  const disk = realDisk(newId);
  disk.makeFolder(setting.vaultFolder);
  const anchorPath = `${setting.vaultFolder}/clock.json`;
  const kept = disk.read(anchorPath);
  let now: () => Instant = () => Date.now() as Instant;
  const stamp = stampClock(machineClocks.wall);
  const context = (): Context => ({ now: now(), stamp: stamp(), newId });
  const wasThere = COPIES.some((name) => disk.read(`${setting.vaultFolder}/${name}`, 0) !== null);
  const door = vaultDoor(setting.vaultFolder, disk, setting.derive, context, setting.mend && { mend: setting.mend });
  refuse(door, setting.started);
  // A folder without a vault is not closed: whose files lie in it is not known here.
  const foundOpen = orLetGo(door, () => (wasThere ? closeToOthers(setting.vaultFolder) : NOTHING_OPEN));
  const safe = orLetGo(door, () =>
    safeBehind(door, attemptsIn(disk, `${setting.vaultFolder}/attempts`, machineClocks)),
  );
  const clock = steadyClock(machineClocks, kept === null ? null : (JSON.parse(Buffer.from(kept).toString()) as Anchor));
  now = clock.now;
  disk.replace(anchorPath, Buffer.from(JSON.stringify(clock.anchor)));

  const { readForeign = readHere(setting.resources), standing = noStanding, renewWindows = () => {}, tell } = setting;
  const viewings = viewingsByVault();
  const program: Program = {
    ...setting,
    readForeign,
    standing,
    foundOpen,
    renewWindows,
    safe,
    get vault() {
      return safe.vault();
    },
    appearance: appearanceIn(disk, `${setting.vaultFolder}/appearance`),
    now,
    context,
    jobs: jobsThat(tell, newId),
    written: new Set(),
    get viewing() {
      return viewings(safe.vault());
    },
  };
  const handlers = lockable(safe, {
    ...libraryHandlers(program),
    ...workshopHandlers(program),
    ...later(safe, activityRequests, async () => (await import('./handlers/activity')).activityHandlers(program)),
    ...rosterHandlers(program),
    ...deckHandlers(program),
    ...later(safe, certificateRequests, async () =>
      (await import('./handlers/certificates')).certificateHandlers(program),
    ),
    ...later(safe, reportRequests, async () => (await import('./handlers/reports')).reportHandlers(program)),
    ...vaultHandlers(program),
    ...later(safe, backupRequests, async () => (await import('./handlers/backups')).backupHandlers(program)),
    ...erasureHandlers(program),
    ...later(safe, damageRequests, async () => (await import('./handlers/damage')).damageHandlers(program)),
    ...programHandlers(program, setting.windows),
    ...later(safe, laptopRequests, async () => (await import('./handlers/laptop')).laptopHandlers(program)),
  });
  return {
    program,
    handlers,
    close: () => {
      try {
        // What is under way sets the register right while the vault is open.
        program.jobs.lock();
      } finally {
        safe.close();
        door.letGo();
      }
    },
  };
}
