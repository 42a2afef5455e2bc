import { TextInput } from '@mantine/core';
import { type FocusEvent, type KeyboardEvent, useState } from 'react';
import type { HalfDay } from '#shared/attendance/half-day';
import type { Mark } from '#shared/attendance/mark';
import type { Taken } from '#shared/attendance/take';
import { stretchInWords } from '#shared/text/dates';
import { readTime } from '#shared/time';
import { type Key, useLanguage, useSay } from '../../use-say';
import styles from './grid.module.css';

type Timed = Extract<Mark, { status: 'late' | 'left' }>;

interface TimeEditorProps {
  readonly name: string;
  readonly halfDay: HalfDay;
  readonly mark: Timed;
  readonly onKeep: (taken: Taken) => void;
  readonly onClose: () => void;
}

type Read = { readonly taken: Taken } | { readonly wrong: Key };

/** What was typed, as a mark. Someone who left early may have come on time: then the arrival is left empty. */
function readTimes(status: Timed['status'], arrived: string, left: string, { start, end }: HalfDay): Read {
  const isEmpty = status === 'left' && arrived.trim() === '';
  const from = isEmpty ? undefined : readTime(arrived);
  const to = status === 'left' ? readTime(left) : undefined;
  if (from === null || to === null) return { wrong: 'attendance.timeWrong' };
  if ([from, to].some((time) => time !== undefined && (time < start || time > end)))
    return { wrong: 'attendance.timeOutside' };
  if (status === 'late') return { taken: { status, arrived: from } };
  if (from !== undefined && to !== undefined && from > to) return { wrong: 'attendance.timeOrder' };
  return { taken: { status, left: to, ...(from === undefined ? {} : { arrived: from }) } };
}

/** Corrects a time in its place: Enter keeps it, Escape leaves it as it was. */
export function TimeEditor({ name, halfDay, mark, onKeep, onClose }: TimeEditorProps) {
  const say = useSay();
  const language = useLanguage();
  const [arrived, setArrived] = useState(mark.arrived ?? '');
  const [left, setLeft] = useState(mark.status === 'left' ? mark.left : '');
  const [tried, setTried] = useState(false);
  const read = readTimes(mark.status, arrived, left, halfDay);

  const keep = () => {
    setTried(true);
    if ('wrong' in read) return false;
    onKeep(read.taken);
    onClose();
    return true;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Enter') {
      event.preventDefault();
      keep();
    } else if (event.key === 'Escape') onClose();
  };
  const onBlur = (event: FocusEvent<HTMLElement>) => {
    if (event.currentTarget.contains(event.relatedTarget)) return;
    if (!keep()) onClose();
  };
  const select = (event: FocusEvent<HTMLInputElement>) => event.currentTarget.select();

  return (
    <div
      role="dialog"
      aria-label={`${say('attendance.times')}: ${name}, ${stretchInWords(halfDay, language)}`}
      className={styles.editor}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
      onClick={(event) => event.stopPropagation()}
    >
      <TextInput
        label={say('attendance.arrived')}
        placeholder={halfDay.start}
        value={arrived}
        data-autofocus
        autoFocus={mark.status === 'late'}
        onFocus={select}
        onChange={(event) => setArrived(event.currentTarget.value)}
      />
      {mark.status === 'left' && (
        <TextInput
          label={say('attendance.left')}
          value={left}
          autoFocus
          onFocus={select}
          onChange={(event) => setLeft(event.currentTarget.value)}
        />
      )}
      {tried && 'wrong' in read && (
        <p role="alert" className={styles.wrong}>
          {say(read.wrong, { start: halfDay.start, end: halfDay.end })}
        </p>
      )}
    </div>
  );
}
