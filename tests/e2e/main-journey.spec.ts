import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import type { Screen } from '#shared/actions/actions';
import { LANGUAGES, type Language } from '#shared/text/language';
import { type Key, type Params, sayIn } from '#shared/text/say';
import people from '../fixtures/rosters/people.json' with { type: 'json' };
import { expect, isRoot, type RealProgram, ROOT, realProgram, test } from '../support/app';
import { ask, choose } from '../support/bridge';
import { goingOut, openToOthers, ordinaryUser, type Process } from '../support/ordinary-user';

const ROSTER = 'roster-astana.csv';

/** One trainer at the program, speaking one language. */
interface Trainer {
  readonly program: RealProgram;
  readonly language: Language;
  readonly say: (key: Key, params?: Params) => string;
}

const goTo = (page: Page, { say }: Trainer, screen: Screen) =>
  page
    .getByRole('navigation', { name: say('program.name') })
    .getByRole('button', { name: say(`action.go.${screen}`), exact: true })
    .click();

/** Chromium joins a name that the list wrote with two spaces as one. */
const rowOf = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });

async function planFromTheSample(page: Page, { say }: Trainer): Promise<void> {
  await page.getByRole('button', { name: say('library.openSample') }).click();
  await page.getByText(say('library.clone'), { exact: true }).first().click();
  const dialog = page.getByRole('dialog');
  const place = dialog.getByRole('group', { name: say('library.place') });
  for (const language of LANGUAGES) await place.getByLabel(say(`common.${language}`)).fill('Astana');
  await dialog.getByLabel(say('library.code')).fill('JRN');
  await dialog.getByLabel(say('library.firstDay')).fill('16.06.2025');
  await dialog.getByRole('button', { name: say('library.create') }).click();
  await expect(dialog).toHaveCount(0);
}

async function importTheRoster(page: Page, trainer: Trainer): Promise<void> {
  const { program, say } = trainer;
  await goTo(page, trainer, 'roster');
  await choose(program, join(program.output, ROSTER));
  await page
    .getByRole('button', { name: say('roster.import') })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('tab', { name: say('roster.list.duplicates') }).click();
  await expect(dialog.getByRole('tabpanel')).toContainText('Утеген Жанар');
  await dialog.getByRole('button', { name: say('roster.list.go', { count: 19 }) }).click();
  await expect(dialog).toHaveCount(0);
  await expect(rowOf(page, 'Абдрахман Даурен')).toBeVisible();
}

/** One person misses the first half-day; everyone else is present in one key a half-day. */
async function takeAttendance(page: Page, trainer: Trainer): Promise<void> {
  await goTo(page, trainer, 'attendance');
  await page.getByRole('gridcell', { selected: true }).focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('a');
  for (const _ of [1, 2, 3, 4]) {
    await page.keyboard.press('Shift+P');
    await page.keyboard.press('ArrowRight');
  }
  await expect(page.getByText(trainer.say('attendance.cameIn', { count: 19, of: 19 }))).toHaveCount(3);
  await expect(page.getByText(trainer.say('attendance.cameIn', { count: 18, of: 19 }))).toHaveCount(1);
}

async function showSlidesAndRunAnExercise(page: Page, trainer: Trainer): Promise<Page> {
  const { program, say } = trainer;
  await goTo(page, trainer, 'now');
  await page.getByRole('button', { name: say('action.openStage'), exact: true }).click();
  const wall = await program.audience();
  await page.getByRole('button', { name: say('now.start'), exact: true }).click();
  await wall.keyboard.press('PageDown');
  await expect(page.getByText('2 / 7')).toBeVisible();
  await expect(wall.getByRole('heading').first()).toBeVisible();
  const panel = page.getByRole('region', { name: say('exercise.timer') });
  await panel.getByRole('button', { name: say('exercise.startNow') }).click();
  await expect(wall.getByRole('timer').first()).toBeVisible();
  return wall;
}

/** Every work gets the best level of every criterion, by keyboard alone. */
async function gradeEverybody(page: Page, trainer: Trainer): Promise<void> {
  const { say } = trainer;
  await goTo(page, trainer, 'grading');
  await page.getByRole('textbox', { name: say('grading.yourName') }).fill('Дана');
  await page.getByRole('button', { name: say('grading.start') }).click();
  const views = page.getByRole('radiogroup', { name: say('grading.views') });
  await views.getByText(say('grading.view.works')).click();
  await page.getByRole('button', { name: say('grading.everyoneHandedIn', { count: 19 }) }).click();
  await views.getByText(say('grading.view.queue')).click();
  const queue = page.getByRole('listbox', { name: say('grading.people') });
  await queue.press('Home');
  for (let done = 1; done <= 19; done += 1) {
    await queue.press('Enter');
    await expect(page.locator('[data-criterion]').first()).toBeFocused();
    for (let criterion = 0; criterion < 5; criterion += 1) {
      await page.keyboard.press('4');
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Control+Enter');
    await expect(queue.getByText(say('grading.state.final'), { exact: true })).toHaveCount(done);
    // The list knows it a moment before the next work is there; keys pressed between would go to the finished one.
    await expect(page.locator('[data-criterion]').first()).toBeFocused();
  }
}

/** The person who missed the first morning still has three half-days of four: everybody is eligible. */
async function seeWhoIsEligible(page: Page, trainer: Trainer): Promise<void> {
  await goTo(page, trainer, 'eligibility');
  await expect(page.getByText(`${trainer.say('eligibility.kind.completed')} · 19`)).toBeVisible();
}

async function issueCertificates(page: Page, trainer: Trainer, folder: string): Promise<void> {
  const { program, say } = trainer;
  await goTo(page, trainer, 'certificates');
  await page.getByText(say('certificate.tab', { kind: say('certificate.completed'), count: 19 })).click();
  await choose(program, folder);
  await page.getByRole('button', { name: say('common.pickFolder') }).click();
  await page.getByRole('button', { name: say('certificate.issue', { count: 19 }), exact: true }).click();
  await expect(page.getByText(say('common.writtenCount', { count: 20 }))).toBeVisible();
}

async function writeTheReport(page: Page, trainer: Trainer): Promise<void> {
  const { say } = trainer;
  await goTo(page, trainer, 'reports');
  await page.getByRole('button', { name: say('report.write') }).click();
  await expect(page.getByText(say('common.writtenCount', { count: 2 }))).toBeVisible();
}

const textOf = (path: string) =>
  execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }).normalize('NFC');

