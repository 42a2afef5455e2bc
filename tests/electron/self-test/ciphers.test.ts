import { describe, expect, it } from 'vitest';
import { BrokenCipher, brokenCiphers, KNOWN_ANSWERS, proveCiphers } from '../../../electron/self-test/ciphers';

describe('the ciphers', () => {
  it('give the answers that their standards print, within the time of a blink', () => {
    const begun = performance.now();

    expect(brokenCiphers()).toEqual([]);
    expect(performance.now() - begun).toBeLessThan(500);
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
