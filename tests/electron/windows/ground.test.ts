import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { groundOf } from '../../../electron/windows/ground';

const tokens = readFileSync('renderer/ui/tokens.css', 'utf8');

/** A token of one theme, as the page has it. */
const groundIn = (theme: string) =>
  new RegExp(`color-scheme="${theme}"\\] \\{[^}]*--ground: (#\\w+);`).exec(tokens)?.[1];

it.each([
  ['light', false],
  ['dark', true],
])('a window of the %s theme has the ground of its page before the page is there', (theme, isDark) => {
  expect(groundIn(theme)).toBe(groundOf(isDark));
});
