import { Radio } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { type AttendanceRule, asksTooMuch } from '#shared/attendance/rule';
import { RESULT_RULES } from '#shared/grading/result-rule';
import { explainProblem } from '#shared/text/explain';
import type { Overview } from '#shared/workshop/overview';
import { Afterwards } from '../../ui/afterwards';
import { type Keeping, KeptField } from '../../ui/kept-field';
import { Panel } from '../../ui/panel';
import { useSay } from '../../use-say';
import styles from './overview.module.css';
import { useOverview } from './use-overview';

type Rule = Partial<Overview['rule']>;

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
  const { overview, keep, keepField } = useOverview();
  const { rule, halfDays } = overview;
  const { attendance } = rule;
  const count = halfDays.length;
  const ofHalfDays = (field: number | string) =>
    say(count === 0 ? 'overview.ruleNoHalfDays' : 'overview.ruleHalfDays', { field, count });

  const figure = (label: string, value: number, unit: 'count' | 'percent', changed: (given: number) => Rule) => (
    <KeptField
      aria-label={label}
      className={styles.figure ?? ''}
      inputMode="numeric"
      value={String(value)}
      onKeep={(typed): Keeping | Promise<Keeping> => {
        const given = figureIn(typed);
        if (given === null) return { refused: explainProblem({ path: '', rule: unit }, say) };
        return keepField(typed.trim(), (now) => ({ rule: { ...now.rule, ...changed(given) } }));
      }}
    />
  );
  const keepAttendance = (chosen: AttendanceRule) => keep((now) => ({ rule: { ...now.rule, attendance: chosen } }));
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
          <Radio size="xs" value="halfDays" aria-label={ofHalfDays(atLeast)} />
          <Sentence text={ofHalfDays(GAP)}>
            {figure(say('overview.atLeast'), atLeast, 'count', (given) => ({
              attendance: { kind: 'halfDays', atLeast: given },
            }))}
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
            {figure(say('overview.percent'), percent, 'percent', (given) => ({
              attendance: { kind: 'minutes', percent: given },
            }))}
          </Sentence>
        </div>
      </Radio.Group>
      <div className={styles.pass}>
        <span>{say('overview.passMark')}</span>
        {figure(say('overview.passMark'), rule.passMark, 'percent', (passMark) => ({ passMark }))}
        <span>{say('overview.passMarkUnit')}</span>
      </div>
      <Afterwards turn={3}>
        <Radio.Group
          label={say('overview.result')}
          value={rule.result}
          onChange={(result) => keep((now) => ({ rule: { ...now.rule, result } }))}
        >
          <div className={styles.results}>
            {RESULT_RULES.map((value) => (
              <Radio key={value} size="xs" value={value} label={say(`overview.result_${value}`)} />
            ))}
          </div>
        </Radio.Group>
      </Afterwards>
    </>
  );
}

/** A figure as people type one, "80" or "66,5"; null when it is none. */
function figureIn(typed: string): number | null {
  const figure = typed.trim() === '' ? Number.NaN : Number(typed.replace(',', '.'));
  return Number.isFinite(figure) ? figure : null;
}

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
