import { expect, test } from '../support/app';

test('the program opens on the library and says that nothing is protected yet', async ({ program }) => {
  const page = await program.open();

  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('contentinfo')).toContainText(/Не защищено/);
});
