import { sayIn } from '#shared/text/say';
import { aParticipant } from '../support/a-workshop';
import { expect, test } from '../support/app';
import { goTo } from '../support/bridge';
import { openDoor } from '../support/door';
import { prepareVault } from '../support/prepared-vault';

const { id: _, ...NOBODY } = aParticipant('nobody');

test('Kazakh dates, order and numbers are Kazakh in the real program, where Chromium has none', async ({ program }) => {
  const { workshop } = await prepareVault(program.vault);
  const door = openDoor(program.vault);
  for (const name of ['Яков', 'Үміт', 'Ұлан', 'Умар', 'Іңкәр', 'Һарун', 'Қайрат', 'Камила', 'Әлия', 'Алия', 'Бота'])
    await door.act(workshop, {
      name: 'participant.add',
      input: { ...NOBODY, names: { kk: `Сынақбай ${name}`, ru: '', en: '' } },
    });
  await door.ask('library.remember', { workshop, screen: 'library' });
  await door.close();

  const page = await program.open('kk');

  await goTo(page, 'Кітапхана');
  await expect(page.getByText('2025 жылғы 16–17 маусым')).toBeVisible();

  await goTo(page, 'Қатысу');
  await page.getByRole('searchbox', { name: sayIn('kk')('attendance.filter') }).fill('Сынақбай');
  const names = page.getByRole('rowheader');
  await expect(names).toHaveCount(11);
  const order = (await names.allInnerTexts()).map((text) => text.split('\n')[0]);
  expect(order).toEqual(
    ['Алия', 'Әлия', 'Бота', 'Камила', 'Қайрат', 'Умар', 'Ұлан', 'Үміт', 'Һарун', 'Іңкәр', 'Яков'].map(
      (name) => `Сынақбай ${name}`,
    ),
  );

  await goTo(page, 'Есептер');
  await expect(page.getByText(/^1[45]\u00a0\d{3}$/).first()).toBeVisible();
  const known = await page.evaluate("Intl.DateTimeFormat.supportedLocalesOf('kk')");
  expect(known, 'if Chromium ever learns Kazakh, the rule against Intl can be thought over').toEqual([]);
});
