import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { SCREENS } from '#shared/actions/actions';
import { LANGUAGES } from '#shared/text/language';
import { sayIn } from '#shared/text/say';
import { expect, ROOT, test } from '../support/app';
import { openDoor } from '../support/door';
import { prepareVault } from '../support/prepared-vault';

const PICTURES = join(ROOT, 'screenshots');

// Six long walks through the program: two can be under way at once.
test.describe.configure({ mode: 'parallel' });

let home = '';

test.beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'rostrum-screens-'));
  await prepareVault(join(home, 'vault'));
});

test.afterAll(() => rm(home, { recursive: true, force: true }));

/** What axe finds, in a form that names the place. */
async function complaints(page: Page): Promise<string[]> {
  // Electron has no Target.createTarget, which axe's newer way needs.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

/** Wider than the window, or a message's key instead of its words. */
const flaws = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const keys =
      document.body.innerText.match(/\b[a-z]+\.[a-zA-Z]+\.[a-zA-Z.]+\b|\b(common|program|action)\.[a-z]\w+/g) ?? [];
    return [
      ...(scrollWidth > clientWidth ? [`${scrollWidth} px wide`] : []),
      ...keys.filter((key) => !key.includes('example')),
    ];
  });

for (const language of LANGUAGES)
  for (const theme of ['light', 'dark'] as const)
    test(`every screen is whole, reachable and accessible in ${language}, ${theme}`, async ({ program }) => {
      test.slow();
      await cp(join(home, 'vault'), program.vault, { recursive: true });
      const door = openDoor(program.vault);
      await door.ask('settings.change', { language, theme });
      await door.close();
      const say = sayIn(language);
      const page = await program.open();
      await page.setViewportSize({ width: 1280, height: 720 });

      const found: Record<string, string[]> = {};
      for (const screen of SCREENS) {
        await page
          .getByRole('navigation')
          .getByRole('button', { name: say(`action.go.${screen}`), exact: true })
          .click();
        await expect(page.locator('#screen-title')).toHaveText(say(`action.go.${screen}`));
        if (screen === 'certificates') await page.locator('canvas[data-drawn]').waitFor();
        await page.waitForFunction(() => document.fonts.status === 'loaded');
        await page.screenshot({ path: join(PICTURES, `${language}-${theme}-${screen}.png`), animations: 'disabled' });
        const wrong = [...(await flaws(page)), ...(await complaints(page))];
        if (wrong.length > 0) found[screen] = wrong;
      }

      expect(found).toEqual({});
    });
