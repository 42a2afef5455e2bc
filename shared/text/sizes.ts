import type { Say } from './say';

const KILOBYTE = 1_024;
const MEGABYTE = KILOBYTE * KILOBYTE;

/** The size of a file as people say it: in kilobytes, never fewer than one, and from a megabyte on in megabytes with one decimal. */
export const sizeInWords = (bytes: number, say: Say): string =>
  bytes < MEGABYTE
    ? say('common.kilobytes', { size: Math.max(1, Math.round(bytes / KILOBYTE)) })
    : say('common.megabytes', { size: Math.round((bytes / MEGABYTE) * 10) / 10 });
