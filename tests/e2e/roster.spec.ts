import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright/test';
import type { Participant } from '#shared/people/participant';
import { sayIn } from '#shared/text/say';
import { NO_TEXT } from '#shared/text/text';
import { expect, oneProgram, type RealProgram, ROOT, test } from '../support/app';
import { newWorkshop } from '../support/bridge';

const FIXTURES = join(ROOT, 'tests/fixtures/rosters');
const ASTANA = join(FIXTURES, 'roster-astana.csv');
const ALMATY = join(FIXTURES, 'roster-almaty.xlsx');

type Known = Record<'kk' | 'ru' | 'en' | 'phone' | 'email', string>;
const PEOPLE = JSON.parse(readFileSync(join(FIXTURES, 'people.json'), 'utf8')) as Record<'astana' | 'almaty', Known[]>;

const say = sayIn('ru');

/** What the next dialog of the system will answer. */
const willPick = ({ application }: RealProgram, path: string) =>
  application().evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
  }, path);

/** Brings the twenty people of the workbook in through the window. */
async function importAlmaty(program: RealProgram, page: Page): Promise<void> {
  await willPick(program, ALMATY);
  await page.getByRole('button', { name: say('roster.import') }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say('roster.list.go', { count: 20 }) })
    .click();
  await expect(page.getByText(say('common.participants', { count: 20 }))).toBeVisible();
}

/** Lets files fall onto the roster, as the desktop would. */
async function dropFiles(page: Page, files: readonly string[]): Promise<void> {
  const { x, y } = (await page.getByText(say('roster.empty')).boundingBox()) ?? { x: 0, y: 0 };
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'dragOver', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: x + 5, y: y + 5, data });
  await session.detach();
}

const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });

