import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Disk } from './disk';
import type { Key } from './seal';
import { Damaged } from './sealed-file';

/** How the vault's key is kept. The open slot holds it in the clear: the vault is sealed, but not protected. */
const Slots = z.strictObject({
  format: z.literal('rostrum-vault'),
  schema: z.literal(1),
  slots: z.array(z.strictObject({ kind: z.literal('open'), key: z.base64().length(44) })).length(1),
});

/** The vault's key; a new one only where no vault has ever been. */
export function vaultKey(disk: Disk, folder: string): Key {
  const path = `${folder}/key-slots.json`;
  const bytes = disk.read(path);
  if (bytes !== null) {
    const parsed = Slots.safeParse(parsedOr(bytes));
    if (!parsed.success) throw new Damaged(path);
    return Buffer.from(parsed.data.slots[0]?.key ?? '', 'base64');
  }
  if (disk.list(folder).some((name) => name !== 'lock' && !name.endsWith('.tmp'))) throw new Damaged(path);
  const key = randomBytes(32);
  const slots: z.infer<typeof Slots> = {
    format: 'rostrum-vault',
    schema: 1,
    slots: [{ kind: 'open', key: key.toString('base64') }],
  };
  disk.replace(path, Buffer.from(JSON.stringify(slots)));
  return key;
}

const parsedOr = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(Buffer.from(bytes).toString());
  } catch {
    return null;
  }
};
