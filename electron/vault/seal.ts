import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const NONCE = 12;
const TAG = 16;

/** What sealing adds to the length of the plain bytes. */
export const OVERHEAD = NONCE + TAG;

/** A 256-bit key for AES-256-GCM. */
export type Key = Uint8Array;

/** Nonce, ciphertext, tag. `about` is not stored; opening needs the same again, so bytes cannot be moved to another place. */
export function seal(key: Key, plain: Uint8Array, about: string): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(about));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Null when a single bit differs from what was sealed, or the key or the place is another. */
export function unseal(key: Key, sealed: Uint8Array, about: string): Buffer | null {
  if (sealed.length < OVERHEAD) return null;
  const end = sealed.length - TAG;
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE))
    .setAAD(Buffer.from(about))
    .setAuthTag(sealed.subarray(end));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(NONCE, end)), decipher.final()]);
  } catch {
    return null;
  }
}
