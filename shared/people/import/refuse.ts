import { foldForSearch } from '../../text/alphabet';
import { withoutAddress } from '../name';
import { isNothing } from '../vocabulary';
import { nameIn } from './beside-name';
import { headingScore } from './columns';
import { type Column, PARTS_OF_NAME } from './field';
import type { Refusal } from './planned-row';
import { isFilled, type TableRow } from './table';

// As folded: "барлыгы" is барлығы, "жиыны" is жиыны.
const TOTAL = /^(итого|всего|итог|барлыгы|барлык|жиыны|корытынды|total|sum|количество|кол-во|саны)([ :=—-]|\d|$)/;

const BEHIND_A_SECTION = '([ :.,(\\d-]|$)';

/** Says of the people below that they take part. */
const PARTICIPANTS = new RegExp(
  `^(участники|участницы|журналисты|блогеры|редакторы|основной список|онлайн|офлайн|катысушылар|журналистер|тилшилер|participants|attendees|journalists|online|offline)${BEHIND_A_SECTION}|^(день|кун|day) \\d|^\\d-? ?(й|ший|ши)? ?(день|кун)$`,
);

/** Says of the people below that they may be somebody else. */
const OTHERS = new RegExp(
  `^(тренер[ыа]|эксперты|спикеры|модераторы|организаторы|наблюдатели|гости|ведущие|волонтеры|переводчики|стажеры|резерв|резервный список|лист ожидания|тренерлер|жаттыктырушылар|сарапшылар|спикерлер|модераторлар|уйымдастырушылар|бакылаушылар|конактар|trainers|speakers|experts|moderators|organi[sz]ers|observers|guests|reserve|waiting list|waitlist)${BEHIND_A_SECTION}`,
);

const LONGEST_NAME = 150;

/** A point after an initial or a number ends no sentence: "А. Байтұрсынұлы", "12. Сұлтан Әли". */
const SENTENCE = /[:=@_]|https?|\d{3}|(?<!(?:^|[\s.])(?:\p{L}{1,2}|\d{1,3}))[.!?] \p{L}{4}/u;

/** Tells rows that are nobody from people, before and after the name was read. */
export interface Judge {
  refusal(row: TableRow): Refusal | undefined;
  /** Whether what stands for a name is none; asked only of names that are not of the usual form. */
  isNobody(row: TableRow): boolean;
}

/** Makes the judge of a list's rows; what columns mean is worked out once. The width is null where rows do not say how many cells they have. */
export function judgeOf(columns: readonly Column[], width: number | null): Judge {
  const nameAt = columns.flatMap(({ field }, at) => (PARTS_OF_NAME.includes(field) ? [at] : []));
  const headed = columns.flatMap(({ field, heading }, at) =>
    field !== 'ignore' && heading !== '' ? [{ at, heading }] : [],
  );
  return {
    refusal: (row) => {
      const { cells } = row;
      const filled = filledCells(cells, ENOUGH);
      if (filled === 0) return 'blank';
      if (filled < ENOUGH && isTotal(cells)) return 'total';
      if (width !== null && cells.length > width && filledCells(cells.slice(width), 1) > 0) return 'tooManyCells';
      if (filled === 1 && (row.isWide || isSection(cells))) return 'title';
      if (!hasLongName(cells, nameAt)) {
        const name = nameText(cells, nameAt);
        if (isNothing(name)) return filled === 1 ? 'title' : 'noName';
      }
      return isHeadingAgain(row, headed) ? 'headingAgain' : undefined;
    },
    isNobody: ({ cells }) => isNoName(nameText(cells, nameAt)),
  };
}

/** Longer than any word that says that there is no name. */
function hasLongName(cells: readonly string[], nameAt: readonly number[]): boolean {
  for (const at of nameAt) {
    const cell = cells[at] ?? '';
    if (cell.length > 14 && isFilled(cell)) return true;
  }
  return false;
}

interface Headed {
  readonly at: number;
  readonly heading: string;
}

function isHeadingAgain(row: TableRow, headed: readonly Headed[]): boolean {
  for (const { at, heading } of headed) if (row.cells[at] === heading) return headingScore(row) > 1;
  return isOtherHeadings(row);
}

/** A row with so many cells filled is no title and no total. */
const ENOUGH = 5;

/** How many cells say something, counted only as far as it matters. */
function filledCells(cells: readonly string[], most: number): number {
  let count = 0;
  for (let at = 0; at < cells.length && count < most; at += 1) if (isFilled(cells[at] ?? '')) count += 1;
  return count;
}

const isTotal = (cells: readonly string[]): boolean =>
  cells
    .filter(isFilled)
    .slice(0, 3)
    .some((cell) => TOTAL.test(foldForSearch(cell.trim())));

const sectionText = (cells: readonly string[]): string => cells.find(isFilled)?.trim() ?? '';

function isSection(cells: readonly string[]): boolean {
  const text = foldForSearch(sectionText(cells));
  return PARTICIPANTS.test(text) || OTHERS.test(text);
}

/** The heading of people who may not take part: «Организаторы»; empty for any other row. */
export function othersIn({ cells }: TableRow): string {
  const text = sectionText(cells);
  return OTHERS.test(foldForSearch(text)) ? text : '';
}

function nameText(cells: readonly string[], nameAt: readonly number[]): string {
  let text = '';
  for (const at of nameAt) {
    const cell = cells[at];
    if (cell !== undefined && cell !== '') text = text === '' ? cell : `${text} ${cell}`;
  }
  return text.trim();
}

/** The headings of a second table below the first; its own cells need not be those of the first. */
function isOtherHeadings(row: TableRow): boolean {
  const first = row.cells.find(isFilled) ?? '';
  const isNumber = first.charCodeAt(0) >= 48 && first.charCodeAt(0) <= 57;
  return !isNumber && first.length < 40 && HEADING_START.test(foldForSearch(first.trim())) && headingScore(row) > 3;
}

const HEADING_START = /^(№|n$|no$|р\/с|п\/п|фио|ф\.|имя|фамилия|аты|теги|name|full|surname|#)/;

/** Whether somebody's name may stand in a row, in whichever column. */
export const mayBePerson = ({ cells, isWide }: TableRow): boolean =>
  isWide !== true && cells.some((cell) => !isNothing(cell.trim()) && !isNoName(cell.trim()));

/** Who signs for the list stands behind these. */
const SIGNED =
  /^(согласовано|утверждаю|утверждено|исполнитель|исполнил[аи]?|составил[аи]?|подготовил[аи]?|келисилди|келисилген|бекитемин|бекитилди|орындаушы|орындаган|дайындаган|жауапты|prepared by|approved( by)?)( |$)/;

/** Prose, a signature line or an address in the column of names. */
function isNoName(text: string): boolean {
  const name = withoutAddress(nameIn(text));
  if (name.length > LONGEST_NAME || SENTENCE.test(name) || !/\p{L}{2}/u.test(name)) return true;
  if (SIGNED.test(foldForSearch(name))) return true;
  return name.split(/\s+/).length > 9;
}