/** Two days at the program with a power cut in the middle; what was written is then read by another program. */
async function wholeJourney(program: RealProgram, language: Language, underWay: (page: Page) => Promise<void>) {
  const trainer: Trainer = { program, language, say: sayIn(language) };
  const folder = join(program.output, 'written');
  await mkdir(folder, { recursive: true });
  await cp(join(ROOT, 'tests/fixtures/rosters', ROSTER), join(program.output, ROSTER));

  const page = await program.open(language);
  await planFromTheSample(page, trainer);
  await underWay(page);
  await importTheRoster(page, trainer);
  await takeAttendance(page, trainer);
  const wall = await showSlidesAndRunAnExercise(page, trainer);
  const heading = await wall.getByRole('heading').first().innerText();

  await program.kill();
  const again = await program.open();

  await goTo(again, trainer, 'now');
  await again.getByRole('button', { name: trainer.say('action.openStage'), exact: true }).click();
  const wallAgain = await program.audience();
  await expect(wallAgain.getByRole('heading').first()).toHaveText(heading);
  await expect(wallAgain.getByRole('timer').first()).toBeVisible();
  await goTo(again, trainer, 'attendance');
  await expect(again.getByText(trainer.say('attendance.cameIn', { count: 19, of: 19 }))).toHaveCount(3);
  await gradeEverybody(again, trainer);
  await seeWhoIsEligible(again, trainer);
  await issueCertificates(again, trainer, folder);
  await writeTheReport(again, trainer);

  const files = readdirSync(folder);
  const certificates = files.filter((name) => /JRN-\d{4}-C\d{3}/.test(name));
  const print = files.find((name) => name.endsWith('.pdf') && !certificates.includes(name) && /JRN/.test(name));
  const printed = certificates.map((name) => textOf(join(folder, name))).join('\n');
  expect(certificates).toHaveLength(19);
  expect(print).toBeDefined();
  // The list gives each person's name in Russian only, so that is what every certificate must say.
  expect(people.astana.map(({ ru }) => ru).filter((name) => !printed.includes(name))).toEqual([]);
  expect(files.filter((name) => name.endsWith('.xlsx'))).toHaveLength(1);
}

const TITLE = "the main job, from an organizer's list to certificates and a report, with a power cut in the middle";

for (const language of ['ru', 'en'] as const)
  test(`${TITLE} (${language})`, async ({ program }) => {
    test.setTimeout(240_000);
    await wholeJourney(program, language, async () => {});
  });

test(`${TITLE} (kk), as an ordinary user with the sandbox on, and without a call to anybody`, async () => {
  test.setTimeout(300_000);
  const home = await mkdtemp(join(tmpdir(), 'rostrum-test-'));
  await mkdir(join(home, 'output/written'), { recursive: true });
  const user = isRoot ? ordinaryUser(home) : null;
  const program = realProgram(home, user?.start);
  try {
    await wholeJourney(program, 'kk', async (page) => {
      const { checks } = await ask(page, 'laptop.check', {});
      expect(checks.find(({ check }) => check === 'sandbox')).toMatchObject({ state: 'ok', finding: 'on' });
      if (user !== null) expectSandboxed(user.processes());
    });
  } finally {
    await program.close();
  }
  if (user !== null) {
    expectNoCalls(user.traced());
    user.done();
  }
  await rm(home, { recursive: true, force: true });
});

function expectSandboxed(processes: readonly Process[]) {
  const windows = processes.filter(({ words }) => words.includes('--type=renderer'));
  expect(windows.length).toBeGreaterThan(0);
  const outside = Math.max(
    ...processes.filter(({ words }) => !words.includes('--type=')).map(({ filters }) => filters),
  );
  expect(windows.filter(({ filters }) => !(filters > outside))).toEqual([]);
  expect(processes.filter(({ words }) => words.includes('--no-sandbox'))).toEqual([]);
  expect(processes.filter(({ user }) => user === 0)).toEqual([]);
}

/** The trace heard the program speak to the display, so it would have heard it speak to others. */
function expectNoCalls(traced: readonly string[]) {
  const networks = [...readFileSync('/proc/net/dev', 'utf8').matchAll(/^ *([\w.-]+):/gm)].map(([, name]) => name);
  if (process.env['ROSTRUM_OFFLINE'] === '1') expect(networks.filter((name) => name !== 'lo')).toEqual([]);
  expect(traced.filter((line) => /\bconnect\(.*AF_UNIX/.test(line)).length).toBeGreaterThan(0);
  expect(goingOut(traced)).toEqual([]);
  expect(openToOthers(traced)).toEqual([]);
}
