import { describe, expect, it } from 'vitest';
import { Misuse } from '../../../electron/command-line/call';
import { methods } from '../../../electron/command-line/methods';
import { refuseSecretWords } from '../../../electron/command-line/passphrase';

/** Names under which the contract takes what opens a vault. */
const SECRET = /"(passphrase|recovery|words)":/;

const taking = methods()
  .methods.filter(({ input }) => SECRET.test(JSON.stringify(input)))
  .map(({ method }) => method);

const withSecret = JSON.stringify({ folder: { folder: '/stick' }, secret: { passphrase: 'velvet grape' } });

describe('a secret', () => {
  it('is refused as a word of the call by every method that takes one, and taken from a file or standard input', () => {
    expect(taking).toContain('backups.bringBack');
    for (const method of taking) {
      expect(() => refuseSecretWords(method, withSecret)).toThrow(Misuse);
      for (const hidden of ['@input.json', '-', undefined])
        expect(() => refuseSecretWords(method, hidden)).not.toThrow();
    }
  });

  it('is not missed where a copy opens without one', () => {
    expect(() => refuseSecretWords('backups.lookInto', '{"folder":{"folder":"/stick"}}')).not.toThrow();
    expect(() => refuseSecretWords('library.read', '{}')).not.toThrow();
  });
});
