import { Button, SegmentedControl } from '@mantine/core';
import { useMemo } from 'react';
import type { Screen as ScreenName } from '#shared/actions/actions';
import { disputed } from '#shared/grading/result';
import { isCounted } from '#shared/grading/rubric';
import { useWorkshop } from '../../mirror';
import { Empty } from '../../ui/empty';
import { Screen } from '../../ui/screen';
import { type Key, useSay } from '../../use-say';
import { useChoices, useGrader, VIEWS, type View } from './choices';
import { Disagreements } from './disagreements';
import { GraderChooser } from './grader-chooser';
import { Queue } from './queue';
import { StartGrading } from './start-grading';
import { useRows } from './use-rows';
import { WorksTable } from './works-table';

interface GradingScreenProps {
  readonly goTo: (screen: ScreenName) => void;
}

/** The final assignments: one's own queue, all works, and what the lead has to settle. */
export function GradingScreen({ goTo }: GradingScreenProps) {
  const say = useSay();
  const [choices, choose] = useChoices();
  const { view, isBlind, peeks } = choices;
  const grader = useGrader(choices);
  const rows = useRows(grader);
  const criteria = useWorkshop(({ assignment }) => assignment.criteria);
  const sheets = useWorkshop(({ assignment }) => assignment.sheets);
  const disputes = useMemo(
    () =>
      rows.flatMap((row) => {
        const all = row.work === null ? [] : Object.values(sheets[row.work.id] ?? {});
        const open = disputed(
          criteria,
          all.filter(({ state }) => state === 'final'),
        );
        return open.length === 0 ? [] : [{ ...row, disputed: open }];
      }),
    [rows, sheets, criteria],
  );

  const teach = (sentence: Key, screen: ScreenName) => (
    <Screen title={say('action.go.grading')}>
      <Empty
        sentence={say(sentence)}
        action={<Button onClick={() => goTo(screen)}>{say(`action.go.${screen}`)}</Button>}
      />
    </Screen>
  );
  if (!criteria.some(isCounted)) return teach('grading.noRubric', 'rubric');
  if (rows.length === 0) return teach('grading.noPeople', 'roster');
  if (grader === null)
    return (
      <Screen title={say('action.go.grading')}>
        <StartGrading onStart={(id) => choose({ grader: id })} />
      </Screen>
    );

  const label = (each: View) =>
    each === 'disagreements'
      ? say('grading.view.disagreements', { count: disputes.length })
      : say(`grading.view.${each}`);
  return (
    <Screen
      title={say('action.go.grading')}
      actions={
        <>
          <SegmentedControl
            aria-label={say('grading.views')}
            value={view}
            onChange={(value) => choose({ view: value })}
            data={VIEWS.map((each) => ({ value: each, label: label(each) }))}
          />
          <GraderChooser grader={grader} onChoose={(id) => choose({ grader: id })} />
        </>
      }
      fill
    >
      {view === 'queue' && (
        <Queue rows={rows} grader={grader} isBlind={isBlind} onBlind={(value) => choose({ isBlind: value })} />
      )}
      {view === 'works' && (
        <WorksTable
          rows={rows}
          grader={grader}
          isBlind={isBlind}
          peeks={peeks}
          onPeek={(value) => choose({ peeks: value })}
        />
      )}
      {view === 'disagreements' && (
        <Disagreements
          rows={disputes}
          isBlind={isBlind}
          peeks={peeks}
          onPeek={() => choose({ peeks: true })}
          goTo={goTo}
        />
      )}
    </Screen>
  );
}
