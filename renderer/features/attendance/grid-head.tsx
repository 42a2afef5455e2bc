// biome-ignore-all lint/a11y/useSemanticElements: rows that are drawn only where they are seen are placed by hand, which table elements cannot be.
// biome-ignore-all lint/a11y/useFocusableInteractive: in a grid only the chosen cell takes the focus.
import { Tooltip } from '@mantine/core';
import { useMemo } from 'react';
import type { HalfDay } from '#shared/attendance/half-day';
import { STATUSES } from '#shared/attendance/mark';
import { cameIn, halfDaySummary } from '#shared/attendance/summary';
import { shortStretch, stretchInWords } from '#shared/text/dates';
import { numberInWords } from '#shared/text/numbers';
import { useWorkshop } from '../../mirror';
import { useLanguage, useSay } from '../../use-say';
import styles from './grid.module.css';
import type { Row } from './use-people';

interface GridHeadProps {
  readonly halfDays: readonly HalfDay[];
  readonly chosen: HalfDay;
  readonly everyone: readonly Row[];
}

/** The half-days with how many came, and what each total means. The figures are of everyone, whatever the filter hides. */
export function GridHead({ halfDays, chosen, everyone }: GridHeadProps) {
  const say = useSay();
  const language = useLanguage();
  const attendance = useWorkshop((workshop) => workshop.attendance);
  const ids = useMemo(() => everyone.map(({ id }) => id), [everyone]);
  const summaries = useMemo(
    () => halfDays.map(({ id }) => halfDaySummary(id, ids, attendance)),
    [halfDays, ids, attendance],
  );
  const figure = (count: number) => numberInWords(count, language);
  const totals = [
    { key: 'minutes', unit: say('attendance.minutesUnit'), meaning: say('attendance.minutesMeaning') },
    { key: 'halfDays', unit: null, meaning: say('attendance.halfDaysMeaning', { rule: say('attendance.lead') }) },
    { key: 'percent', unit: null, meaning: say('attendance.percentMeaning') },
  ] as const;

  return (
    <div role="row" aria-rowindex={1} className={styles.head}>
      <div role="columnheader" aria-colindex={1} className={styles.name}>
        {say('attendance.name')}
      </div>
      {halfDays.map((halfDay, index) => {
        const counts = summaries[index] ?? halfDaySummary(halfDay.id, [], {});
        const each = [...STATUSES, 'notTaken' as const].map(
          (status) => `${say(`attendance.status.${status}`)}: ${figure(counts[status])}`,
        );
        return (
          <Tooltip
            key={halfDay.id}
            multiline
            w={280}
            label={[stretchInWords(halfDay, language), ...each, say('attendance.cameMeaning')].map((line) => (
              <div key={line}>{line}</div>
            ))}
          >
            <div
              role="columnheader"
              aria-colindex={index + 2}
              className={styles.halfDay}
              data-chosen={halfDay.id === chosen.id}
            >
              <span>{shortStretch(halfDay, language)}</span>
              <small>{say('attendance.cameIn', { count: figure(cameIn(counts)), of: figure(ids.length) })}</small>
            </div>
          </Tooltip>
        );
      })}
      {totals.map(({ key, unit, meaning }, index) => (
        <Tooltip key={key} multiline w={300} label={meaning}>
          <div
            role="columnheader"
            aria-colindex={halfDays.length + 2 + index}
            aria-description={meaning}
            className={styles.total}
          >
            <span>{say(`attendance.${key}`)}</span>
            {unit !== null && <small>{unit}</small>}
          </div>
        </Tooltip>
      ))}
    </div>
  );
}
