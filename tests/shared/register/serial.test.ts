import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { CertificateKind } from '#shared/register/kind';
import { Serial } from '#shared/register/registration';
import { isWhole, numberIn, serialOf } from '#shared/register/serial';

const aSerial = fc
  .record({
    code: fc.stringMatching(/^[A-Z0-9]{2,6}$/),
    year: fc.integer({ min: 2000, max: 2099 }).map(String),
    kind: fc.constantFrom(...CertificateKind.options),
    number: fc.integer({ min: 1, max: 99_999 }),
  })
  .map((facts) => ({ ...facts, serial: serialOf(facts) }));

describe('a serial', () => {
  it('shows workshop, year, kind and number', () => {
    expect(serialOf({ code: 'AST', year: '2025', kind: 'completed', number: 17 })).toMatch(/^AST-2025-C017-[A-Z]$/);
    expect(serialOf({ code: 'AST', year: '2025', kind: 'attended', number: 1234 })).toMatch(/^AST-2025-A1234-[A-Z]$/);
  });

  test.prop([aSerial])(
    'is of the form the register keeps, whole, and gives its number back',
    ({ serial, kind, number }) => {
      const other = kind === 'attended' ? 'completed' : 'attended';

      expect(Serial.parse(serial)).toBe(serial);
      expect(isWhole(serial)).toBe(true);
      expect(numberIn(serial, kind)).toBe(number);
      expect(numberIn(serial, other)).toBe(null);
    },
  );

  test.prop([aSerial, fc.nat(), fc.integer({ min: 1, max: 9 })])(
    'betrays a wrong digit wherever it stands',
    ({ serial }, place, by) => {
      const digits = [...serial].flatMap((sign, at) => (/\d/.test(sign) ? [at] : []));
      const at = digits[place % digits.length] ?? 0;
      const wrong = serial.slice(0, at) + String((Number(serial[at]) + by) % 10) + serial.slice(at + 1);

      expect(isWhole(wrong)).toBe(false);
    },
  );

  test.prop([aSerial, fc.nat()])('betrays two neighbouring digits that changed places', ({ serial }, place) => {
    const pairs = [...serial].flatMap((sign, at) =>
      /\d/.test(sign) && /\d/.test(serial[at + 1] ?? '') && sign !== serial[at + 1] ? [at] : [],
    );
    fc.pre(pairs.length > 0);
    const at = pairs[place % pairs.length] ?? 0;
    const swapped = serial.slice(0, at) + serial[at + 1] + serial[at] + serial.slice(at + 2);

    expect(isWhole(swapped)).toBe(false);
  });
});
