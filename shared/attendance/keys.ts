import type { Status } from './mark';

interface StatusKey {
  readonly status: Status;
  /** By its place, so that it works on Kazakh and Russian layouts. */
  readonly code: string;
  readonly shown: string;
}

/** One key for each mark: present, late, early, excused, absent. */
export const STATUS_KEYS: readonly StatusKey[] = [
  { status: 'present', code: 'KeyP', shown: 'P' },
  { status: 'late', code: 'KeyL', shown: 'L' },
  { status: 'left', code: 'KeyE', shown: 'E' },
  { status: 'excused', code: 'KeyX', shown: 'X' },
  { status: 'absent', code: 'KeyA', shown: 'A' },
];

/** The key that marks everyone who has no mark yet. */
export const EVERYONE = { code: 'KeyP', shown: 'Shift+P' } as const;

export const statusFor = (code: string): Status | undefined => STATUS_KEYS.find((key) => key.code === code)?.status;
