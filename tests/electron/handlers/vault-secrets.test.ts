import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../support/pdf';
import { failureOf, NEXT, PASSPHRASE, provenBy, vaultHouse } from '../../support/vault-house';

const { program, protect } = vaultHouse();

describe('the secrets of a vault', () => {
  it('change only for whoever knows one of them', async () => {
    const words = await protect();
    const change = (proof: { passphrase: string } | { recovery: string }, next: string) =>
      program().ask('vault.changePassphrase', { proof, next });

    expect(failureOf(await change({ passphrase: 'wrong' }, NEXT))).toMatchObject({ kind: 'wrongPassphrase' });
    expect(failureOf(await change({ passphrase: PASSPHRASE }, 'short'))).toEqual({ kind: 'passphraseWeak' });
    expect((await change({ recovery: words.join(' ') }, NEXT)).ok).toBe(true);

    await program().must('vault.lock', {});
    expect(failureOf(await program().ask('vault.unlock', { passphrase: PASSPHRASE }))).toMatchObject({
      kind: 'wrongPassphrase',
    });
    await program().must('vault.unlock', { passphrase: NEXT });
  });

  it('are not changed by a change that the lock overtook', async () => {
    await protect();
    const changing = program().ask('vault.changePassphrase', { proof: { passphrase: PASSPHRASE }, next: NEXT });
    await program().must('vault.lock', {});
    expect((await changing).ok).toBe(false);

    await program().must('vault.unlock', { passphrase: PASSPHRASE });
    expect((await program().must('library.read', {})).workshops).toEqual([]);
  });

  it('have one recovery key: the new one opens from the moment it was proven, and the old one no more', async () => {
    const old = await protect();
    const prepared = await program().must('vault.prepareRecovery', { proof: { passphrase: PASSPHRASE } });
    await program().must('vault.rotateRecovery', { words: provenBy(prepared) });
    await program().must('vault.lock', {});

    expect(failureOf(await program().ask('vault.unlock', { recovery: old.join(' ') }))).toEqual({
      kind: 'wrongRecovery',
    });
    await program().must('vault.unlock', { recovery: prepared.words.join(' ') });
  });

  it('are printed on a sheet in the user’s language, and nowhere once they hold', async () => {
    await program().must('settings.change', { language: 'kk' });
    const prepared = await program().must('vault.prepareProtection', {});
    const folder = { folder: join(program().vault, '..') };
    const pdf = await program().must('vault.saveRecovery', { folder, format: 'pdf' });
    const text = await program().must('vault.saveRecovery', { folder, format: 'text' });

    expect(textOf(pdf.path)).toContain('Қалпына келтіру кілті');
    for (const word of prepared.words) {
      expect(textOf(pdf.path)).toContain(word);
      expect(readFileSync(text.path, 'utf8')).toContain(word);
    }
    await program().must('vault.protect', { passphrase: PASSPHRASE, words: provenBy(prepared) });
    expect(failureOf(await program().ask('vault.saveRecovery', { folder, format: 'pdf' }))).toEqual({
      kind: 'notPrepared',
    });
  });
});

describe('a purge', () => {
  it('takes two steps and the right word, and leaves an empty vault with a date', async () => {
    await program().must('settings.change', { language: 'en' });
    await program().must('library.openSample', {});
    expect(failureOf(await program().ask('vault.purge', { word: 'destroy' }))).toEqual({ kind: 'purgeWordWrong' });
    const { word } = await program().must('vault.preparePurge', {});
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 40 }), async (typed) => {
        fc.pre(typed.trim().toLowerCase() !== word);
        expect(failureOf(await program().ask('vault.purge', { word: typed }))).toEqual({ kind: 'purgeWordWrong' });
      }),
      { numRuns: 30 },
    );

    await program().must('vault.purge', { word: ' DESTROY ' });

    expect((await program().must('library.read', {})).workshops).toEqual([]);
    expect((await program().must('vault.status', {})).destroyed).toMatch(/^\d{4}-\d\d-\d\dT/);
  });
});
