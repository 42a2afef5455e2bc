import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { requests } from '#shared/contract/contract';
import { WHILE_LOCKED } from '#shared/contract/vault';
import { ok } from '#shared/result';
import { recoveryEntropy, recoveryWords } from '#shared/vault/recovery-key';
import { lockable, type Safe } from '../../../electron/safe';
import { everythingIn, failureOf, PASSPHRASE, provenBy, vaultHouse } from '../../support/vault-house';

const { program, protect } = vaultHouse();

describe('a vault that is being protected', () => {
  it('is closed behind the passphrase and the recovery key, and by nothing else', async () => {
    await program().must('library.openSample', {});
    const words = await protect();
    const status = await program().must('vault.status', {});
    expect(status.slots.map(({ kind }) => kind)).toEqual(['passphrase', 'recovery']);

    for (const proof of [{ passphrase: ` ${PASSPHRASE} ` }, { recovery: words.join(' ') }]) {
      await program().must('vault.lock', {});
      expect(failureOf(await program().ask('library.read', {}))).toEqual({ kind: 'locked' });
      await program().must('vault.unlock', proof);
      expect((await program().must('library.read', {})).workshops).toHaveLength(2);
    }
  });

  it('writes nothing before both words are right', async () => {
    const prepared = await program().must('vault.prepareProtection', {});
    const [first, second] = provenBy(prepared);
    const before = everythingIn(program().vault);

    const wrong = await program().ask('vault.protect', { passphrase: PASSPHRASE, words: [first, 'zebra zebra'] });
    const weak = await program().ask('vault.protect', { passphrase: 'qwertyuiop', words: [first, second] });

    expect(failureOf(wrong)).toEqual({ kind: 'proofWrong', at: prepared.prove[1] });
    expect(failureOf(weak)).toEqual({ kind: 'passphraseWeak' });
    expect(everythingIn(program().vault)).toBe(before);
    expect((await program().must('vault.status', {})).isProtected).toBe(false);
  });

  it('asks for two different words, each as likely as any other', async () => {
    const asked = new Set<number>();
    for (let time = 0; time < 200; time += 1) {
      const { prove } = await program().must('vault.prepareProtection', {});
      expect(new Set(prove).size).toBe(2);
      for (const at of prove) asked.add(at);
    }

    expect(asked.size).toBe(14);
  });

  it('takes no key that was not prepared, and none twice', async () => {
    const words: [string, string] = ['zebra', 'zebra'];
    expect(failureOf(await program().ask('vault.protect', { passphrase: PASSPHRASE, words }))).toEqual({
      kind: 'notPrepared',
    });
    await protect();
    expect(failureOf(await program().ask('vault.prepareProtection', {}))).toEqual({ kind: 'alreadyProtected' });
    expect(failureOf(await program().ask('vault.rotateRecovery', { words }))).toEqual({ kind: 'notPrepared' });
  });

  it('is opened by the recovery key on paper whatever is pressed while the passphrase is being made a key', async () => {
    const press = [
      () => program().ask('vault.lock', {}),
      () => program().ask('vault.prepareProtection', {}),
      () => program().ask('vault.protect', { passphrase: PASSPHRASE, words: provenBy(prepared) }),
    ];
    const prepared = await program().must('vault.prepareProtection', {});
    const protecting = program().must('vault.protect', { passphrase: PASSPHRASE, words: provenBy(prepared) });
    await Promise.all([protecting, ...press.map((each) => each())]);

    await program().must('vault.lock', {});
    const zeroes = recoveryWords(new Uint8Array(17)).join(' ');
    expect(failureOf(await program().ask('vault.unlock', { recovery: zeroes }))).toEqual({ kind: 'wrongRecovery' });
    await program().must('vault.unlock', { recovery: prepared.words.join(' ') });
  });

  it('keeps the words that are being copied down when there is nothing to lock yet', async () => {
    const prepared = await program().must('vault.prepareProtection', {});
    expect(failureOf(await program().ask('vault.lock', {}))).toEqual({ kind: 'notProtected' });
    await program().must('vault.protect', { passphrase: PASSPHRASE, words: provenBy(prepared) });
  });

  it('leaves neither passphrase nor words in its folder, in what windows are told, or in the activity log', async () => {
    const { workshops } = await program().must('library.openSample', {});
    const words = await protect();
    const { activities } = await program().must('workshop.activity', {
      id: workshops[0] ?? '',
      before: null,
      limit: 100,
    });
    const told = JSON.stringify(program().told) + JSON.stringify(activities);

    for (const secret of [PASSPHRASE, words.join(' '), ...PASSPHRASE.split(' ')]) {
      expect(everythingIn(program().vault)).not.toContain(secret);
      expect(told).not.toContain(secret);
    }
  });
});

