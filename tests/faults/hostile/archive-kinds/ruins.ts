import { type ArchiveKind, whole } from './archive-kind';

const cut = (share: number) => whole().subarray(0, Math.floor(whole().length * share));

/** Archives that came to harm on their way. */
export const RUINS: readonly ArchiveKind[] = [
  { kind: 'cut after its first bytes', make: () => whole().subarray(0, 6) },
  ...[0.1, 0.3, 0.5, 0.7, 0.9, 0.99].map((share) => ({ kind: `cut at ${share * 100} %`, make: () => cut(share) })),
  { kind: 'without its end', make: () => whole().subarray(0, -22) },
  { kind: 'without its beginning', make: () => whole().subarray(60) },
  {
    kind: 'with its middle turned to zeros',
    make: () => {
      const bytes = whole();
      bytes.fill(0, 40, bytes.length - 700);
      return bytes;
    },
  },
  { kind: 'with a program in front', make: () => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(500), whole()]) },
];
