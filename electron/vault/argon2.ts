import { argon2id } from 'hash-wasm';
import type { KdfCosts } from './derive';

/** A key for AES-256. */
const KEY_BYTES = 32;

/** Argon2id of RFC 9106 in one lane; WebAssembly, because Node 20 and Electron's BoringSSL have none. */
export const argon2 = (passphrase: Uint8Array, salt: Uint8Array, { memory, passes }: KdfCosts): Promise<Uint8Array> =>
  argon2id({
    password: passphrase,
    salt,
    iterations: passes,
    parallelism: 1,
    memorySize: memory,
    hashLength: KEY_BYTES,
    outputType: 'binary',
  });
