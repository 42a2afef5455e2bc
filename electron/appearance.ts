import { z } from 'zod';
import { OnLock, Theme } from '#shared/library/library';
import { Language } from '#shared/text/language';
import type { Disk } from './vault/disk';

/** What may be known of the settings while they are sealed: nothing of it says who works with what. */
const Look = z.strictObject({
  schema: z.literal(1),
  language: Language.nullable(),
  theme: Theme,
  onLock: OnLock,
});
type Look = z.infer<typeof Look>;

const FIRST: Look = { schema: 1, language: null, theme: 'system', onLock: 'rest' };

/** How the program looks while nobody has unlocked it, kept in the clear beside the vault. */
export interface Appearance {
  read(): Look;
  change(change: Partial<Omit<Look, 'schema'>>): void;
}

export function appearanceIn(disk: Disk, path: string): Appearance {
  let look = readLook(disk.read(path));
  return {
    read: () => look,
    change: (change) => {
      const next = Look.parse({ ...look, ...change });
      if (JSON.stringify(next) === JSON.stringify(look)) return;
      disk.replace(path, Buffer.from(JSON.stringify(next)));
      look = next;
    },
  };
}

/** Colours and a language are no data: whatever is wrong with them, the first ones will do. */
function readLook(bytes: Uint8Array | null): Look {
  if (bytes === null) return FIRST;
  try {
    return Look.safeParse(JSON.parse(Buffer.from(bytes).toString())).data ?? FIRST;
  } catch {
    return FIRST;
  }
}
