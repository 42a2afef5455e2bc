import type { Page } from 'playwright/test';

/** Keys that come faster than a list is drawn: from a quick hand, or to a busy laptop. */
export async function pressAtOnce(
  page: Page,
  keys: readonly { readonly key: string; readonly code?: string }[],
): Promise<void> {
  const keyboard = await page.context().newCDPSession(page);
  await Promise.all(
    keys.flatMap(({ key, code = '' }) => [
      keyboard.send('Input.dispatchKeyEvent', {
        type: 'keyDown',
        key,
        code,
        ...(key.length === 1 ? { text: key } : {}),
      }),
      keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', key, code }),
    ]),
  );
  await keyboard.detach();
}
