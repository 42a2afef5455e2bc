import type { Say } from '#shared/text/say';
import { asTable, copyText } from '../../ui/copy-table';
import type { Row } from './rows';

/** The columns of a copied roster, in an order that can be imported again. */
const COLUMNS = [
  ...(['nameKk', 'nameRu', 'nameLatin', 'gender', 'region', 'outlet', 'role', 'phone', 'email', 'languages'] as const),
];

/** People as rows of plain text under their headings. */
export function tableOf(rows: readonly Row[], say: Say): string[][] {
  const line = ({ person, region }: Row): string[] => [
    person.names.kk,
    person.names.ru,
    person.names.en,
    person.gender === '' ? '' : say(person.gender === 'f' ? 'roster.genderF' : 'roster.genderM'),
    region,
    person.outlet,
    person.role,
    person.phone,
    person.email,
    person.languages.map((language) => say(`common.${language}`)).join(', '),
  ];
  return [COLUMNS.map((column) => say(`roster.field.${column}`)), ...rows.map(line)];
}

/** Puts people on the clipboard for a spreadsheet. */
export const copyPeople = (rows: readonly Row[], say: Say): boolean => copyText(asTable(tableOf(rows, say)));
