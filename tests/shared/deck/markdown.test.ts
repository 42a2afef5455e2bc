import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { slideHtml } from '#shared/deck/markdown';
import { picturesOf } from '#shared/deck/pictures';

/** Every tag and attribute that a slide may have; the test fails on any other. */
const KNOWN =
  /^<\/?(h[1-6]|p|ul|ol|li|blockquote|pre|code|strong|em|s|u|br|hr|table|thead|tbody|tr|th|td|img)( start="\d+"| class="(left|right|center|language-[^"<>]*)"| src="\/asset\/[0-9a-f]{64}"| alt="[^"<>]*")*>$/;

const tagsOf = (html: string): string[] => html.match(/<[^>]*>/g) ?? [];

describe('a slide as HTML', () => {
  it('has headings, lists, tables, quotes, code and bold', () => {
    const html = slideHtml('## Title\n\n- **one**\n\n> said\n\n| a | b |\n| --- | ---: |\n| 1 | 2 |\n\n```\ncode\n```');

    for (const part of [
      '<h2>Title</h2>',
      '<strong>one</strong>',
      '<blockquote>',
      '<td class="right">2</td>',
      '<pre><code>code',
    ])
      expect(html).toContain(part);
  });

  it('leads nowhere: a link is only underlined', () => {
    expect(slideHtml('[the law](https://example.org) <https://example.org>')).toBe(
      '<p><u>the law</u> <u>https://example.org</u></p>\n',
    );
  });

  it('leaves no brackets of a link or a picture that a browser would refuse', () => {
    expect(
      slideHtml('[run](javascript:alert(1)) ![mine](file:///C:/a.png) ![drawn](data:image/svg+xml;base64,AA)'),
    ).toBe('<p><u>run</u>  </p>\n');
  });

  it('shows no HTML, no comment and no script, even inside a line', () => {
    expect(
      slideHtml('a <b>c</b> <!-- secret --> <script>steal()</script>d\n\n<!-- secret -->\n\n<style>x{}</style>'),
    ).toBe('<p>a c  d</p>\n');
  });

  it('shows stored pictures and no others', () => {
    const hash = '0123456789abcdef'.repeat(4);
    const html = slideHtml(
      `![ours "1"](asset:${hash}) ![theirs](https://example.org/x.png) ![](data:image/png;base64,AA)`,
    );

    expect(html).toBe(`<p><img src="/asset/${hash}" alt="ours &quot;1&quot;">  </p>\n`);
    expect(picturesOf(html)).toEqual([hash]);
  });

  const piece = fc.oneof(
    fc.constantFrom(
      '<script>',
      '</script>',
      '<img src=x onerror=y>',
      '<!--',
      '-->',
      '](',
      'javascript:',
      '![',
      '`',
      '```\n',
      '| a |\n| :-: |\n',
      '\n\n',
      '> ',
      '- ',
      '<a href="',
      '">',
      '&lt;',
      '\\<',
      '**',
    ),
    fc.string({ maxLength: 8 }),
  );
  test.prop([fc.array(piece, { maxLength: 30 })])('never has a tag or an attribute of somebody else', (pieces) => {
    expect(tagsOf(slideHtml(pieces.join(''))).filter((tag) => !KNOWN.test(tag))).toEqual([]);
  });
});
