import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { explainFinding } from '#shared/text/explain';
import { LANGUAGES } from '#shared/text/language';
import { messages } from '#shared/text/messages';
import { lookAt, lookAtStart } from '../../../electron/self-test/look';
import { thisMachine } from '../../../electron/self-test/machine';
import { closeToOthers } from '../../../electron/self-test/vault-modes';
import { discard, type Headless, openHeadless } from '../../support/headless';

describe('checking this laptop', () => {
  let headless: Headless | null = null;
  afterEach(() => {
    headless?.close();
    if (headless !== null) discard(headless.vault);
    headless = null;
  });

  it('answers at the command line, in order but for what this machine is', async () => {
    headless = openHeadless();

    const { checks } = await headless.must('laptop.check', {});

    const states = Object.fromEntries(checks.map(({ check, finding }) => [check, finding]));
    expect(states).toMatchObject({
      ciphers: 'right',
      sandbox: 'none',
      permissions: 'owner',
      folders: 'keyed',
      fonts: 'whole',
      displays: 'none',
    });
    expect(checks).toHaveLength(9);
  });

  it('names a file of the vault that others can read, and counts them', async () => {
    headless = openHeadless();
    chmodSync(join(headless.vault, 'lock'), 0o644);

    const { checks } = await headless.must('laptop.check', {});

    expect(checks.find(({ check }) => check === 'permissions')).toEqual({
      check: 'permissions',
      state: 'failed',
      finding: 'others',
      detail: `${headless.vault}/lock`,
      count: 1,
    });
  });

  it('names a folder of the vault that no key opens', async () => {
    headless = openHeadless();
    mkdirSync(join(headless.vault, 'workshops', 'w1', '1'), { recursive: true });
    writeFileSync(join(headless.vault, 'workshops', 'w1', '1', 'head'), 'sealed');

    const { checks } = await headless.must('laptop.check', {});

    const finding = { state: 'attention', finding: 'unopened', detail: 'workshops/w1/1', count: 1 };
    expect(checks.find(({ check }) => check === 'folders')).toEqual({ check: 'folders', ...finding });
  });

  it('names three folders that no key opens, and shows that there are more', async () => {
    const unopened = ['a', 'b', 'c', 'd'].map((id) => `workshops/${id}/1`);
    const standing = { sandbox: null, displays: null };
    const said = (folders: string[]) =>
      lookAt({ vault: '/v', resources: '/r', standing, unopened: folders, argon2: true }, thisMachine)
        .filter(({ check }) => check === 'folders')
        .map((found) => explainFinding(found, 'ru').split('. ')[0]);

    expect(said(unopened.slice(0, 2))).toEqual(['К 2 папкам хранилища нет ключей: workshops/a/1, workshops/b/1']);
    expect(said(unopened)).toEqual(['К 4 папкам хранилища нет ключей: workshops/a/1, workshops/b/1, workshops/c/1, …']);
  });

  it('says at the start what stood open to others and was closed, and nothing when all is well', async () => {
    headless = openHeadless();
    expect((await headless.must('laptop.atStart', {})).checks).toEqual([]);
    const { vault } = headless;
    headless.close();
    chmodSync(vault, 0o755);
    chmodSync(join(vault, 'keys'), 0o644);

    headless = openHeadless(vault);

    expect([vault, join(vault, 'keys')].map((path) => statSync(path).mode & 0o777)).toEqual([0o700, 0o600]);
    expect((await headless.must('laptop.atStart', {})).checks).toEqual([
      { check: 'permissions', state: 'attention', finding: 'mended', detail: `${vault}, ${vault}/keys`, count: 2 },
    ]);
    headless.close();
    headless = openHeadless(vault);
    expect((await headless.must('laptop.atStart', {})).checks).toEqual([]);
  });

  it('says at the start what cannot be closed, that there is no room left and that fonts are gone', () => {
    const empty = mkdtempSync(join(tmpdir(), 'rostrum-unit-'));
    const machine = { ...thisMachine, freeBytes: () => 50e6 };
    const checks = lookAtStart({ vault: empty, resources: empty }, { mended: ['/a'], left: ['/b', '/c'] }, machine);
    rmSync(empty, { recursive: true });

    expect(checks.map(({ check, finding, detail }) => [check, finding, detail])).toEqual([
      ['permissions', 'others', '/b, /c'],
      ['space', 'none', ''],
      ['fonts', 'missing', join(empty, 'fonts')],
    ]);
  });

  it('closes a vault to others without following links, and lets folders alone that are no vault yet', () => {
    const home = mkdtempSync(join(tmpdir(), 'rostrum-unit-'));
    const [outside, vault] = [join(home, 'outside'), join(home, 'vault')];
    mkdirSync(vault, { mode: 0o755 });
    writeFileSync(outside, '', { mode: 0o644 });
    chmodSync(outside, 0o644);
    symlinkSync(outside, join(vault, 'link'));
    chmodSync(vault, 0o755);
    headless = openHeadless(vault);
    expect(statSync(vault).mode & 0o777).toBe(0o755);

    expect(closeToOthers(vault)).toEqual({ mended: [vault], left: [] });
    expect([statSync(vault).mode & 0o777, statSync(outside).mode & 0o777]).toEqual([0o700, 0o644]);
  });

  it('says that the sandbox is off, that space is short and that fonts are gone', () => {
    const empty = mkdtempSync(join(tmpdir(), 'rostrum-unit-'));
    const machine = { ...thisMachine, freeBytes: () => 50e6 };
    const checks = lookAt(
      { vault: empty, resources: empty, standing: { sandbox: 'off', displays: 1 }, unopened: [], argon2: false },
      machine,
    );
    rmSync(empty, { recursive: true });

    const failed = checks.filter(({ state }) => state === 'failed').map(({ check, finding }) => `${check} ${finding}`);
    expect(failed).toEqual(expect.arrayContaining(['ciphers wrong', 'sandbox off', 'space none', 'fonts missing']));
  });

  it('has a sentence in each language for whatever it may find', () => {
    const findings = {
      ciphers: ['right', 'wrong'],
      sandbox: ['on', 'off', 'none'],
      permissions: ['owner', 'others_one', 'others_other', 'mended_one', 'mended_other', 'untoldWindows'],
      folders: ['keyed', 'unopened_one', 'unopened_other'],
      encryption: ['encrypted', 'plain', 'untold', 'untoldWindows', 'untoldMac'],
      memory: ['never', 'encrypted', 'swap', 'hibernation', 'untold', 'untoldWindows', 'untoldMac'],
      space: ['enough', 'little', 'none', 'untold'],
      fonts: ['whole_one', 'whole_other', 'lacking', 'missing'],
      displays: ['several_one', 'several_other', 'one', 'none'],
    } as const;

    const silent = LANGUAGES.flatMap((language) =>
      Object.entries(findings).flatMap(([check, names]) => {
        const known = Object.keys(messages[language].laptop[check as keyof typeof findings]);
        return [...names, 'name'].filter((name) => !known.includes(name)).map((name) => `${language} ${check} ${name}`);
      }),
    );

    expect(silent).toEqual([]);
  });
});