test.describe('over an empty workshop', () => {
  const opened = oneProgram((program) => program.open());

  test.beforeEach(async () => {
    const { page } = opened();
    await newWorkshop(page, 'Правовая проверка');
    await page
      .getByRole('navigation')
      .getByRole('button', { name: say('action.go.roster') })
      .click();
  });

  test('both organizers’ lists come in through the window, with the repeated person shown, and go out by one undo each', async () => {
    const { program, page } = opened();
    await willPick(program, ASTANA);

    await page.getByRole('button', { name: say('roster.import') }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByLabel(say('roster.list.meaningOf', { letter: 'B' }))).toHaveValue(
      say('roster.field.name'),
    );
    await dialog.getByRole('tab', { name: say('roster.list.refused') }).click();
    await expect(dialog.getByRole('row', { name: `13 ${say('roster.refusal.blank')}` })).toBeVisible();
    await dialog.getByRole('tab', { name: say('roster.list.duplicates') }).click();
    const pair = dialog.getByRole('region', { name: say('roster.list.rowNumber', { row: 22 }) });
    await expect(pair.getByRole('row', { name: '+7 727 174-07-38' })).toHaveAttribute('data-differs', 'false');
    await expect(pair.getByRole('radio', { name: say('roster.list.choice.skip') })).toBeChecked();
    await dialog.getByRole('button', { name: say('roster.list.go', { count: 19 }) }).click();
    await expect(dialog).toBeHidden();

    await expect(page.getByText(say('common.participants', { count: 19 }))).toBeVisible();
    await page.getByLabel(say('roster.search')).fill('Утеген Жанар');
    await expect(row(page, 'Утеген Жанар')).toHaveCount(1);
    await page.getByRole('button', { name: say('common.clearSearch') }).click();
    await page.getByRole('grid').focus();
    await page.keyboard.press('Control+z');
    await expect(page.getByText(say('roster.empty'))).toBeVisible();

    await importAlmaty(program, page);

    await page.getByLabel(say('roster.search')).fill('құнанбай');
    await expect(page.getByRole('row').filter({ hasText: '@' })).toHaveText([/Айгүл/, /Дәурен/]);
    await page.getByLabel(say('roster.search')).fill('kunanbay aigul');
    await expect(page.getByRole('row').filter({ hasText: '@' })).toHaveText([/Құнанбай Айгүл/]);
  });

  test('what was wrong with one file is no longer said over the next, nor on another screen', async () => {
    const { program, page } = opened();
    await mkdir(program.output, { recursive: true });
    const empty = join(program.output, 'empty.csv');
    await writeFile(empty, '');
    const refused = page.getByRole('alert').filter({ hasText: say('failure.fileEmpty', { name: 'empty.csv' }) });

    await willPick(program, empty);
    await page.getByRole('button', { name: say('roster.import') }).click();
    await expect(refused).toBeVisible();
    await page
      .getByRole('navigation')
      .getByRole('button', { name: say('action.go.decks') })
      .click();
    await expect(page.locator('#screen-title')).toHaveText(say('action.go.decks'));
    await expect(refused).toHaveCount(0);

    await page
      .getByRole('navigation')
      .getByRole('button', { name: say('action.go.roster') })
      .click();
    await page.getByRole('button', { name: say('roster.import') }).click();
    await expect(refused).toBeVisible();
    await willPick(program, ASTANA);
    await page.getByRole('button', { name: say('roster.import') }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expect(refused).toHaveCount(0);
  });

  test('a list whose headings are codes comes in once the column of names was chosen by hand', async () => {
    const { program, page } = opened();
    await mkdir(program.output, { recursive: true });
    const codes = join(program.output, 'codes.csv');
    await writeFile(codes, 'q1;q2\nУтеген Улпан;Tau FM\nКим Кайрат;Aq Jol TV\n');
    await willPick(program, codes);

    await page.getByRole('button', { name: say('roster.import') }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('alert')).toHaveText(say('roster.list.noName'));
    await expect(dialog.getByRole('button', { name: say('roster.list.goNobody'), exact: true })).toBeDisabled();
    await dialog.getByLabel(say('roster.list.meaningOf', { letter: 'A' })).click();
    await page.getByRole('option', { name: say('roster.field.name'), exact: true }).click();
    await dialog.getByRole('button', { name: say('roster.list.go', { count: 2 }) }).click();

    await expect(row(page, 'Утеген Улпан')).toHaveCount(1);
    await expect(row(page, 'q1')).toHaveCount(0);
  });

  test('another file is looked at from its columns on', async () => {
    const { program, page } = opened();
    await mkdir(program.output, { recursive: true });
    const codes = join(program.output, 'codes.csv');
    await writeFile(codes, 'q1;q2\nУтеген Улпан;Tau FM\n');
    await willPick(program, ASTANA);
    await page.getByRole('button', { name: say('roster.import') }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('tab', { name: say('roster.list.duplicates') }).click();

    await willPick(program, codes);
    await dialog.getByRole('button', { name: say('roster.list.another') }).click();

    await expect(dialog.getByRole('alert')).toHaveText(say('roster.list.noName'));
    await expect(dialog.getByRole('tab', { selected: true })).toContainText(say('roster.list.columns'));
    await expect(dialog.getByLabel(say('roster.list.meaningOf', { letter: 'A' }))).toBeVisible();
  });

  test('of several lists that were dropped the first is taken, and it is said of the others', async () => {
    const { program, page } = opened();
    await mkdir(program.output, { recursive: true });
    const empty = join(program.output, 'empty.csv');
    await writeFile(empty, '');
    const said = (name: string) => page.getByText(say('roster.list.otherFiles', { name }));

    await dropFiles(page, [ASTANA, ALMATY]);
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText(say('roster.list.otherFiles', { name: 'roster-astana.csv' }));
    await willPick(program, ALMATY);
    await dialog.getByRole('button', { name: say('roster.list.another') }).click();
    await expect(dialog).toContainText('roster-almaty.xlsx');
    await expect(said('roster-astana.csv')).toHaveCount(0);
    await dialog.getByRole('button', { name: say('common.cancel') }).click();

    await dropFiles(page, [empty, ASTANA]);
    await expect(page.getByRole('alert')).toContainText(say('failure.fileEmpty', { name: 'empty.csv' }));
    await expect(said('empty.csv')).toBeVisible();
  });

  test('people are chosen, copied, opened and taken off by keyboard, and undo brings them back', async () => {
    const { program, page } = opened();
    await importAlmaty(program, page);

    await page.getByRole('grid').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await expect(page.getByRole('row', { selected: true })).toHaveCount(3);
    await page.keyboard.press('Control+c');
    const copied = await program.application().evaluate(({ clipboard }) => clipboard.readText());
    expect(copied.split('\n')).toHaveLength(4);
    expect(copied.split('\n')[1]).toContain('Әбдірахман Қайрат\t');

    await page.keyboard.press('Delete');
    await expect(page.getByText(say('common.participants', { count: 17 }))).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(page.getByText(say('common.participants', { count: 20 }))).toBeVisible();

    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    const drawer = page.getByRole('dialog');
    await drawer.getByLabel(say('roster.column.phone')).fill('8 (701) 123-45-6');
    await drawer.getByLabel(say('roster.column.phone')).press('Enter');
    await expect(drawer.getByText(say('roster.phoneWrong'))).toBeVisible();
    await drawer.getByLabel(say('roster.column.phone')).fill('8 (701) 123-45-67');
    await drawer.getByLabel(say('roster.column.phone')).press('Enter');
    const region = drawer.getByRole('combobox', { name: say('roster.column.region') });
    await region.fill('Бишкек');
    await expect(page.getByRole('option')).toHaveText([say('roster.newRegion')]);
    await region.fill('Семей');
    await page.getByRole('option', { name: 'область Абай' }).click();
    await expect(region).toHaveValue('область Абай');
    await page.keyboard.press('Escape');
    await expect(row(page, '+7 701 123-45-67')).toContainText('область Абай');
  });
});

test('the command line brings both lists in as exactly the people they hold', async ({ program }) => {
  const run = promisify(execFile);
  const ask = async (method: string, input: object) => {
    const words = [join(ROOT, 'out/main/cli.js'), '--vault', program.vault, method, JSON.stringify(input)];
    return JSON.parse((await run(process.execPath, words, { maxBuffer: 64_000_000 })).stdout).value;
  };

  const title = { ...NO_TEXT, ru: 'Правовая проверка' };
  const { id } = await ask('library.createWorkshop', { programme: null, title, place: NO_TEXT, code: 'AST' });
  const astana = await ask('roster.import', { workshop: id, file: { file: ASTANA } });
  const almaty = await ask('roster.import', { workshop: id, file: { file: ALMATY } });
  const { workshop } = await ask('workshop.read', { id });

  expect(astana.counts).toMatchObject({ rows: 21, added: 19, skipped: 1, refused: 1 });
  expect(almaty.counts).toMatchObject({ rows: 21, added: 20, refused: 1 });
  const facts = ({ phone, email }: { phone: string; email: string }) => `${phone.replace('+', '')} ${email}`;
  expect(Object.values<Participant>(workshop.participants).map(facts)).toEqual(
    [...PEOPLE.astana, ...PEOPLE.almaty].map(facts),
  );
});
