import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { isPlainAddress, readEmails } from '#shared/people/email';
import { Email } from '#shared/people/participant';

describe('an e-mail address', () => {
  it.each([
    [' YERLAN.TURSYN@EXAMPLE.ORG ', 'yerlan.tursyn@example.org'],
    ['mailto:a.b@example.org', 'a.b@example.org'],
    ['mailto:a.b@example.org?subject=Hi', 'a.b@example.org'],
    ['<a.b@example.org>', 'a.b@example.org'],
    ['a.b@example.org,', 'a.b@example.org'],
    ['a.b @ example.org', 'a.b@example.org'],
    ['Асель Серик <asel@example.kz>', 'asel@example.kz'],
    ['e-mail: asel@example.kz', 'asel@example.kz'],
    ['"asel@example.kz"', 'asel@example.kz'],
    ['аsеl@еxаmрle.kz', 'asel@example.kz'],
    ['asel@example.kz\u200b', 'asel@example.kz'],
  ])('is found in “%s”', (cell, email) => {
    expect(readEmails(cell)).toEqual({ emails: [email], broken: [] });
  });

  it('beside another is kept, and the other told', () => {
    expect(readEmails('a@example.org; b@example.org').emails).toEqual(['a@example.org', 'b@example.org']);
  });

  it.each([
    'asel.example.org',
    'asel@',
    '@example.org',
    'asel@example',
    'асель@example.org',
    'a..b@example.org',
    'a@b.c-d',
  ])('is not made up from “%s”', (cell) => {
    expect(readEmails(cell).emails).toEqual([]);
    expect(readEmails(cell).broken).not.toEqual([]);
  });

  test.prop([fc.string({ unit: fc.constantFrom(...'ab9.@-_+A ю') })])('is always one that can be saved', (cell) => {
    for (const email of readEmails(cell).emails) expect(Email.safeParse(email).success).toBe(true);
  });

  test.prop([fc.string({ unit: fc.constantFrom(...'ab9.@-_') })])(
    'that looks plain is one by the full rule',
    (cell) => {
      if (isPlainAddress(cell)) expect(Email.safeParse(cell).success).toBe(true);
    },
  );

  const plain = fc.stringMatching(
    /^[a-z\d]{1,4}([._-][a-z\d]{1,3}){0,3}@([a-z\d]{1,3}(-[a-z\d]{1,3})?\.){1,3}[a-z]{1,4}$/,
  );

  test.prop([plain])('of small letters is told by its form alone as it is by the full rule', (cell) => {
    expect(isPlainAddress(cell)).toBe(Email.safeParse(cell).success);
  });
});
