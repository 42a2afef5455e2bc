import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { genderRegionTable, outletTable } from '#shared/report/count-tables';
import { countedPeople } from '#shared/report/people';
import { reportOf } from '#shared/report/report';
import { figuresOf } from '#shared/report/summary-table';
import type { Table } from '#shared/report/table';
import { LANGUAGES } from '#shared/text/language';
import type { Workshop } from '#shared/workshop/workshop';
import { aCrowd } from '../../support/a-crowd';

const figureIn = (workshop: Workshop, figure: string) =>
  figuresOf(workshop, countedPeople(workshop, 'ru')).find((each) => each.figure === figure)?.value;

const lastTotal = ({ total }: Table) => total?.at(-1);

const every = fc.record({ count: fc.integer({ min: 0, max: 60 }), language: fc.constantFrom(...LANGUAGES) });

describe('the attendance report', () => {
  test.prop([every])('counts each person who attended once, whichever way they are sorted', ({ count, language }) => {
    const people = countedPeople(aCrowd(count), language);
    const unique = people.filter(({ attended }) => attended > 0).length;

    const byRegion = genderRegionTable(people, language);

    expect(lastTotal(byRegion)).toBe(unique);
    for (const [, women, men, unknown, all] of byRegion.rows)
      expect(Number(women) + Number(men) + Number(unknown)).toBe(all);
    expect(outletTable(people, language).total?.[1]).toBe(unique);
  });

  test.prop([every])('has as many attendances by outlet as by person and by half-day', ({ count, language }) => {
    const workshop = aCrowd(count);
    const { tables } = reportOf(workshop, language, '2025-06-17', 'sheet');
    const attendances = figureIn(workshop, 'attendances');

    const [, halfDays, , outlets, attendance] = tables;
    expect(halfDays?.total?.at(-2)).toBe(attendances);
    expect(outlets?.total?.at(-1)).toBe(attendances);
    expect(attendance?.total?.at(-3)).toBe(attendances);
    expect(attendance?.total?.at(-2)).toBe(halfDays?.total?.at(-1));
  });

  test.prop([every])('gives every row as many cells as its table has columns', ({ count, language }) => {
    for (const shape of ['page', 'sheet'] as const)
      for (const { columns, rows, total } of reportOf(aCrowd(count), language, '2025-06-17', shape).tables)
        expect(new Set([...rows, total ?? columns].map((row) => row.length))).toEqual(new Set([columns.length]));
  });

  it('says “Total” under the names, where there is room for the word, and not under the numbers', () => {
    const attendance = reportOf(aCrowd(10), 'ru', '2025-06-17', 'page').tables.find(({ id }) => id === 'attendance-0');

    expect(attendance?.columns[1]?.head).toBe('Имя');
    expect(attendance?.total?.slice(0, 3)).toEqual(['', 'Всего', '']);
  });

  it('tells unique people from attendances, and prints what each means', () => {
    const workshop = aCrowd(10);
    const [summary] = reportOf(workshop, 'en', '2025-06-17', 'page').tables;

    expect(figureIn(workshop, 'unique')).toBeLessThan(figureIn(workshop, 'attendances') ?? 0);
    expect(summary?.rows.map(([label, , meaning]) => [label, meaning])).toContainEqual([
      'Unique people who attended',
      'People who attended at least one half-day; each is counted once, however often they came.',
    ]);
  });

  it('shows a person who refused to be named by number alone, behind all others and without region and outlet', () => {
    const plain = aCrowd(6);
    const [shy] = Object.values(plain.participants);
    if (shy === undefined) throw new Error('Nobody came');
    const consents = { ...shy.consents, nameInReports: 'no' as const };
    const line = { serial: 'TEST-2025-A001-X', participant: shy.id, kind: 'attended' as const, issued: '2025-06-17' };
    const workshop = {
      ...plain,
      participants: { ...plain.participants, [shy.id]: { ...shy, consents } },
      register: { [line.serial]: line },
    };

    for (const language of LANGUAGES) {
      const report = reportOf(workshop, language, '2025-06-17', 'sheet');
      const said = JSON.stringify(report);
      for (const name of Object.values(shy.names)) expect(said).not.toContain(name);
      const { number, name } = countedPeople(workshop, language).find(({ id }) => id === shy.id) ?? {};
      expect(name).toContain(String(number));
      expect(number).toBe(6);
      expect(report.tables.find(({ id }) => id === 'attendance-0')?.rows[5]?.slice(1, 4)).toEqual([name, '', '']);
      expect(report.tables.at(-1)?.rows[0]?.slice(0, 2)).toEqual([line.serial, name]);
    }
  });

  it('keeps phones and e-mails out', () => {
    const plain = aCrowd(2);
    const participants = Object.fromEntries(
      Object.entries(plain.participants).map(([id, person]) => [
        id,
        { ...person, phone: '+77010000001', email: 'a@example.org' },
      ]),
    );

    expect(JSON.stringify(reportOf({ ...plain, participants }, 'ru', '2025-06-17', 'sheet'))).not.toMatch(
      /7701|example/,
    );
  });

  it('continues many half-days in further tables of the page, and in one wide sheet', () => {
    const plain = aCrowd(3);
    const halfDays = Array.from({ length: 14 }, (_, at) => ({
      id: `n${at}`,
      day: `2025-06-${10 + at}`,
      start: '09:00',
      end: '12:00',
    }));
    const workshop = { ...plain, overview: { ...plain.overview, halfDays }, attendance: {} };
    const count = (shape: 'page' | 'sheet') =>
      reportOf(workshop, 'kk', '2025-06-30', shape).tables.filter(({ id }) => id.startsWith('attendance')).length;

    expect([count('page'), count('sheet')]).toEqual([3, 1]);
  });
});
