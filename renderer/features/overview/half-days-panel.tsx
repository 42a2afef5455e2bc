import { Button } from '@mantine/core';
import { IconAlertTriangle, IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { type HalfDay, lengthOf, overlapping } from '#shared/attendance/half-day';
import { withNextDay, withNextHalfDay } from '#shared/attendance/plan-days';
import { stretchInWords } from '#shared/text/dates';
import { hoursInWords } from '#shared/text/lengths';
import { firstUpper } from '#shared/text/text';
import { type Day, inAll } from '#shared/time';
import { showToast, useWorkshop } from '../../mirror';
import { step } from '../../mirror/change';
import { Panel } from '../../ui/panel';
import { useLanguage, useSay } from '../../use-say';
import { HalfDayRow } from './half-day-row';
import styles from './overview.module.css';
import { useOverview } from './use-overview';

const newId = (): string => crypto.randomUUID();

/** The laptop's own calendar, not the day in Greenwich. */
function today(): Day {
  const now = new Date();
  const two = (count: number) => String(count).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The stretches of the workshop by which attendance is taken. */
export function HalfDaysPanel() {
  const say = useSay();
  const language = useLanguage();
  const { overview, keep, keepField } = useOverview();
  const { halfDays } = overview;
  const marks = useMarkCounts();
  const [asked, setAsked] = useState<string | null>(null);

  const nth = (place: number) => say('overview.nthHalfDay', { number: place + 1 });
  const remove = ({ id, ...stretch }: HalfDay) => {
    setAsked(null);
    keep((now) => ({ halfDays: now.halfDays.filter((each) => each.id !== id) }));
    showToast({
      sentence: say('overview.halfDayRemoved', { name: stretchInWords(stretch, language) }),
      action: { label: say('program.undo'), run: () => void step('undo', 'workshop') },
    });
  };

  return (
    <Panel
      title={say('overview.halfDays')}
      actions={
        <>
          <Button
            variant="subtle"
            onClick={() => keep((now) => ({ halfDays: withNextHalfDay(now.halfDays, today(), newId) }))}
          >
            {say('overview.addHalfDay')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconPlus size={15} aria-hidden />}
            onClick={() => keep((now) => ({ halfDays: withNextDay(now.halfDays, today(), newId) }))}
          >
            {say('overview.addDay')}
          </Button>
        </>
      }
    >
      {halfDays.length === 0 ? (
        <p className={styles.none}>{say('overview.halfDaysEmpty')}</p>
      ) : (
        <>
          <ol className={styles.halfDays}>
            {halfDays.map((halfDay, index) => (
              <HalfDayRow
                key={halfDay.id}
                halfDay={halfDay}
                number={index + 1}
                marks={marks[halfDay.id] ?? 0}
                isAsked={asked === halfDay.id}
                onChange={(text, changed) =>
                  keepField(text, (now) => ({
                    halfDays: now.halfDays.map((each) => (each.id === halfDay.id ? { ...each, ...changed } : each)),
                  }))
                }
                onRemove={(isSure) => (isSure || !marks[halfDay.id] ? remove(halfDay) : setAsked(halfDay.id))}
                onKeep={() => setAsked(null)}
              />
            ))}
          </ol>
          {overlapping(halfDays).map(([one, other]) => (
            <p key={`${one}-${other}`} role="status" className={styles.overlap}>
              <IconAlertTriangle size={16} aria-hidden />
              {firstUpper(say('overview.overlap', { one: nth(one), other: nth(other) }))}
            </p>
          ))}
          <p className={styles.total}>
            {say('overview.total', {
              time: hoursInWords(inAll(halfDays.map(lengthOf)), language),
            })}
          </p>
        </>
      )}
    </Panel>
  );
}

/** How many marks each half-day already has. */
function useMarkCounts(): Readonly<Record<string, number>> {
  const attendance = useWorkshop((workshop) => workshop.attendance);
  return useMemo(() => {
    const counts: Record<string, number> = {};
    for (const marks of Object.values(attendance))
      for (const id of Object.keys(marks)) counts[id] = (counts[id] ?? 0) + 1;
    return counts;
  }, [attendance]);
}
