import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { Phone } from '#shared/people/participant';
import { formatPhone, readPhones, toE164, usualPhone } from '#shared/people/phone';

describe('a phone number', () => {
  it.each([
    ['+77014828772', '+77014828772'],
    ['77014828772', '+77014828772'],
    ['87014828772', '+77014828772'],
    ['7014828772', '+77014828772'],
    ['8 (701) 482-87-72', '+77014828772'],
    ['+7 701 482 87 72', '+77014828772'],
    ['8-727-174-07-38', '+77271740738'],
    ['+8 701 482 87 72', '+77014828772'],
    ['7.7014828772E10', '+77014828772'],
    ['7,7014828772E+10', '+77014828772'],
    ['77014828772.0', '+77014828772'],
    ['тел. 87014828772 (WhatsApp)', '+77014828772'],
    ['8 7172 123456 доб. 12', '+77172123456'],
    ['+996 555 123 456', '+996555123456'],
    ['996555123456', '+996555123456'],
    ['+49 30 901820', '+4930901820'],
    ['0049 30 901820', '+4930901820'],
    ['\u00a08\u2009701\u00a0482\u201187\u201172', '+77014828772'],
  ])('%s is %s', (written, phone) => {
    expect(toE164(written)).toBe(phone);
  });

  it.each(['', 'нет', '12345', '7,70148E+10', '+7 701 482', '123456789012', '8701482877', 'a@b.kz'])(
    'is not made up from “%s”',
    (written) => {
      expect(toE164(written)).toBeUndefined();
    },
  );

  it.each([
    ['87014828772, 87024828772', ['+77014828772', '+77024828772']],
    ['87014828772/87024828772', ['+77014828772', '+77024828772']],
    ['8 701 482 87 72\n8 702 482 87 72', ['+77014828772', '+77024828772']],
    ['+77014828772 +77024828772', ['+77014828772', '+77024828772']],
    ['87014828772 87024828772', ['+77014828772', '+77024828772']],
    ['8 701 482 87 72 8 702 482 87 72', ['+77014828772', '+77024828772']],
    ['87014828772; 87014828772', ['+77014828772']],
  ])('two of them in “%s” are both found', (written, phones) => {
    expect(readPhones(written)).toEqual({ phones, broken: [] });
  });

  it('that is not whole is told beside the one that is', () => {
    expect(readPhones('87014828772, 12-34')).toEqual({ phones: ['+77014828772'], broken: ['12-34'] });
  });

  it('of Kazakhstan is shown in groups, and read back from them', () => {
    expect(formatPhone('+77014828772')).toBe('+7 701 482-87-72');
    expect(toE164(formatPhone('+77014828772'))).toBe('+77014828772');
    expect(formatPhone('+4930901820')).toBe('+4930901820');
  });

  test.prop([fc.string({ unit: fc.constantFrom(...'0123456789+ ()-.,;/E\nаx') })])(
    'is always one that can be saved, whatever a cell says',
    (cell) => {
      for (const phone of readPhones(cell).phones) expect(Phone.safeParse(phone).success).toBe(true);
    },
  );

  test.prop([fc.stringMatching(/^(\+7|7|8)\d{10}$/)])('of the usual form is read alike by the quick way', (cell) => {
    expect(usualPhone(cell)).toBe(toE164(cell));
  });
});
