import type { AssetHash } from '../id';
import type { Workshop } from './workshop';

/** Every asset that a document could mean: nothing else in it is 64 hexadecimal digits. */
export const assetsNamed = (workshop: Workshop): AssetHash[] => [
  ...new Set(JSON.stringify(workshop).match(/(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/g)),
];
