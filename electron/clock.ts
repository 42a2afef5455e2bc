import { readFileSync } from 'node:fs';
import { uptime } from 'node:os';
import { type Instant, type Stamp, stampOf } from '#shared/time';

/** Where the steady time line was fixed: the wall clock's word at one moment of this boot. */
export interface Anchor {
  readonly boot: string;
  /** Seconds since the machine started. */
  readonly uptime: number;
  readonly wall: number;
}

/** The machine's clocks, so that tests can turn them. */
export interface MachineClocks {
  readonly boot: string;
  readonly uptime: () => number;
  readonly wall: () => number;
}

export const machineClocks: MachineClocks = {
  boot: bootId(),
  // Counts through suspend, unlike performance.now(), and never moves with the wall clock.
  uptime,
  wall: () => Date.now(),
};

function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return `booted ${Math.round((Date.now() / 1000 - uptime()) / 60)}`;
  }
}

/**
 * A clock for deadlines: it starts at the wall clock's time and then runs on the machine's uptime, so
 * setting the wall clock moves nothing. The anchor is kept, so a restart in the same boot goes on exactly.
 */
export function steadyClock(clocks: MachineClocks, kept: Anchor | null) {
  const anchor: Anchor =
    kept?.boot === clocks.boot ? kept : { boot: clocks.boot, uptime: clocks.uptime(), wall: clocks.wall() };
  return {
    anchor,
    now: () => Math.round(anchor.wall + (clocks.uptime() - anchor.uptime) * 1000) as Instant,
  };
}

/** The wall clock's word. It is written anew once a second: every change asks for it. */
export function stampClock(wall: () => number): () => Stamp {
  let second = Number.NaN;
  let stamp: Stamp = '';
  return () => {
    const now = wall();
    const current = Math.floor(now / 1000);
    if (current !== second) stamp = stampOf(new Date(now));
    second = current;
    return stamp;
  };
}
