import { describe, expect, it } from 'vitest';
import { badInput, ID } from '../../support/bad-input';
import { writePdf } from '../../support/decks';

const { must, put, refused, folder } = badInput();

describe('a deck that cannot be shown is refused in three languages and changes nothing', () => {
  it('broken, locked, empty, of noise, by the name of something else', async () => {
    const files = [
      put('broken.pdf', '%PDF-1.7\nnothing'),
      await writePdf(folder(), 'locked.pdf', 1, { password: 'x' }),
      put('none.md', '\n---\n'),
      put('noise.md', Buffer.from([0, 1, 2, 3])),
      put('roster.csv', 'ФИО,Телефон\nКим Анна,87011234567'),
      put('slide.PNG', '# Not a picture'),
    ];
    const kinds = [];
    for (const file of files)
      kinds.push((await refused('deck.import', { workshop: ID, file: { file }, language: null, deck: null }))[0]);

    expect(kinds).toEqual(['fileBroken', 'filePassword', 'deckEmpty', 'fileKind', 'fileKind', 'fileKind']);
  });

  it('with scripts and pictures from elsewhere is brought in without them, and says so', async () => {
    const file = { file: put('wild.md', '# A\n\n<script>alert(1)</script>\n\n![x](https://example.org/a.png)\n') };

    expect(await must('deck.import', { workshop: ID, file, language: null, deck: null })).toMatchObject({
      leftOut: { scripts: 1, html: 0, images: 1 },
    });
  });
});

const command = (name: string, input: object) => ({ id: ID, command: { name, input: input as never } });
const person = {
  names: { kk: '', ru: 'Ким', en: '' },
  gender: '',
  region: '',
  outlet: '',
  role: '',
  phone: '',
  email: '',
  languages: [],
  consents: { photo: 'unasked', nameInReports: 'unasked', contactSharing: 'unasked' },
};
const halfDay = { id: 'h1', day: '2025-06-16', start: '14:00', end: '09:00' };

describe('a fact that cannot be is refused in three languages and changes nothing', () => {
  it.each([
    ['an e-mail', 'participant.add', { ...person, email: 'kim@' }, /e-mail/],
    ['a phone', 'participant.add', { ...person, phone: '870' }, /phone/],
    ['an end before its beginning', 'overview.change', { halfDays: [halfDay] }, /the end comes before the start/],
    [
      'a pass mark over 100',
      'overview.change',
      { rule: { attendance: { kind: 'halfDays', atLeast: 1 }, passMark: 101, result: 'mean' } },
      /pass mark: a whole number from 0 to 100/,
    ],
  ])('%s', async (_, name, input, words) => {
    const [kind, said] = await refused('workshop.do', command(name, input));

    expect([kind, said]).toEqual(['invalid', expect.stringMatching(words)]);
    expect(said).toMatch(/Nothing was changed/);
  });
});
