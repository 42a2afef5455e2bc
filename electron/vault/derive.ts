import { randomBytes } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { normalPassphrase } from '#shared/vault/passphrase';
import { BrokenCipher } from '../self-test/ciphers';

const MEBIBYTE = 1_024;

/**
 * How a passphrase becomes a key, as the vault writes it beside what the key opens. The bounds are checked
 * before anything is allocated, so a planted file cannot ask for all the memory there is.
 */
export const Kdf = z.strictObject({
  name: z.literal('argon2id'),
  /** KiB. */
  memory: z
    .number()
    .int()
    .min(19 * MEBIBYTE)
    .max(1_024 * MEBIBYTE),
  passes: z.number().int().min(2).max(10),
  lanes: z.literal(1),
  salt: z.base64().refine((text) => Buffer.from(text, 'base64').length === 16),
});
export type Kdf = z.infer<typeof Kdf>;

/** The costs without the salt. */
export type KdfCosts = Pick<Kdf, 'memory' | 'passes'>;

/** Turns passphrases into keys, at a cost that is chosen once for each machine. */
export interface Derive {
  /** 32 bytes; the same for the same passphrase, however it was typed. */
  key(passphrase: string, kdf: Kdf): Promise<Buffer>;
  /** Costs for a new slot of this vault. */
  costs(): Promise<KdfCosts>;
}

/** Nothing is ever calibrated below this. */
const LEAST: KdfCosts = { memory: 64 * MEBIBYTE, passes: 3 };

/** Seconds that an unlock should take: long enough to hurt a guesser, short enough for a trainer. */
const AIM = 1.1;
const LONGEST = 1.5;

/** A new slot's recipe, with a salt of its own. */
export const newKdf = ({ memory, passes }: KdfCosts): Kdf => ({
  name: 'argon2id',
  memory,
  passes,
  lanes: 1,
  salt: randomBytes(16).toString('base64'),
});

/** Derives in a worker, so that the windows never wait; the costs are measured once, on first use. Throws `BrokenCipher`. */
export function deriveInWorker(worker: string): Derive {
  const key = (passphrase: string, kdf: Kdf) => inWorker(worker, passphrase, Kdf.parse(kdf));
  let costs: Promise<KdfCosts> | null = null;
  return {
    key,
    costs: () => {
      costs ??= calibrated(async (wanted) => {
        const began = performance.now();
        await key('calibration', newKdf(wanted));
        return (performance.now() - began) / 1_000;
      });
      return costs;
    },
  };
}

/** Finds costs that take about a second on a machine where `time` says how long some costs take. */
export async function calibrated(time: (costs: KdfCosts) => Promise<number>): Promise<KdfCosts> {
  // The first run also pays for the worker and for compiling: the second one is believed.
  await time(LEAST);
  const least = await time(LEAST);
  const wanted = Math.floor((LEAST.memory / MEBIBYTE) * (AIM / least));
  const costs = { ...LEAST, memory: Math.min(1_024, Math.max(64, wanted)) * MEBIBYTE };
  const took = await time(costs);
  if (took <= LONGEST || costs.memory === LEAST.memory) return costs;
  return { ...costs, memory: Math.max(LEAST.memory, Math.floor((costs.memory * AIM) / took / MEBIBYTE) * MEBIBYTE) };
}

/** What the worker is handed. */
export interface Derivation extends KdfCosts {
  readonly passphrase: Uint8Array;
  readonly salt: Uint8Array;
}

function inWorker(worker: string, passphrase: string, { memory, passes, salt }: Kdf): Promise<Buffer> {
  const workerData: Derivation = {
    passphrase: Buffer.from(normalPassphrase(passphrase)),
    salt: Buffer.from(salt, 'base64'),
    memory,
    passes,
  };
  return new Promise((done, failed) => {
    const deriver = new Worker(worker, { workerData });
    const finish = () => {
      workerData.passphrase.fill(0);
      void deriver.terminate();
    };
    deriver.once('message', (key: Uint8Array | null) => {
      if (key === null) failed(new BrokenCipher('Argon2id'));
      else done(Buffer.from(key));
      finish();
    });
    deriver.once('error', (error) => {
      failed(error);
      finish();
    });
    deriver.once('exit', () => failed(new Error('The deriving worker ended without an answer')));
  });
}
