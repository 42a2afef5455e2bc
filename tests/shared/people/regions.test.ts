import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { Region } from '#shared/people/region';
import { findRegion, REGIONS, regionOf } from '#shared/people/regions';

describe('regions', () => {
  it('are the seventeen regions and three cities, each with three names', () => {
    expect(REGIONS).toHaveLength(20);
    expect(REGIONS.filter((region) => !Region.safeParse(region).success)).toEqual([]);
    expect(REGIONS.every(({ names }) => names.kk !== '' && names.ru !== '' && names.en !== '')).toBe(true);
  });

  it('are found by each of their own names', () => {
    for (const { id, names } of REGIONS)
      for (const name of Object.values(names)) expect([name, findRegion(name, {})]).toEqual([name, id]);
  });

  it.each([
    ['г. Алматы', 'KZ-75'],
    ['АЛМАТЫ', 'KZ-75'],
    ['Алматинская обл.', 'KZ-19'],
    ['Алматы облысы', 'KZ-19'],
    ['алматы обл', 'KZ-19'],
    ['область Улытау', 'KZ-62'],
    ['Ұлытау облысы', 'KZ-62'],
    ['г.Шымкент', 'KZ-79'],
    ['ВКО', 'KZ-63'],
    ['город Семей', 'KZ-10'],
    ['Казахстан, г. Астана', 'KZ-71'],
    ['Алматинская область, г. Талгар', 'KZ-19'],
    ['г. Талгар (Алматинская обл.)', 'KZ-19'],
    ['Карагандинская  область', 'KZ-35'],
    ['West Kazakhstan', 'KZ-27'],
    ['п. Бурабай', 'KZ-11'],
    ['Мангистауская обл. Жанаозен', 'KZ-47'],
    ['Павлодар облысы Екібастұз қаласы', 'KZ-55'],
    ['Сарань', 'KZ-35'],
    ['Жаркент қаласы', 'KZ-33'],
  ])('know %s as %s', (spelling, id) => {
    expect(findRegion(spelling, {})).toBe(id);
  });

  it.each(['', 'Бишкек', 'обл.', 'г.', 'Астана / Алматы', '—'])('do not guess what “%s” means', (spelling) => {
    expect(findRegion(spelling, {})).toBeUndefined();
  });

  it('that the organizer added are found like the others', () => {
    const custom = { bishkek: { id: 'bishkek', names: { kk: 'Бішкек', ru: 'Бишкек', en: 'Bishkek' } } };

    expect(findRegion('г. Бишкек', custom)).toBe('bishkek');
    expect(regionOf('bishkek', custom)?.names.kk).toBe('Бішкек');
    expect(regionOf('KZ-71', custom)?.names.en).toBe('Astana');
    expect(regionOf('toString', custom)).toBeUndefined();
  });

  test.prop([fc.string({ unit: 'grapheme' })])('are looked up in any text without a stumble', (text) => {
    expect([undefined, ...REGIONS.map(({ id }) => id)]).toContain(findRegion(text, {}));
  });
});
