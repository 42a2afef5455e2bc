import { parentPort, workerData } from 'node:worker_threads';
import { argon2 } from './argon2';
import type { Derivation } from './derive';

// The other end of derive.ts: one passphrase in, one key out.
const { passphrase, salt, memory, passes } = workerData as Derivation;
const key = await argon2(passphrase, salt, { memory, passes });
passphrase.fill(0);
parentPort?.postMessage(key);
