import { z } from 'zod';

/** Short, safe in a path and in a URL, never shown to people. */
export const Id = z.string().regex(/^[A-Za-z0-9_-]{1,40}$/);
export type Id = z.infer<typeof Id>;

/** The name of stored bytes: their SHA-256 in lower-case hexadecimal. */
export const AssetHash = z.string().regex(/^[0-9a-f]{64}$/);
export type AssetHash = z.infer<typeof AssetHash>;

/** What is kept under an id. "constructor" and "__proto__" are ids like any other, and nothing is kept under them. */
export const under = <T>(kept: Readonly<Record<string, T>>, id: string): T | undefined =>
  Object.hasOwn(kept, id) ? kept[id] : undefined;
