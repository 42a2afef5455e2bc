import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright/test';

/** The rules that read colours; every other one reads the document alone. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/** What axe finds wrong on a page by all its rules, or by those for colours alone, each with the elements it means. */
export async function violations(page: Page, { onlyColours = false } = {}): Promise<string[]> {
  // A page that has axe already keeps it, and the code that the engine made of it: anew it costs more than the rules.
  const more = (await page.evaluate(() => 'axe' in window)) ? { axeSource: 'true' } : {};
  const { violations: found } = await new AxeBuilder({ page, ...more })
    // Electron has one page to a window, so axe may not open its own.
    .setLegacyMode()
    // All rules judge all elements; only those that are in order need no description.
    .options({ resultTypes: ['violations'], ...(onlyColours ? { runOnly: { type: 'rule', values: COLOURS } } : {}) })
    .analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}
