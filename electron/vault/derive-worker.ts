import { parentPort, workerData } from 'node:worker_threads';
import { isArgon2Right } from '../self-test/argon2-answer';
import { argon2 } from './argon2';
import type { Derivation } from './derive';

// The other end of derive.ts: one passphrase in, one key out; null when Argon2id cannot be relied on here.
async function derive({ passphrase, salt, memory, passes }: Derivation): Promise<void> {
  const key = (await isArgon2Right()) ? await argon2(passphrase, salt, { memory, passes }) : null;
  passphrase.fill(0);
  parentPort?.postMessage(key);
}

void derive(workerData as Derivation);
