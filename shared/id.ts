import { z } from 'zod';

/** Names that every object answers to; as an id, each would find something where nothing is kept. */
const INHERITED = Reflect.ownKeys(Object.prototype).map(String).join('|');

/** Short, safe in a path and in a URL, never shown to people, and no name that all objects have. */
export const Id = z.string().regex(new RegExp(`^(?!(?:${INHERITED})$)[A-Za-z0-9_-]{1,40}$`));
export type Id = z.infer<typeof Id>;

/** The name of stored bytes: their SHA-256 in lower-case hexadecimal. */
export const AssetHash = z.string().regex(/^[0-9a-f]{64}$/);
export type AssetHash = z.infer<typeof AssetHash>;

/** What is kept under an id; nothing that all objects have is kept under any. */
export const under = <T>(kept: Readonly<Record<string, T>>, id: string): T | undefined =>
  Object.hasOwn(kept, id) ? kept[id] : undefined;
