import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright/test';
import { SCREENS } from '#shared/actions/actions';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '#shared/text/language';
import { sayIn } from '#shared/text/say';
import { expect, ROOT, test } from '../support/app';
import { violations } from '../support/axe';
import { ask } from '../support/bridge';
import { openDoor } from '../support/door';
import { prepareVault } from '../support/prepared-vault';
import { PASSPHRASE, pressLock } from '../support/protection';

const PICTURES = join(ROOT, 'screenshots');

// Long walks through the program: two can be under way at once.
test.describe.configure({ mode: 'parallel' });

let home = '';
let workshop = '';

test.beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'rostrum-screens-'));
  ({ workshop } = await prepareVault(join(home, 'vault')));
});

test.afterAll(() => rm(home, { recursive: true, force: true }));

/** Something wider than its place, so that it must be scrolled sideways, or a message's key instead of its words. */
const flaws = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const scrolls = (each: Element) => /auto|scroll/.test(getComputedStyle(each).overflowX);
    const wide = [document.documentElement, ...[...document.querySelectorAll('main *')].filter(scrolls)].filter(
      ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth,
    );
    const keys =
      document.body.innerText.match(/\b[a-z]+\.[a-zA-Z]+\.[a-zA-Z.]+\b|\b(common|program|action)\.[a-z]\w+/g) ?? [];
    return [
      ...wide.map(({ className, scrollWidth, clientWidth }) => `${className}: ${scrollWidth} px in ${clientWidth}`),
      ...keys.filter((key) => !key.includes('example')),
    ];
  });

type Theme = 'light' | 'dark';

/** Turns the window's colours, and waits until they are there. */
type Turn = (page: Page, theme: Theme) => Promise<void>;

const asTheDesktop: Turn = (page, colorScheme) => page.emulateMedia({ colorScheme });

const asChosen: Turn = async (page, theme) => {
  await ask(page, 'settings.change', { theme });
};

/** Takes the pictures of what is shown, in both themes, and answers what is wrong with it. */
async function wrongOn(page: Page, name: string, language: Language, turn: Turn): Promise<string[]> {
  await page.waitForFunction(() => document.fonts.status === 'loaded');
  const wrong: string[] = [];
  let judged = '';
  for (const theme of ['light', 'dark'] as const) {
    await turn(page, theme);
    await page.locator(`html[data-mantine-color-scheme="${theme}"]`).waitFor({ state: 'attached' });
    await page.screenshot({ path: join(PICTURES, `${language}-${theme}-${name}.png`), animations: 'disabled' });
    wrong.push(...(await flaws(page)));
    // Where the other theme changed nothing but colours, nothing but colours can be wrong in it.
    const body = await page.evaluate(() => document.body.outerHTML);
    wrong.push(...(await violations(page, { onlyColours: body === judged })));
    judged = body;
  }
  return wrong;
}

for (const language of LANGUAGES) {
  test(`every screen is whole, reachable and accessible in ${language}`, async ({ program }) => {
    test.slow();
    await cp(join(home, 'vault'), program.vault, { recursive: true });
    const door = openDoor(program.vault);
    await door.ask('settings.change', { language });
    // The report is shown in the first language of the documents.
    await door.act(workshop, { name: 'overview.change', input: { documentLanguages: [language] } });
    await door.close();
    const say = sayIn(language);
    const page = await program.open();
    await page.setViewportSize({ width: 1280, height: 720 });
    await expect(page.locator('html')).toHaveAttribute('lang', language);

    const found: Record<string, string[]> = {};
    for (const screen of SCREENS) {
      await page
        .getByRole('navigation')
        .getByRole('button', { name: say(`action.go.${screen}`), exact: true })
        .click();
      await expect(page.locator('#screen-title')).toHaveText(say(`action.go.${screen}`));
      if (screen === 'certificates') await page.locator('canvas[data-drawn]').waitFor();
      const wrong = await wrongOn(page, screen, language, asChosen);
      if (wrong.length > 0) found[screen] = wrong;
    }

    expect(found).toEqual({});
  });

  test(`every step from the first start to the locked door is whole and accessible in ${language}`, async ({
    program,
  }) => {
    test.slow();
    const say = sayIn(language);
    const found: Record<string, string[]> = {};
    const look = async (page: Page, step: string) => {
      const wrong = await wrongOn(page, `vault-${step}`, language, asTheDesktop);
      if (wrong.length > 0) found[step] = wrong;
    };
    const page = await program.open(null);
    await page.setViewportSize({ width: 1280, height: 720 });
    await look(page, 'language');
    await page.getByRole('button', { name: LANGUAGE_NAMES[language] }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await look(page, 'name');
    await page.getByRole('button', { name: say('settings.skip') }).click();
    await page.getByLabel(say('vault.passphrase'), { exact: true }).fill('qwertyuiop');
    await page.getByRole('button', { name: say('vault.suggest') }).click();
    await page.getByLabel(say('vault.passphrase'), { exact: true }).fill(PASSPHRASE);
    await page.getByLabel(say('vault.again')).fill(PASSPHRASE);
    await page.getByText(say('vault.strength_strong'), { exact: true }).waitFor();
    await look(page, 'passphrase');
    await page.getByRole('button', { name: say('vault.next') }).click();
    const words = await page
      .getByRole('list', { name: say('vault.words') })
      .getByRole('listitem')
      .allInnerTexts();
    await look(page, 'words');
    await page.getByRole('button', { name: say('vault.next') }).click();
    await page.getByRole('textbox').first().fill('zebra');
    await page.getByRole('textbox').last().fill('zebra');
    await page.getByRole('button', { name: say('vault.protect') }).click();
    await page.locator('[aria-invalid="true"]').first().waitFor();
    await look(page, 'prove');
    for (const field of await page.getByRole('textbox').all()) {
      const at = await labelNumber(field);
      await field.fill((words[at - 1] ?? '').replace(/[\d\s]/g, ''));
    }
    await page.getByRole('button', { name: say('vault.protect') }).click();
    await page.waitForSelector('#root footer');

    await page.getByRole('button', { name: say('action.go.settings'), exact: true }).click();
    await page.getByRole('button', { name: say('vault.lockNow') }).waitFor();
    await look(page, 'settings');
    for (const [step, name] of [
      ['change', 'vault.changePassphrase'],
      ['recovery', 'vault.newRecovery'],
      ['purge', 'vault.purge'],
    ] as const) {
      await page.getByRole('button', { name: say(name) }).click();
      await page.getByRole('dialog').waitFor();
      await look(page, step);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    await pressLock(page);
    const door = await program.successor(page);
    await expect(door.locator('html')).toHaveAttribute('lang', language);
    await door.setViewportSize({ width: 1280, height: 720 });
    for (let time = 0; time < 3; time += 1) {
      await door.getByLabel(say('vault.passphrase'), { exact: true }).fill('wrong');
      await door.getByRole('button', { name: say('vault.unlock'), exact: true }).click();
      await door
        .getByRole('alert')
        .filter({ hasText: say('failure.wrongPassphrase') })
        .waitFor();
    }
    await look(door, 'locked');
    await door.getByRole('button', { name: say('vault.useRecovery') }).click();
    await look(door, 'locked-recovery');

    expect(found).toEqual({});
  });
}

/** The number in a field's label: "Word 5". */
const labelNumber = (field: Locator): Promise<number> =>
  field.evaluate((input) => Number(((input as HTMLInputElement).labels?.[0]?.textContent ?? '').replace(/\D/g, '')));