describe('a vault whose disk was taken away', () => {
  it.each(['gone', 'empty'])('is locked all the same, and nothing is begun in its place: %s', async (how) => {
    await program().must('library.openSample', {});
    await protect();
    for (const id of ['sample-astana', 'sample-almaty'])
      await program().must('workshop.do', { id, command: { name: 'overview.change', input: { organizer: 'Фонд' } } });
    const away = `${program().vault}-away`;
    renameSync(program().vault, away);
    if (how === 'empty') mkdirSync(program().vault);

    expect((await program().must('vault.status', {})).isProtected).toBe(true);
    await program().must('vault.lock', {});
    expect(program().program.safe.held()).toBeNull();
    expect(failureOf(await program().ask('workshop.read', { id: 'sample-astana' }))).toEqual({ kind: 'locked' });
    expect(existsSync(program().vault) ? readdirSync(program().vault) : []).toEqual([]);

    rmSync(program().vault, { recursive: true, force: true });
    renameSync(away, program().vault);
    await program().must('vault.unlock', { passphrase: PASSPHRASE });
    const { workshop } = await program().must('workshop.read', { id: 'sample-almaty' });
    expect(workshop.overview.organizer).toBe('Фонд');
  });
});

describe('a locked vault', () => {
  it('answers every method with that it is locked, but for those that open it or show the program', async () => {
    const asked: string[] = [];
    const all = Object.keys(requests).map((method) => [method, async () => ok(asked.push(method))]);
    const handlers = lockable({ held: () => null } as unknown as Safe, Object.fromEntries(all));
    const refused: string[] = [];
    for (const [method, handler] of Object.entries(handlers)) {
      const answer = await (handler as (input: unknown) => Promise<unknown>)({});
      if (JSON.stringify(failureOf(answer)) === '{"kind":"locked"}') refused.push(method);
    }

    expect(new Set(asked)).toEqual(WHILE_LOCKED);
    expect(refused.length + asked.length).toBe(Object.keys(requests).length);
  });

  it('hands its data to nobody who asks past the methods', async () => {
    await protect();
    await program().must('vault.lock', {});

    expect(() => program().program.vault).toThrow('locked');
    expect(failureOf(await program().ask('settings.read', {}))).toEqual({ kind: 'locked' });
  });

  it('speaks the language and has the colours of its settings, and takes new ones', async () => {
    await program().must('settings.change', { language: 'kk', theme: 'dark', onLock: 'black' });
    await protect();
    await program().must('vault.lock', {});
    expect(await program().must('vault.status', {})).toMatchObject({ language: 'kk', theme: 'dark' });

    await program().must('appearance.change', { language: 'en' });
    await program().must('vault.unlock', { passphrase: PASSPHRASE });

    expect(await program().must('settings.read', {})).toMatchObject({ language: 'en', theme: 'dark' });
  });

  it('says what is wrong with the words of a recovery key', async () => {
    const words = await protect();
    await program().must('vault.lock', {});
    const other = recoveryWords(recoveryEntropy(new Uint8Array(17).fill(9)));
    const tried = async (recovery: string) => failureOf(await program().ask('vault.unlock', { recovery }));

    expect(await tried(words.slice(1).join(' '))).toEqual({ kind: 'recoveryCount', words: 13 });
    expect(await tried(words.with(4, 'zzzz').join(' '))).toMatchObject({ kind: 'recoveryUnknown', at: 5 });
    expect(await tried(other.join(' '))).toEqual({ kind: 'wrongRecovery' });
    expect((await program().must('vault.status', {})).isLocked).toBe(true);
  });

  it('lets one of two unlocks at once do the work', async () => {
    await protect();
    await program().must('vault.lock', {});

    const both = await Promise.all([
      program().ask('vault.unlock', { passphrase: PASSPHRASE }),
      program().ask('vault.unlock', { passphrase: PASSPHRASE }),
    ]);

    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    expect((await program().must('library.read', {})).workshops).toEqual([]);
  });
});
