import { Button } from '@mantine/core';
import { type KeyboardEvent, useCallback, useMemo, useRef, useState } from 'react';
import type { Screen as ScreenName } from '#shared/actions/actions';
import { byTime, type HalfDay, halfDayAt } from '#shared/attendance/half-day';
import { stampOf } from '#shared/time';
import { useWorkshop } from '../../mirror';
import { Empty } from '../../ui/empty';
import { Screen } from '../../ui/screen';
import { SearchField } from '../../ui/search-field';
import { useSay } from '../../use-say';
import styles from './attendance.module.css';
import { AttendanceGrid } from './attendance-grid';
import { EveryoneElse } from './everyone-else';
import { Legend } from './legend';
import { useMarking } from './use-marking';
import { type Row, useRows } from './use-people';

/** Who is in the room: one key for each person in each half-day. */
export function AttendanceScreen({ goTo }: { readonly goTo: (screen: ScreenName) => void }) {
  const say = useSay();
  const planned = useWorkshop(({ overview }) => overview.halfDays);
  const halfDays = useMemo(() => [...planned].sort(byTime), [planned]);
  const [filter, setFilter] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const screen = useRef<HTMLDivElement>(null);
  const { everyone, shown, settle } = useRows(filter);
  const [person, choosePerson] = useState<string | null>(null);
  const [wanted, chooseHalfDay] = useState(() => halfDayAt(planned, stampOf(new Date()))?.id);
  const halfDay = halfDays.find(({ id }) => id === wanted) ?? halfDays[0];
  const row = shown.find(({ id }) => id === person) ?? shown[0];
  const onChoose = useCallback((nextRow: Row, nextHalfDay: HalfDay) => {
    choosePerson(nextRow.id);
    chooseHalfDay(nextHalfDay.id);
  }, []);
  const marking = useMarking(halfDay, row, everyone);

  const onKeyDown = (event: KeyboardEvent) => {
    const isTyping = event.target instanceof HTMLInputElement;
    if (event.key === '/' && !isTyping) {
      event.preventDefault();
      field.current?.select();
    }
  };

  const nothing =
    everyone.length === 0
      ? { sentence: say('attendance.noPeople'), screen: 'roster' as const }
      : halfDays.length === 0
        ? { sentence: say('attendance.noHalfDays'), screen: 'overview' as const }
        : null;
  if (nothing !== null || halfDay === undefined)
    return (
      <Screen title={say('action.go.attendance')}>
        {nothing !== null && (
          <Empty
            sentence={nothing.sentence}
            action={<Button onClick={() => goTo(nothing.screen)}>{say(`action.go.${nothing.screen}`)}</Button>}
          />
        )}
      </Screen>
    );

  return (
    <Screen
      fill
      title={say('action.go.attendance')}
      lead={say('attendance.lead')}
      actions={<EveryoneElse marking={marking} />}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the whole screen, not a control. */}
      <div ref={screen} className={styles.screen} onKeyDown={onKeyDown}>
        <div className={styles.tools}>
          <SearchField
            ref={field}
            className={styles.filter}
            label={say('attendance.filter')}
            value={filter}
            onChange={setFilter}
            onInto={() => {
              settle();
              screen.current?.querySelector<HTMLElement>('[role="gridcell"][aria-selected="true"]')?.focus();
            }}
          />
          <Legend marking={marking} />
        </div>
        {row === undefined ? (
          <Empty
            sentence={say('attendance.nobody', { query: filter.trim() })}
            action={<Button onClick={() => setFilter('')}>{say('attendance.showAll')}</Button>}
          />
        ) : (
          <AttendanceGrid
            rows={shown}
            sought={filter}
            everyone={everyone}
            halfDays={halfDays}
            row={row}
            halfDay={halfDay}
            marking={marking}
            onChoose={onChoose}
          />
        )}
        <p role="status" className={styles.aloud}>
          {marking.said || (filter.trim() === '' ? '' : say('attendance.found', { count: shown.length }))}
        </p>
      </div>
    </Screen>
  );
}
