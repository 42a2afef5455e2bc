import type { Locator, Page } from 'playwright/test';
import { aParticipant } from '../support/a-workshop';
import type { RealProgram } from '../support/app';
import { expect, test } from '../support/app';
import { ask } from '../support/bridge';
import { openDoor } from '../support/door';
import { pressAtOnce } from '../support/press-at-once';

const NAMES = ['Айгүл Сатыбалды', 'Берік Оспанов', 'Дина Ким', 'Үміт Әлиева'] as const;

/** A workshop of four people and two half-days of a day that is over, made at the other door. */
async function prepared(program: RealProgram): Promise<void> {
  const door = openDoor(program.vault);
  const title = { kk: 'Семинар', ru: 'Семинар', en: 'Workshop' };
  const { id } = await door.ask('library.createWorkshop', { programme: null, title, place: title, code: 'ATT' });
  const halfDays = [
    { id: 'am', day: '2025-06-16', start: '09:30', end: '13:00' },
    { id: 'pm', day: '2025-06-16', start: '14:00', end: '17:30' },
  ];
  await door.act(id, { name: 'overview.change', input: { halfDays } });
  for (const name of NAMES) {
    const { id: _, ...person } = aParticipant('', name);
    await door.act(id, { name: 'participant.add', input: person });
  }
  await door.ask('library.remember', { workshop: id, screen: 'attendance' });
  await door.ask('settings.change', { language: 'ru' });
  await door.close();
}

const row = (page: Page, name: string): Locator =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });

const cell = (page: Page, name: string, halfDay: 0 | 1): Locator => row(page, name).getByRole('gridcell').nth(halfDay);

/** A key as the Russian layout sends it: the place of P types "з". */
async function pressOnRussianLayout(page: Page, key: string, code: string): Promise<void> {
  const keyboard = await page.context().newCDPSession(page);
  await keyboard.send('Input.dispatchKeyEvent', { type: 'keyDown', key, code, text: key });
  await keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', key, code });
  await keyboard.detach();
}

test('attendance is taken by the keyboard alone, on a Russian layout too, and a power cut takes nothing of it', async ({
  program,
}) => {
  await prepared(program);
  const page = await program.open();

  // Nothing is under way, so the last half-day that began is offered; Home leads to the first.
  await cell(page, NAMES[0], 1).focus();
  await page.keyboard.press('Home');
  await expect(cell(page, NAMES[0], 0)).toBeFocused();
  await page.keyboard.press('p');
  await expect(cell(page, NAMES[0], 0)).toHaveAccessibleName('присутствует, 210 минут');
  await page.keyboard.press('ArrowDown');
  await pressOnRussianLayout(page, 'ф', 'KeyA');
  await expect(cell(page, NAMES[1], 0)).toHaveAccessibleName('отсутствует, 0 минут');

  // A stamp from outside the half-day is asked about at once.
  await page.keyboard.press('ArrowDown');
  await pressOnRussianLayout(page, 'д', 'KeyL');
  await expect(page.getByRole('textbox', { name: 'Приход' })).toBeFocused();
  await page.keyboard.type('13:15');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toHaveText('Должно быть между 09:30 и 13:00');
  await page.getByRole('textbox', { name: 'Приход' }).fill('1015');
  await page.keyboard.press('Enter');
  await expect(cell(page, NAMES[2], 0)).toHaveAccessibleName('опоздал(а), время прихода 10:15, 165 минут');
  await expect(cell(page, NAMES[2], 0)).toBeFocused();

  await page.keyboard.press('Shift+P');
  await expect(cell(page, NAMES[3], 0)).toHaveAccessibleName('присутствует, 210 минут');
  await expect(page.getByRole('columnheader').nth(1)).toContainText('пришли 3 из 4');
  await expect(row(page, NAMES[2])).toContainText('2:45 / 7:00');
  await expect(row(page, NAMES[2])).toContainText('1 / 2');
  await expect(row(page, NAMES[2])).toContainText('39 %');

  await page.keyboard.press('Control+z');
  await expect(cell(page, NAMES[3], 0)).toHaveAccessibleName('не отмечено');
  await expect(cell(page, NAMES[2], 0)).toHaveAccessibleName(/10:15/);
  await page.keyboard.press('Delete');
  await expect(cell(page, NAMES[2], 0)).toHaveAccessibleName('не отмечено');
  await page.keyboard.press('Control+z');

  // A screen reader moves the focus by itself: what has the focus is what is marked.
  await cell(page, NAMES[3], 1).focus();
  await page.keyboard.press('p');
  await expect(cell(page, NAMES[3], 1)).toHaveAccessibleName(/присутствует/);
  await expect(cell(page, NAMES[2], 0)).toHaveAccessibleName(/10:15/);
  await page.keyboard.press('Control+z');

  await program.kill();
  const again = await program.open();

  await expect(cell(again, NAMES[0], 0)).toHaveAccessibleName('присутствует, 210 минут');
  await expect(cell(again, NAMES[1], 0)).toHaveAccessibleName('отсутствует, 0 минут');
  await expect(cell(again, NAMES[2], 0)).toHaveAccessibleName('опоздал(а), время прихода 10:15, 165 минут');
  await expect(cell(again, NAMES[3], 0)).toHaveAccessibleName('не отмечено');

  // The half-day turns out to have begun later than was planned: a stamp from before is pointed at.
  const id = (await ask(again, 'library.read', {})).workshops[0]?.id;
  const halfDays = [{ id: 'am', day: '2025-06-16', start: '11:00', end: '13:00' }];
  await ask(again, 'workshop.do', { id, command: { name: 'overview.change', input: { halfDays } } });
  await expect(cell(again, NAMES[2], 0)).toHaveAccessibleName(
    'опоздал(а), время прихода 10:15, 120 минут, Должно быть между 11:00 и 13:00',
  );
  await expect(cell(again, NAMES[0], 0)).toHaveAccessibleName('присутствует, 120 минут');
});

test('whoever was typed is marked, however fast the mark follows the name', async ({ program }) => {
  await prepared(program);
  const page = await program.open();
  const mark = [{ key: 'Enter' }, { key: 'p', code: 'KeyP' }];

  for (const place of [2, 1, 3] as const) {
    await page.getByRole('searchbox').focus();
    await page.keyboard.press('Control+a');
    await pressAtOnce(page, [...[...NAMES[place].slice(0, 3)].map((key) => ({ key })), ...mark]);
    await expect(cell(page, NAMES[place], 1)).toHaveAccessibleName('присутствует, 210 минут');
  }
  await page.getByRole('searchbox').fill('');
  await expect(cell(page, NAMES[0], 1)).toHaveAccessibleName('не отмечено');
});

test('names stand in the Kazakh alphabet’s order, and are found in any spelling', async ({ program }) => {
  await prepared(program);
  const page = await program.open();

  await expect(page.getByRole('rowheader')).toHaveText([...NAMES]);
  await cell(page, NAMES[0], 1).focus();
  await page.keyboard.press('/');
  await page.keyboard.type('умит');
  await expect(page.getByRole('rowheader')).toHaveText(['Үміт Әлиева']);
  // Somebody at the door: the name, Enter, one key for the mark, and on to the next name.
  await page.keyboard.press('Enter');
  await page.keyboard.press('p');
  await expect(cell(page, NAMES[3], 1)).toHaveAccessibleName('присутствует, 210 минут');
  await page.keyboard.press('/');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('rowheader')).toHaveCount(NAMES.length);
});
