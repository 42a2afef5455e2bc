import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { readDeck } from '#shared/deck/read-deck';

const markdownOf = (source: string) => readDeck(source).slides.map(({ markdown }) => markdown);

const NOTHING = { scripts: 0, html: 0, images: 0 };

describe('a Markdown deck', () => {
  it('starts a new slide at each line of hyphens', () => {
    expect(markdownOf('# One\n\n---\n\n## Two\n\n---\n\nThree')).toEqual(['# One', '## Two', 'Three']);
  });

  it('takes hyphens in a code fence for code', () => {
    const code = '```yaml\na: 1\n\n---\n\nb: 2\n```';

    expect(markdownOf(`# One\n\n${code}\n\n---\n\nTwo`)).toEqual([`# One\n\n${code}`, 'Two']);
  });

  it('takes hyphens under a line of text for the underline of a heading', () => {
    expect(markdownOf('A heading\n---\n\ntext\n\n---\n\nTwo')).toEqual(['A heading\n---\n\ntext', 'Two']);
  });

  it('starts a new slide at hyphens right after a list, where no heading can be', () => {
    expect(markdownOf('- one\n- two\n---\n# Next')).toEqual(['- one\n- two', '# Next']);
  });

  it('keeps a rule of stars as a rule on the slide', () => {
    expect(markdownOf('above\n\n***\n\nbelow')).toEqual(['above\n\n***\n\nbelow']);
  });

  it('passes over settings at the top of the file', () => {
    expect(markdownOf('---\ntitle: A deck\ntheme: gaia\n---\n\n# One\n\n---\n\nTwo')).toEqual(['# One', 'Two']);
  });

  it('does not take a first slide between two lines of hyphens for settings', () => {
    expect(markdownOf('---\n\n# One\n\n---\n\nTwo')).toEqual(['# One', 'Two']);
  });

  it('keeps comments as notes, and their hyphens and HTML with them', () => {
    const { slides, leftOut } = readDeck(
      '# One\n\n<!-- say hello\n\n---\n\n<b>slowly</b> -->\n\nwords <!-- and smile -->',
    );

    expect(slides).toEqual(
      [{ markdown: '# One\n\n\nwords ', notes: 'say hello\n\n---\n\n<b>slowly</b>\n\nand smile' }].map((slide) => ({
        ...slide,
        markdown: slide.markdown.trimEnd(),
      })),
    );
    expect(leftOut).toEqual(NOTHING);
  });

  it.each([
    ['# One\n\n- item\n\nNote: ask first\n\nand wait', '# One\n\n- item', 'ask first\n\nand wait'],
    ['# One\nNotes:\n- ask first', '# One', '- ask first'],
    ['# One\n\n- item\n???\nThe source is **secret**', '# One\n\n- item', 'The source is **secret**'],
    ['# One\n\n<!-- hello -->\n\n???\n\n```\ncode\n```', '# One', 'hello\n\n```\ncode\n```'],
  ])('keeps the notes of reveal.js and remark from the room: %j', (source, markdown, notes) => {
    expect(readDeck(`${source}\n\n---\n\n# Two`).slides).toEqual([
      { markdown, notes },
      { markdown: '# Two', notes: '' },
    ]);
  });

  it.each([
    '```\nNote: code\n???\n```',
    '- Note: the law',
    'A note: yes',
    'Really???',
    '1. a\n2. b\n   Note: x\n3. c',
    '???\n===',
    'Notes: | Law\n--- | ---\na | b',
    'a `x\nNote: b` c',
  ])('shows %j, which is no mark', (source) => {
    expect(readDeck(source).slides).toEqual([{ markdown: source, notes: '' }]);
  });

  it('does not show the settings of other programs as notes', () => {
    expect(readDeck('<!-- _class: lead -->\n\n# One').slides).toEqual([{ markdown: '# One', notes: '' }]);
  });

  it('leaves out and counts scripts, HTML and pictures from elsewhere', () => {
    const { slides, leftOut } = readDeck(
      [
        '# One',
        '<script>alert(1)</script>',
        'text <b>bold</b> and <script>alert(2)</script> more ![tracker](https://example.org/x.png) end',
        '![near](picture.png)',
        '<div onclick="x()">\n<p>inside</p>\n</div>',
        '`<b>` stays an example',
      ].join('\n\n'),
    );

    expect(slides).toEqual([
      { markdown: expect.not.stringMatching(/script|alert|<div|onclick|inside|example\.org|picture/), notes: '' },
    ]);
    expect(slides[0]?.markdown).toContain('text bold and  more  end');
    expect(slides[0]?.markdown).toContain('`<b>` stays an example');
    expect(leftOut).toEqual({ scripts: 2, html: 3, images: 2 });
  });

  it('keeps a picture that is stored with the workshop', () => {
    const picture = `![a chart](asset:${'a'.repeat(64)})`;

    expect(readDeck(picture)).toEqual({ slides: [{ markdown: picture, notes: '' }], leftOut: NOTHING });
  });

  it('leaves nothing of a picture that lies on the laptop it was made on', () => {
    const { slides, leftOut } = readDeck('# Photo\n\n![me](file:///C:/photo%20(1).png)\n![](img/a(2).png) said');

    expect(slides).toEqual([{ markdown: '# Photo\n\n said', notes: '' }]);
    expect(leftOut).toEqual({ ...NOTHING, images: 2 });
  });

  it.each([
    '![photo [left]](a.png)',
    '![a](a.png "left (2")',
    '![a](<a (2.png>)',
    '![](C:\\Users\\Айгүл\\Мои фото\\Снимок экрана (2).png)',
  ])('leaves nothing of %s', (picture) => {
    const { slides, leftOut } = readDeck(`${picture} said`);

    expect(slides).toEqual([{ markdown: ' said', notes: '' }]);
    expect(leftOut).toEqual({ ...NOTHING, images: 1 });
  });

  it('leaves out and counts what stands in the cells of a table, and no more', () => {
    const own = `![ours](asset:${'a'.repeat(64)})`;
    const row = (...cells: string[]) => `| ${cells.join(' | ')} |`;

    const { slides, leftOut } = readDeck(
      [
        row('One', 'Two', '<u>Three</u>'),
        row('-', '-', '-'),
        row(own, '![theirs](https://example.org/x.png)', 'end'),
      ].join('\n'),
    );

    expect(slides[0]?.markdown).toBe([row('One', 'Two', 'Three'), row('-', '-', '-'), row(own, '', 'end')].join('\n'));
    expect(leftOut).toEqual({ scripts: 0, html: 1, images: 1 });
  });

  it('keeps words that only look like a picture before one', () => {
    expect(readDeck('![wow] ![a](x.png) end').slides[0]?.markdown).toBe('![wow]  end');
  });

  it('has no slides when nothing is written in it', () => {
    expect(readDeck(' \n\n---\n\n---\n').slides).toEqual([]);
  });

  it('keeps a comment that was never closed from the room', () => {
    expect(readDeck('# One\n\n<!-- secret\n\n---\n\nstill secret').slides).toEqual([
      { markdown: '# One', notes: 'secret\n\n---\n\nstill secret' },
    ]);
  });

  const line = fc.constantFrom(
    '',
    'words',
    '- item',
    '```',
    '---',
    '> quote',
    '| a | b |',
    '| --- | --- |',
    '1. one',
    '    code',
    '***',
  );
  test.prop([fc.array(line, { maxLength: 40 })])('loses no words of plain Markdown', (lines) => {
    // Settings at the top need a key and a colon, and no line here has one.
    const words = (text: string) => text.match(/words|item|quote|one|code/g)?.length ?? 0;

    expect(words(markdownOf(lines.join('\n')).join('\n'))).toBe(words(lines.join('\n')));
  });

  test.prop([fc.string({ unit: 'binary', maxLength: 300 })])('reads any text without breaking', (text) => {
    expect(() => readDeck(text)).not.toThrow();
  });

  const folder = resolve(import.meta.dirname, '../../../resources/sample/decks');
  it.each(readdirSync(folder))('reads the sample %s: 6 to 12 slides, each with notes, nothing left out', (name) => {
    const { slides, leftOut } = readDeck(readFileSync(join(folder, name), 'utf8'));

    expect(slides.length).toBeGreaterThanOrEqual(6);
    expect(slides.every(({ markdown, notes }) => markdown !== '' && notes !== '')).toBe(true);
    expect(leftOut).toEqual(NOTHING);
  });
});
