import { describe, expect, it } from 'vitest';
import type { Table } from '#shared/report/table';
import { openFonts } from '../../../electron/documents/fonts';
import { laidOut, PADDING } from '../../../electron/documents/table-layout';
import { RESOURCES } from '../../support/a-certificate';

const fonts = openFonts(RESOURCES);
const SIZE = 8.5;

/** The lines of a text in a column in which this much has just room. */
function linesIn(text: string, room: string): readonly string[] {
  const table: Table = {
    id: 'x',
    title: 'x',
    note: '',
    columns: [{ head: '', group: '', kind: 'text', weight: 1 }],
    rows: [[text]],
    total: null,
  };
  const width = fonts.widthOf(room, 'sans', SIZE) + 2 * PADDING.x + 0.01;
  return laidOut(fonts, table, { left: 0, width, language: 'ru' }).rows[0]?.cells[0] ?? [];
}

describe('a word that is wider than its column', () => {
  it('is broken after a hyphen, as many parts on a line as it holds', () => {
    expect(linesIn('Айгерим Нур-Бекова-Абдрахмангалиева', 'Абдрахмангалиева.')).toEqual([
      'Айгерим',
      'Нур-Бекова-',
      'Абдрахмангалиева',
    ]);
    expect(linesIn('AST-2025-0001', 'AST-2025-')).toEqual(['AST-2025-', '0001']);
  });

  it('is broken between letters only where a part alone is too wide', () => {
    expect(linesIn('Нур-Абдрахмангалиева', 'Абдрахман')).toEqual(['Нур-', 'Абдрахман', 'галиева']);
  });

  it('keeps a sign with its number, and one that fits in one piece', () => {
    expect(linesIn('-12345', '-123')).toEqual(['-123', '45']);
    expect(linesIn('Нур-Бекова', 'Нур-Бекова')).toEqual(['Нур-Бекова']);
  });
});
