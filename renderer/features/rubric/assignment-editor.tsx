import { useMemo } from 'react';
import { assignmentGaps } from '#shared/grading/gaps';
import { useWorkshop } from '../../mirror';
import { change } from '../../mirror/change';
import { Panel } from '../../ui/panel';
import { ThreeLanguages } from '../../ui/three-languages';
import { useSay } from '../../use-say';
import { GapList } from './gap-list';

/** The title and the brief of the final assignment. */
export function AssignmentEditor() {
  const say = useSay();
  const title = useWorkshop(({ assignment }) => assignment.title);
  const brief = useWorkshop(({ assignment }) => assignment.brief);
  const gaps = useMemo(() => assignmentGaps({ title, brief }), [title, brief]);
  return (
    <Panel title={say('rubric.assignment')}>
      <ThreeLanguages
        label={say('rubric.title')}
        languageName={(language) => say(`common.${language}`)}
        value={title}
        onChange={(value) => void change({ name: 'assignment.change', input: { title: value } })}
      />
      <ThreeLanguages
        label={say('rubric.brief')}
        languageName={(language) => say(`common.${language}`)}
        value={brief}
        lines={8}
        onChange={(value) => void change({ name: 'assignment.change', input: { brief: value } })}
      />
      <GapList gaps={gaps} />
    </Panel>
  );
}
