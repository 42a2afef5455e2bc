import { ActionIcon, Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { type HalfDay, lengthOf } from '#shared/attendance/half-day';
import { stretchInWords } from '#shared/text/dates';
import { hoursInBrief } from '#shared/text/lengths';
import { addDays, readDay, readTime, typedDay } from '#shared/time';
import { type Keeping, KeptField } from '../../ui/kept-field';
import { useLanguage, useSay } from '../../use-say';
import styles from './overview.module.css';

interface HalfDayRowProps {
  readonly halfDay: HalfDay;
  readonly number: number;
  readonly marks: number;
  /** Removing it was asked for, and its marks have to be named first. */
  readonly isAsked: boolean;
  /** Asks for a change that a field holds as this text. */
  readonly onChange: (text: string, changed: Partial<Omit<HalfDay, 'id'>>) => Promise<Keeping>;
  readonly onRemove: (isSure: boolean) => void;
  readonly onKeep: () => void;
}

/** One half-day: its date with the arrows stepping by days, its times, and how many marks hang on it. */
export function HalfDayRow({ halfDay, number, marks, isAsked, onChange, onRemove, onKeep }: HalfDayRowProps) {
  const say = useSay();
  const language = useLanguage();
  const name = stretchInWords(halfDay, language);
  const label = (what: 'day' | 'start' | 'end') =>
    `${say(`overview.${what}`)}, ${say('overview.nthHalfDay', { number })}`;

  const keepTime = (field: 'start' | 'end') => (typed: string) => {
    const time = readTime(typed);
    if (time === null) return { refused: say('problem.timeUnreadable') };
    return onChange(time, { [field]: time });
  };

  return (
    <li className={styles.halfDay}>
      <KeptField
        aria-label={label('day')}
        value={typedDay(halfDay.day)}
        onKeep={(typed) => {
          const day = readDay(typed);
          return day === null ? { refused: say('problem.dayUnreadable') } : onChange(typedDay(day), { day });
        }}
        onStep={(typed, by) => {
          const day = readDay(typed);
          return day === null ? null : typedDay(addDays(day, by));
        }}
      />
      <KeptField aria-label={label('start')} value={halfDay.start} onKeep={keepTime('start')} />
      <span aria-hidden>–</span>
      <KeptField aria-label={label('end')} value={halfDay.end} onKeep={keepTime('end')} />
      <span className={styles.length}>{hoursInBrief(lengthOf(halfDay), language)}</span>
      <span className={styles.marks}>{marks > 0 && say('overview.marks', { count: marks })}</span>
      <ActionIcon aria-label={say('overview.removeHalfDay', { name })} onClick={() => onRemove(false)}>
        <IconTrash size={17} aria-hidden />
      </ActionIcon>
      {isAsked && (
        <div role="alert" className={styles.asked}>
          <p>{say('overview.wouldGo', { count: marks, name })}</p>
          <Button size="compact-xs" variant="default" onClick={onKeep}>
            {say('overview.keepIt')}
          </Button>
          <Button size="compact-xs" color="red" onClick={() => onRemove(true)}>
            {say('overview.removeAnyway')}
          </Button>
        </div>
      )}
    </li>
  );
}
