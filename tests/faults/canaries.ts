import { lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { type RealProgram, realProgram } from '../support/app';
import { ask, choose } from '../support/bridge';
import { protect, unlock } from '../support/protection';
import type { Depth, Row } from './row';

/** In every field that takes a text, one that is nowhere else in the world. */
const PLANTED = {
  kazakh: 'Құпиябек Жасырынұлы',
  russian: 'Секретбек Скрытный',
  latin: 'Qupiyabek Zhasyrynuly',
  phone: '+77015559317',
  email: 'qupiyabek@zhasyryn.kz',
  outlet: 'Құпия толқыны',
  role: 'жасырын тілші',
  title: 'Құпия семинар',
  place: 'Жасырын үй',
  organizer: 'Құпия ұйым',
  grader: 'Бағалаушы Құпиясов',
  comment: 'Құпия пікір о Скрытном',
  notes: 'Құпия сөйлеу конспектісі',
  imported: 'Тізімдік Құпиябаева',
  author: 'Жасырын Бапкер',
} as const;

const everywhere = (text: string) => ({ kk: text, ru: text, en: text });

/** The ways in which a text could lie on a disk. */
function spellings(text: string): Buffer[] {
  const utf8 = Buffer.from(text);
  const base64 = [0, 1, 2].map((shift) => {
    const shifted = Buffer.concat([Buffer.alloc(shift, 0x20), utf8]).toString('base64');
    return Buffer.from(shifted.slice(shift === 0 ? 0 : 4, shifted.length - 4));
  });
  const escaped = [...text].map((letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
  return [
    utf8,
    Buffer.from(text.normalize('NFD')),
    Buffer.from(text, 'utf16le'),
    Buffer.from(text, 'utf16le').swap16(),
    Buffer.from(escaped),
    Buffer.from(encodeURIComponent(text)),
    ...base64,
  ];
}

interface Hit {
  readonly path: string;
  readonly text: string;
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    const stat = lstatSync(path);
    if (stat.isDirectory()) return filesBelow(path);
    return stat.isFile() ? [path] : [];
  });

function hitsIn(folder: string): Hit[] {
  const wanted = Object.values(PLANTED).flatMap((text) => spellings(text).map((bytes) => ({ text, bytes })));
  return filesBelow(folder).flatMap((path) => {
    const bytes = readFileSync(path);
    return wanted.filter((each) => bytes.includes(each.bytes)).map(({ text }) => ({ path, text }));
  });
}

/** Files and folders of the vault that somebody else could open. */
const openToOthers = (folder: string): string[] =>
  [folder, ...readdirSync(folder, { recursive: true }).map((name) => join(folder, String(name)))].filter((path) => {
    const stat = lstatSync(path);
    return !stat.isSymbolicLink() && (stat.mode & 0o777) !== (stat.isDirectory() ? 0o700 : 0o600);
  });

/** EN2: after a whole journey with a crash and a lock, nothing of anybody is on disk but what the user exported. */
export async function canaries(_: Depth): Promise<Row> {
  const home = mkdtempSync(join(tmpdir(), 'rostrum-canaries-'));
  const given = mkdtempSync(join(tmpdir(), 'rostrum-given-'));
  const temporary = join(home, 'tmp');
  mkdirSync(temporary);
  const env = {
    HOME: home,
    TMPDIR: temporary,
    XDG_CONFIG_HOME: join(home, 'config'),
    XDG_CACHE_HOME: join(home, 'cache'),
  };
  const program = realProgram(home, { env });
  try {
    const exported = await journey(program, given);
    rmSync(program.output, { recursive: true, force: true });
    const hits = hitsIn(home);
    const open = openToOthers(program.vault);
    writeFileSync(join(home, 'proof'), `something ${Buffer.from(PLANTED.latin).toString('base64')} something`);
    const canSee = hitsIn(home).length > hits.length;
    return {
      row: 'EN2',
      goal: 'planted texts in vault, temporary folders, logs and browser profile: 0 hits; the vault for its owner alone',
      got: [
        `${filesBelow(home).length} files searched after ${exported} were exported: ${hits.length} hits, ${open.length} open to others`,
        ...hits.slice(0, 3).map(({ path, text }) => `${text} in ${path.slice(home.length)}`),
        ...open.slice(0, 2).map((path) => `open: ${path.slice(home.length)}`),
      ].join('; '),
      ok: canSee && exported > 0 && hits.length === 0 && open.length === 0,
    };
  } finally {
    await program.close().catch(() => undefined);
    for (const folder of [home, given]) rmSync(folder, { recursive: true, force: true });
  }
}

/** The main job on planted people, killed and locked on the way; answers how many files were exported. */
async function journey(program: RealProgram, given: string): Promise<number> {
  const page = await program.open('ru');
  await ask(page, 'settings.change', { author: PLANTED.author });
  const { id } = await ask(page, 'library.createWorkshop', {
    programme: null,
    title: everywhere(PLANTED.title),
    place: everywhere(PLANTED.place),
    code: 'EN2',
  });
  await ask(page, 'library.remember', { workshop: id, screen: 'roster' });
  await page.reload();
  await page.getByRole('main').waitFor();
  const act = (name: string, input: unknown) => ask(page, 'workshop.do', { id, command: { name, input } });
  await enterPeople(program, page, id, given, act);
  await grade(page, id, act);
  for (const screen of ['roster', 'attendance', 'grading', 'certificates', 'reports', 'overview']) {
    await ask(page, 'library.remember', { workshop: id, screen });
    await page.reload();
    await page.getByRole('main').waitFor();
  }
  const exported = await writeOut(program, page, id);
  await program.kill();

  const again = await program.open();
  await protect(again);
  await ask(again, 'vault.lock', {}).catch(() => undefined);
  const locked = await program.successor(again);
  await unlock(locked);
  await program.close();
  return exported;
}

type Act = (name: string, input: unknown) => Promise<unknown>;

async function enterPeople(program: RealProgram, page: Page, id: string, given: string, act: Act): Promise<void> {
  const halfDays = [{ id: 'h1', day: '2025-06-16', start: '09:30', end: '12:30' }];
  await act('overview.change', { organizer: PLANTED.organizer, halfDays });
  await act('participant.add', {
    names: { kk: PLANTED.kazakh, ru: PLANTED.russian, en: PLANTED.latin },
    gender: 'f',
    region: '',
    outlet: PLANTED.outlet,
    role: PLANTED.role,
    phone: PLANTED.phone,
    email: PLANTED.email,
    languages: ['kk'],
    consents: { photo: 'unasked', nameInReports: 'yes', contactSharing: 'unasked' },
  });
  const list = join(given, 'list.csv');
  writeFileSync(list, `Аты-жөні;Телефон\n${PLANTED.imported};87015559318\n`);
  await choose(program, list);
  const { ticket } = await ask(page, 'files.pick', { kind: 'roster' });
  await ask(page, 'roster.import', { workshop: id, file: { ticket } });
  const deck = join(given, 'deck.md');
  writeFileSync(deck, `# Слайд\n\n<!-- ${PLANTED.notes} -->\n`);
  await choose(program, deck);
  const picked = await ask(page, 'files.pick', { kind: 'deck' });
  await ask(page, 'deck.import', { workshop: id, file: { ticket: picked.ticket }, language: 'ru', deck: null });
}

async function grade(page: Page, id: string, act: Act): Promise<void> {
  await act('grader.add', { name: PLANTED.grader });
  const { participants, assignment, overview } = (await ask(page, 'workshop.read', { id })).workshop;
  const people = Object.keys(participants);
  const [grader] = Object.keys(assignment.graders);
  await act('sheet.comment', { of: { participant: people[0] }, grader, comment: PLANTED.comment });
  const [halfDay] = overview.halfDays;
  await act('attendance.mark', { participants: people, halfDay: halfDay?.id, mark: { status: 'present' } });
}

async function writeOut(program: RealProgram, page: Page, workshop: string): Promise<number> {
  mkdirSync(program.output, { recursive: true });
  await choose(program, program.output);
  const folder = async () => ({ ticket: (await ask(page, 'files.pickFolder', { workshop: null })).ticket });
  await ask(page, 'reports.write', {
    workshop,
    folder: await folder(),
    formats: ['pdf', 'xlsx', 'csv'],
    language: 'ru',
  });
  await ask(page, 'certificates.issue', {
    workshop,
    kind: 'attended',
    participants: null,
    languages: 'own',
    folder: await folder(),
    pattern: '{serial} {name}',
    each: true,
    together: true,
  });
  return filesBelow(program.output).length;
}
