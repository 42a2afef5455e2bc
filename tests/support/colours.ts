import type { Page } from 'playwright/test';
import { readPng } from '../../electron/pictures/read-png';

/** Every colour that a page shows, as red, green and blue. */
export async function coloursOf(page: Page): Promise<string[]> {
  const rgba = readPng(await page.screenshot())?.rgba ?? new Uint8Array();
  const colours = new Set<number>();
  for (let at = 0; at < rgba.length; at += 4)
    colours.add(((rgba[at] ?? 0) << 16) | ((rgba[at + 1] ?? 0) << 8) | (rgba[at + 2] ?? 0));
  return [...colours].map((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255].join());
}
