import { Radio, Select } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { type AttendanceRule, asksTooMuch } from '#shared/attendance/rule';
import { ResultRule } from '#shared/grading/work';
import { Afterwards } from '../../ui/afterwards';
import { KeptField } from '../../ui/kept-field';
import { Panel } from '../../ui/panel';
import { useSay } from '../../use-say';
import styles from './overview.module.css';
import { keptAs, useOverview } from './use-overview';

/** Stands where a sentence has its field. */
const GAP = '\u2042';

/** What a person must have to be certified, as sentences with the figures to fill in. */
export function RulePanel() {
  const say = useSay();
  return (
    <Panel title={say('overview.rule')}>
      <Afterwards>
        <RuleFields />
      </Afterwards>
    </Panel>
  );
}

function RuleFields() {
  const say = useSay();
  const { overview, keep } = useOverview();
  const { rule, halfDays } = overview;
  const { attendance } = rule;
  const count = halfDays.length;

  const figure = (label: string, value: number, onFigure: (figure: number) => string | null) => (
    <KeptField
      aria-label={label}
      className={styles.figure ?? ''}
      inputMode="numeric"
      value={String(value)}
      onKeep={(typed) => keptAs(typed.trim(), onFigure(figureIn(typed)))}
    />
  );
  const keepAttendance = (changed: AttendanceRule) => keep((now) => ({ rule: { ...now.rule, attendance: changed } }));
  const atLeast = attendance.kind === 'halfDays' ? attendance.atLeast : Math.max(1, count - 1);
  const percent = attendance.kind === 'minutes' ? attendance.percent : 80;

  return (
    <>
      <Radio.Group
        label={say('overview.ruleAttendance')}
        value={attendance.kind}
        onChange={(kind) => keepAttendance(kind === 'halfDays' ? { kind, atLeast } : { kind: 'minutes', percent })}
      >
        <div className={styles.choice}>
          <Radio size="xs" value="halfDays" aria-label={say('overview.ruleHalfDays', { field: atLeast, count })} />
          <Sentence text={say('overview.ruleHalfDays', { field: GAP, count })}>
            {figure(say('overview.atLeast'), atLeast, (given) => keepAttendance({ kind: 'halfDays', atLeast: given }))}
          </Sentence>
        </div>
        {asksTooMuch(attendance, halfDays) && (
          <p className={styles.tooMuch}>
            <IconAlertTriangle size={16} aria-hidden />
            {say('eligibility.rule.tooMuch', { count })}
          </p>
        )}
        <div className={styles.choice}>
          <Radio size="xs" value="minutes" aria-label={say('overview.ruleMinutes', { field: percent })} />
          <Sentence text={say('overview.ruleMinutes', { field: GAP })}>
            {figure(say('overview.percent'), percent, (given) => keepAttendance({ kind: 'minutes', percent: given }))}
          </Sentence>
        </div>
      </Radio.Group>
      <div className={styles.pass}>
        <span>{say('overview.passMark')}</span>
        {figure(say('overview.passMark'), rule.passMark, (passMark) =>
          keep((now) => ({ rule: { ...now.rule, passMark } })),
        )}
        <span>{say('overview.passMarkUnit')}</span>
      </div>
      <Select
        label={say('overview.result')}
        data={ResultRule.options.map((value) => ({ value, label: say(`overview.result_${value}`) }))}
        value={rule.result}
        onChange={(result) => keep((now) => ({ rule: { ...now.rule, result: ResultRule.parse(result) } }))}
      />
    </>
  );
}

/** NaN for what is no figure, which the rule then refuses with its sentence. */
const figureIn = (typed: string): number => (typed.trim() === '' ? Number.NaN : Number(typed.replace(',', '.')));

/** A sentence with a field where the language puts it. */
function Sentence({ text, children }: { readonly text: string; readonly children: ReactNode }) {
  const [before, after] = text.split(GAP);
  return (
    <>
      <span>{before}</span>
      {children}
      <span>{after}</span>
    </>
  );
}
