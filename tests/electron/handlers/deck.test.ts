import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FailureKind } from '#shared/failure';
import { NO_TEXT } from '#shared/text/text';
import { WILD_DECK, writePdf } from '../../support/decks';
import { discard, type Headless, openHeadless } from '../../support/headless';

let program: Headless;
let workshop: string;
let folder: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-decks-'));
  program = openHeadless();
  const title = { ...NO_TEXT, ru: 'Семинар' };
  workshop = (await program.must('library.createWorkshop', { programme: null, title, place: NO_TEXT, code: 'TEST' }))
    .id;
});

afterEach(() => {
  program.close();
  discard(program.vault);
  rmSync(folder, { recursive: true, force: true });
});

const fileOf = (name: string, bytes: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};

const bring = (file: string, more: { deck?: string | null; language?: 'kk' | 'ru' | 'en' | null } = {}) =>
  program.ask('deck.import', { workshop, file: { file }, language: more.language ?? null, deck: more.deck ?? null });

const decks = async () => (await program.must('workshop.read', { id: workshop })).workshop.decks;

const slidesOf = async (deck: string) => (await decks())[deck]?.slides ?? [];

describe('importing a deck', () => {
  it('tells its language by its letters, its title by its first slide, and counts what it left out', async () => {
    const came = await bring(fileOf('deck.md', WILD_DECK));

    expect(came).toMatchObject({
      ok: true,
      value: { language: 'ru', slides: 4, leftOut: { scripts: 2, html: 2, images: 1 }, differs: null },
    });
    const [deck] = Object.values(await decks());
    expect(deck?.title).toEqual({ kk: '', ru: 'Первый слайд', en: '' });
    expect(deck?.slides[0]?.faces.ru).toEqual({
      kind: 'markdown',
      markdown: '# Первый слайд\n\nНачало',
      notes: 'ЗАМЕТКА-ОДИН: поздороваться',
    });
  });

  it('puts another language beside it, and says when the numbers of slides differ', async () => {
    const first = await bring(fileOf('deck.ru.md', '# Раз\n\n---\n\n# Два'));
    const deck = first.ok ? first.value.deck : '';
    const second = await bring(fileOf('deck.kk.md', '# Бір\n\n---\n\n# Екі\n\n---\n\n# Үш'), { deck });

    expect(second).toMatchObject({ ok: true, value: { deck, language: 'kk', slides: 3, differs: 2 } });
    expect((await slidesOf(deck)).map(({ faces }) => Object.keys(faces).sort())).toEqual([
      ['kk', 'ru'],
      ['kk', 'ru'],
      ['kk'],
    ]);
  });

  it('reads a file that an old editor wrote in Windows-1251', async () => {
    const bytes = Buffer.from('# \xcf\xf0\xe0\xe2\xee', 'latin1');

    await bring(fileOf('old.md', bytes));

    expect(Object.values(await decks())[0]?.title.ru).toBe('Право');
  });

  it('reads every page of a PDF, with its bookmarks as titles, and keeps the file', async () => {
    const came = await bring(await writePdf(folder, 'slides.pdf', 3));
    const deck = came.ok ? came.value.deck : '';

    expect(came).toMatchObject({ ok: true, value: { language: 'kk', slides: 3 } });
    const slides = await slidesOf(deck);
    expect(slides.map(({ faces }) => faces.kk)).toEqual(
      [1, 2, 3].map((page) => ({
        kind: 'page',
        pdf: expect.stringMatching(/^[0-9a-f]{64}$/),
        page,
        text: `Тақырып ${page}\nБет ${page}: әіңғүұқөһ\nPage ${page}`,
        notes: '',
      })),
    );
    const [face] = Object.values(slides[0]?.faces ?? {});
    expect(face?.kind === 'page' && program.program.vault.asset(face.pdf)?.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('is taken back whole by one undo', async () => {
    await bring(fileOf('deck.md', WILD_DECK));
    await program.must('workshop.undo', { id: workshop, lane: 'workshop' });

    expect(await decks()).toEqual({});
  });

  const slides = (count: number) => Array.from({ length: count }, (_, at) => `# ${at + 1}`).join('\n\n---\n\n');
  const REFUSED: readonly (readonly [string, string, string | Uint8Array, FailureKind])[] = [
    ['an empty file', 'empty.md', '', 'fileEmpty'],
    ['a deck without a slide', 'bare.md', '\n\n---\n\n---\n', 'deckEmpty'],
    ['a file that is no text', 'noise.md', randomBytes(4_000), 'fileKind'],
    ['a text with zero bytes', 'zero.md', '# a\u0000b', 'fileKind'],
    ['a deck of 1,001 slides', 'long.md', slides(1_001), 'deckTooLong'],
    ['a slide of a book’s length', 'book.md', `# A\n\n---\n\n${'word '.repeat(5_000)}`, 'slideTooLong'],
    ['a Markdown file of 6 MB', 'large.md', 'word '.repeat(1_200_000), 'fileTooLarge'],
    ['a broken PDF', 'broken.pdf', '%PDF-1.7\nnothing more', 'fileBroken'],
    ['something else that is called a PDF', 'other.pdf', 'hello', 'fileBroken'],
  ];

  it.each(REFUSED)('refuses %s by a sentence of its own, and changes nothing', async (_, name, bytes, kind) => {
    const came = await bring(fileOf(name, bytes));

    expect(came).toMatchObject({ ok: false, failure: { kind } });
    expect(await decks()).toEqual({});
  });

  it('takes a deck of 1,000 slides', async () => {
    expect(await bring(fileOf('full.md', slides(1_000)))).toMatchObject({ ok: true, value: { slides: 1_000 } });
  });

  it('refuses a PDF that is locked, one that is cut short, and a deck that is gone', async () => {
    const locked = await bring(await writePdf(folder, 'locked.pdf', 1, { password: 'secret' }));
    const gone = await bring(fileOf('deck.md', '# A'), { deck: 'gone' });

    expect([locked, gone]).toMatchObject([
      { ok: false, failure: { kind: 'filePassword', name: 'locked.pdf' } },
      { ok: false, failure: { kind: 'missing', thing: 'deck' } },
    ]);
    expect(await decks()).toEqual({});
  });
});
