import { Button, Checkbox } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, useState } from 'react';
import type { GraderId } from '#shared/grading/work';
import { useWorkshop } from '../../mirror';
import { change } from '../../mirror/change';
import { CopyButton } from '../../ui/copy-button';
import { SearchField } from '../../ui/search-field';
import { useFromTop } from '../../ui/use-from-top';
import { useLanguage, useSay } from '../../use-say';
import { ResultCell } from './result-cell';
import { SheetMarks } from './sheet-marks';
import { TakeBack } from './take-back';
import { matching, type Row, useResults } from './use-rows';
import { workAsCells } from './work-as-cells';
import styles from './works.module.css';

const ROW = 40;

interface WorksTableProps {
  readonly rows: readonly Row[];
  readonly grader: GraderId;
  readonly isBlind: boolean;
  readonly peeks: boolean;
  readonly onPeek: (peeks: boolean) => void;
}

/** Everybody's work at once: handed in, each grader's state, the result. */
export function WorksTable({ rows, grader, isBlind, peeks, onPeek }: WorksTableProps) {
  const say = useSay();
  const language = useLanguage();
  const results = useResults();
  const assignment = useWorkshop((workshop) => workshop.assignment);
  const rule = useWorkshop(({ overview }) => overview.rule);
  const [typed, setTyped] = useState('');
  const scroller = useRef<HTMLElement>(null);
  const shown = matching(rows, typed);
  const list = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 10,
  });
  useFromTop(scroller, typed);
  const visible = list.getVirtualItems();
  const above = visible[0]?.start ?? 0;
  const below = list.getTotalSize() - (visible.at(-1)?.end ?? 0);

  const waiting = rows.filter(({ work }) => work === null).map(({ participant }) => participant);
  const name = (row: Row) => (isBlind ? (row.work?.code ?? say('grading.noCode')) : row.name);
  /** Others' marks of a work the grader here has still to finalize would lead them. */
  const isHidden = ({ work, state }: Row) =>
    !peeks &&
    state !== 'final' &&
    Object.entries(assignment.sheets[work?.id ?? ''] ?? {}).some(
      ([id, sheet]) => id !== grader && sheet.state === 'final',
    );
  const cells = () => [
    [say('grading.name'), say('grading.codeColumn'), say('grading.sheets'), say('grading.result'), ''],
    ...shown.map((row) =>
      workAsCells({ row, name: name(row), isHidden: isHidden(row), assignment, results, rule, say, language }),
    ),
  ];

  return (
    <div className={styles.works}>
      <div className={styles.tools}>
        <SearchField label={say('common.search')} hint={say('grading.searchHint')} value={typed} onChange={setTyped} />
        <Button
          variant="default"
          disabled={waiting.length === 0}
          onClick={() => void change({ name: 'work.handIn', input: { participants: waiting } })}
        >
          {waiting.length === 0
            ? say('grading.allHandedIn')
            : say('grading.everyoneHandedIn', { count: waiting.length })}
        </Button>
        <Checkbox
          label={say('grading.peek')}
          checked={peeks}
          onChange={(event) => onPeek(event.currentTarget.checked)}
        />
        <CopyButton rows={cells} label={say('grading.copy')} done={say('grading.copied')} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section ref={scroller} className={styles.scroller} tabIndex={0} aria-label={say('grading.view.works')}>
        <table className={styles.table} aria-rowcount={shown.length + 1}>
          <thead>
            <tr>
              <th scope="col">{say('grading.name')}</th>
              <th scope="col">{say('grading.handedIn')}</th>
              <th scope="col">{say('grading.sheets')}</th>
              <th scope="col">{say('grading.result')}</th>
            </tr>
          </thead>
          <tbody>
            {above > 0 && <tr aria-hidden style={{ height: above }} />}
            {visible.map(({ index }) => {
              const row = shown[index];
              if (row === undefined) return null;
              const { participant, work } = row;
              const sheets = work === null ? {} : (assignment.sheets[work.id] ?? {});
              const count = Object.keys(sheets).length;
              return (
                <tr key={participant} aria-rowindex={index + 2} style={{ height: ROW }}>
                  <th scope="row">
                    {name(row)}
                    {!isBlind && work !== null && <small>{work.code}</small>}
                  </th>
                  <td>
                    {count === 0 ? (
                      <Checkbox
                        aria-label={`${say('grading.handedIn')}: ${name(row)}`}
                        checked={work !== null}
                        onChange={(event) =>
                          void change({
                            name: event.currentTarget.checked ? 'work.handIn' : 'work.takeBack',
                            input: { participants: [participant] },
                          })
                        }
                      />
                    ) : (
                      <TakeBack participant={participant} name={name(row)} count={count} />
                    )}
                  </td>
                  <td>
                    <SheetMarks sheets={sheets} of={row.of} isHidden={isHidden(row)} />
                  </td>
                  <td>
                    {isHidden(row) ? (
                      <span className={styles.waiting}>{say('grading.hiddenMark')}</span>
                    ) : (
                      work !== null && <ResultCell result={results.get(work.id)} passMark={rule.passMark} />
                    )}
                  </td>
                </tr>
              );
            })}
            {below > 0 && <tr aria-hidden style={{ height: below }} />}
          </tbody>
        </table>
      </section>
    </div>
  );
}
