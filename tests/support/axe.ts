import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright/test';

/** What axe finds wrong on a page by all its rules, each with the elements it means. */
export async function violations(page: Page): Promise<string[]> {
  // A page that has axe already keeps it, and the code that the engine made of it: anew it costs more than the rules.
  const more = (await page.evaluate(() => 'axe' in window)) ? { axeSource: 'true' } : {};
  const { violations: found } = await new AxeBuilder({ page, ...more })
    // Electron has one page to a window, so axe may not open its own.
    .setLegacyMode()
    // All rules judge all elements; only those that are in order need no description.
    .options({ resultTypes: ['violations'] })
    .analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}
