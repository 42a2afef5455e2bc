import { describe, expect, it } from 'vitest';
import {
  EMPTY_LIBRARY,
  exportingTo,
  type Library,
  remembered,
  type WorkshopCard,
  withoutWorkshop,
} from '#shared/library/library';
import { shelves } from '#shared/library/shelves';
import { NO_TEXT } from '#shared/text/text';

const card = (id: string, facts: Partial<WorkshopCard> = {}): WorkshopCard => ({
  id,
  programme: null,
  sample: false,
  missing: false,
  created: '2025-01-01T09:00:00+05:00',
  title: { ...NO_TEXT, ru: `Семинар ${id}` },
  place: NO_TEXT,
  code: 'AAA',
  from: null,
  to: null,
  participants: 0,
  retention: null,
  ...facts,
});

const library: Library = {
  ...EMPTY_LIBRARY,
  programmes: [
    { id: 'sample', title: { ...NO_TEXT, en: 'Sample' }, sample: true },
    { id: 'p', title: { ...NO_TEXT, kk: 'Құқық', ru: 'Право' }, sample: false },
  ],
  workshops: [
    card('s', { programme: 'sample', sample: true }),
    card('later', { programme: 'p', from: '2025-06-19', place: { ...NO_TEXT, kk: 'Өскемен' } }),
    card('undated', { programme: 'p' }),
    card('earlier', { programme: 'p', from: '2025-06-16' }),
    card('alone', { code: 'ZZZ' }),
    card('orphan', { programme: 'gone' }),
  ],
};

const shown = (query: string) =>
  shelves(library, query).map(({ programme, workshops }) => [programme?.id ?? null, workshops.map(({ id }) => id)]);

describe('the library’s shelves', () => {
  it('put a person’s own programmes before the sample, and workshops by their dates', () => {
    expect(shown('')).toEqual([
      ['p', ['earlier', 'later', 'undated']],
      [null, ['alone', 'orphan']],
      ['sample', ['s']],
    ]);
  });

  it('are filtered in any language and spelling, by title, place and code', () => {
    expect(shown('оскемен')).toEqual([['p', ['later']]]);
    expect(shown('zzz')).toEqual([[null, ['alone']]]);
    expect(shown('ничего такого')).toEqual([]);
  });

  it('show a programme whole when its own title is found', () => {
    expect(shown('құқық')).toEqual([['p', ['earlier', 'later', 'undated']]]);
  });

  it('show a programme that has no workshops yet', () => {
    const title = { ...NO_TEXT, en: 'New' };

    expect(shelves({ ...EMPTY_LIBRARY, programmes: [{ id: 'n', title, sample: false }] }, '')).toEqual([
      { programme: { id: 'n', title, sample: false }, workshops: [] },
    ]);
  });
});

describe('where a person was', () => {
  it('is kept for each workshop, and looking into the library does not change it', () => {
    const inRoster = remembered(EMPTY_LIBRARY, { workshop: 'a', screen: 'roster' }, true);

    const back = remembered(inRoster, { workshop: 'a', screen: 'library' }, false);

    expect(back.screens).toEqual({ a: 'roster' });
    expect(back.last).toEqual({ workshop: 'a', screen: 'library' });
  });
});

describe('where a workshop’s files go', () => {
  it('is kept for each, and forgotten with the workshop', () => {
    const library = exportingTo(exportingTo(EMPTY_LIBRARY, 'a', '/one'), 'b', '/two');

    expect(library.folders).toEqual({ a: '/one', b: '/two' });
    expect(withoutWorkshop(library, 'a').folders).toEqual({ b: '/two' });
  });
});

describe('workshops past the day until which they are kept', () => {
  it('are listed before all others, and only they', () => {
    const cards = [
      card('a', { from: '2025-01-01' }),
      card('soon', { from: '2025-02-01', retention: '2026-01-02' }),
      card('past', { from: '2025-03-01', retention: '2026-01-01' }),
    ];

    const [shelf] = shelves({ ...EMPTY_LIBRARY, workshops: cards }, '', '2026-01-01');

    expect(shelf?.workshops.map(({ id }) => id)).toEqual(['past', 'a', 'soon']);
  });
});
