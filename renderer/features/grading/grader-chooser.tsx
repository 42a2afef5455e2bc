import { ActionIcon, Modal, Select } from '@mantine/core';
import { IconUsersGroup } from '@tabler/icons-react';
import { useState } from 'react';
import type { GraderId } from '#shared/grading/work';
import { useWorkshop } from '../../mirror';
import { useSay } from '../../use-say';
import { GraderList } from './grader-list';
import styles from './grading.module.css';

interface GraderChooserProps {
  readonly grader: GraderId;
  readonly onChoose: (id: GraderId) => void;
}

/** Who is grading at this laptop, and the door to all graders. */
export function GraderChooser({ grader, onChoose }: GraderChooserProps) {
  const say = useSay();
  const graders = useWorkshop(({ assignment }) => assignment.graders);
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={styles.chooser}>
      <Select
        aria-label={say('grading.grader')}
        value={grader}
        onChange={(id) => id !== null && onChoose(id)}
        data={Object.values(graders).map(({ id, name }) => ({ value: id, label: name }))}
        comboboxProps={{ transitionProps: { duration: 0 } }}
      />
      <ActionIcon
        variant="default"
        size={30}
        aria-label={say('grading.graders')}
        title={say('grading.graders')}
        onClick={() => setOpen(true)}
      >
        <IconUsersGroup size={18} />
      </ActionIcon>
      <Modal
        opened={isOpen}
        onClose={() => setOpen(false)}
        title={say('grading.graders')}
        closeButtonProps={{ 'aria-label': say('common.close') }}
      >
        <GraderList onAdded={onChoose} />
      </Modal>
    </div>
  );
}
