import { Button, Modal } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useSay } from '../use-say';
import styles from './two-steps.module.css';

interface TwoStepsProps {
  readonly title: string;
  /** What will happen, to be read first. */
  readonly children: ReactNode;
  /** The question of the second step, and the words of the button that does it. */
  readonly question: string;
  readonly deed: string;
  readonly onDeed: () => Promise<void>;
  readonly onClose: () => void;
}

/** A dialog for what cannot be undone: first what it means, then the question. */
export function TwoSteps({ title, children, question, deed, onDeed, onClose }: TwoStepsProps) {
  const say = useSay();
  const [isSecond, setSecond] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const act = async () => {
    setBusy(true);
    await onDeed();
    setBusy(false);
  };
  return (
    <Modal opened size="lg" onClose={onClose} title={title} closeButtonProps={{ 'aria-label': say('common.close') }}>
      {isSecond ? (
        <p role="alert" className={styles.question}>
          <IconAlertTriangle size={20} aria-hidden />
          {question}
        </p>
      ) : (
        children
      )}
      <div className={styles.buttons}>
        <Button variant="default" data-autofocus onClick={onClose}>
          {say('common.cancel')}
        </Button>
        {isSecond ? (
          <Button color="red" disabled={isBusy} onClick={() => void act()}>
            {deed}
          </Button>
        ) : (
          <Button onClick={() => setSecond(true)}>{say('common.continue')}</Button>
        )}
      </div>
    </Modal>
  );
}

/** A heading with what belongs under it. */
export function Meaning({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  return (
    <section className={styles.meaning}>
      <h3>{title}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
