import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright/test';

/** Rules whose verdict words can change: about what is named by them, and what is as small as they are. */
export const IN_WORDS = [
  'aria-command-name',
  'aria-input-field-name',
  'aria-progressbar-name',
  'aria-toggle-field-name',
  'button-name',
  'document-title',
  'html-has-lang',
  'html-lang-valid',
  'image-alt',
  'label',
  'link-name',
  'role-img-alt',
  'select-name',
  'summary-name',
  'target-size',
  'valid-lang',
];

/** Rules whose verdict a theme can change. */
export const IN_COLOURS = ['color-contrast', 'link-in-text-block'];

/** What axe finds wrong on a page by these rules, or by all of them, each with the elements it means. */
export async function violations(page: Page, rules: readonly string[] = []): Promise<string[]> {
  // Electron has one page to a window, so axe may not open its own.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations: found } = await (rules.length === 0 ? axe : axe.withRules([...rules])).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}
