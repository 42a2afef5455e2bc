import { createCipheriv, createDecipheriv, randomFillSync } from 'node:crypto';

const NONCE = 12;
const TAG = 16;

/** What sealing adds to the length of the plain bytes. */
export const OVERHEAD = NONCE + TAG;

/** A 256-bit key for AES-256-GCM. */
export type Key = Uint8Array;

/** Random bytes are asked for by the hundred nonces: one call to the system costs as much as the cipher. */
const pool = { bytes: Buffer.alloc(100 * NONCE), next: 100 * NONCE };

function takeNonce(into: Buffer, at: number): void {
  if (pool.next === pool.bytes.length) {
    randomFillSync(pool.bytes);
    pool.next = 0;
  }
  pool.bytes.copy(into, at, pool.next, pool.next + NONCE);
  pool.next += NONCE;
}

/**
 * Nonce, ciphertext, tag, behind `room` bytes left free for the caller. `about` is not stored; opening
 * needs the same again, so bytes cannot be moved to another place.
 */
export function seal(key: Key, plain: string | Uint8Array, about: string | Uint8Array, room = 0): Buffer {
  const length = typeof plain === 'string' ? Buffer.byteLength(plain) : plain.length;
  const sealed = Buffer.allocUnsafe(room + OVERHEAD + length);
  takeNonce(sealed, room);
  const cipher = createCipheriv('aes-256-gcm', key, sealed.subarray(room, room + NONCE)).setAAD(bytesOf(about));
  const hidden = typeof plain === 'string' ? cipher.update(plain, 'utf8') : cipher.update(plain);
  hidden.copy(sealed, room + NONCE);
  // GCM is a stream: final() only closes it and yields no bytes.
  cipher.final();
  cipher.getAuthTag().copy(sealed, sealed.length - TAG);
  return sealed;
}

/** Null when a single bit differs from what was sealed, or the key or the place is another. */
export function unseal(key: Key, sealed: Uint8Array, about: string | Uint8Array): Buffer | null {
  if (sealed.length < OVERHEAD) return null;
  const end = sealed.length - TAG;
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE), { authTagLength: TAG })
    .setAAD(bytesOf(about))
    .setAuthTag(sealed.subarray(end));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(NONCE, end)), decipher.final()]);
  } catch {
    return null;
  }
}

/** The tag stands for all that was sealed and for what it was sealed about: nobody without the key can make another. */
export const tagOf = (sealed: Uint8Array): Uint8Array => sealed.subarray(sealed.length - TAG);

const bytesOf = (about: string | Uint8Array): Uint8Array => (typeof about === 'string' ? Buffer.from(about) : about);
