import type { AssetHash } from '../id';

/** The stored pictures that a slide's HTML shows. */
export const picturesOf = (html: string): AssetHash[] =>
  [...html.matchAll(/<img src="\/asset\/([0-9a-f]{64})"/g)].map(([, hash = '']) => hash);
