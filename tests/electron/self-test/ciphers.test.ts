import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isArgon2Right } from '../../../electron/self-test/argon2-answer';
import { BrokenCipher, brokenCiphers, KNOWN_ANSWERS, proveCiphers } from '../../../electron/self-test/ciphers';
import { deriveInWorker, newKdf } from '../../../electron/vault/derive';

describe('the ciphers', () => {
  it('give the answers that their standards print', () => {
    expect(brokenCiphers()).toEqual([]);
    expect(KNOWN_ANSWERS.map(({ cipher }) => cipher)).toEqual(['AES-256-GCM', 'SHA-256', 'HKDF', 'Ed25519', 'X25519']);
  });

  it('are named when they answer wrongly or not at all, and then nothing is opened', () => {
    const missing = () => {
      throw new Error('no such cipher');
    };
    const answers = [
      { cipher: 'A', isRight: () => true },
      { cipher: 'B', isRight: () => false },
      { cipher: 'C', isRight: missing },
    ];

    expect(brokenCiphers(answers)).toEqual(['B', 'C']);
    expect(() => proveCiphers(answers)).toThrow(BrokenCipher);
    expect(() => proveCiphers(answers.slice(0, 1))).not.toThrow();
  });
});

describe('Argon2id', () => {
  it('gives the answer of its reference implementation, and is found out when it gives another or none', async () => {
    expect(await isArgon2Right()).toBe(true);
    expect(await isArgon2Right(async () => new Uint8Array(32))).toBe(false);
    expect(await isArgon2Right(() => Promise.reject(new Error('no WebAssembly')))).toBe(false);
  });

  it('is never given a passphrase where it answers wrongly: the derivation says so instead', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rostrum-unit-'));
    const worker = join(folder, 'worker.mjs');
    writeFileSync(worker, "import { parentPort } from 'node:worker_threads'; parentPort.postMessage(null);");

    const derived = deriveInWorker(worker).key('a passphrase', newKdf({ memory: 64 * 1_024, passes: 3 }));

    await expect(derived).rejects.toThrow(new BrokenCipher('Argon2id'));
    rmSync(folder, { recursive: true });
  });
});
