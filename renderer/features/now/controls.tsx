import { Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react';
import { useSay } from '../../use-say';
import styles from './controls.module.css';
import type { Show } from './use-show';

/** The buttons of every minute, large enough for a hand that does not look. */
export function Controls({ show: { stage, deck, run } }: { readonly show: Show }) {
  const say = useSay();
  const isRunning = stage.started !== null;
  const blank = (colour: 'black' | 'white') =>
    run({ name: 'stage.blank', input: { blank: stage.blank === colour ? 'no' : colour } });
  return (
    <div className={styles.controls} role="toolbar" aria-label={say('now.controls')}>
      <Button
        size="md"
        variant="default"
        disabled={deck === undefined}
        leftSection={<IconChevronLeft size={18} aria-hidden />}
        onClick={() => run({ name: 'stage.previous', input: {} })}
      >
        {say('now.previous')}
      </Button>
      <Button
        size="md"
        className={styles.next ?? ''}
        disabled={deck === undefined}
        rightSection={<IconChevronRight size={20} aria-hidden />}
        onClick={() => run({ name: 'stage.next', input: {} })}
      >
        {say('now.next')}
      </Button>
      <Button
        size="md"
        variant={stage.blank === 'black' ? 'filled' : 'default'}
        aria-pressed={stage.blank === 'black'}
        leftSection={<span className={styles.swatch} data-colour="black" aria-hidden />}
        onClick={() => blank('black')}
      >
        {say('now.black')}
      </Button>
      <Button
        size="md"
        variant={stage.blank === 'white' ? 'filled' : 'default'}
        aria-pressed={stage.blank === 'white'}
        leftSection={<span className={styles.swatch} data-colour="white" aria-hidden />}
        onClick={() => blank('white')}
      >
        {say('now.white')}
      </Button>
      {isRunning ? (
        <Button
          size="md"
          variant="default"
          leftSection={<IconPlayerStop size={17} aria-hidden />}
          onClick={() => run({ name: 'stage.stop', input: {} })}
        >
          {say('now.stop')}
        </Button>
      ) : (
        <Button
          size="md"
          variant="default"
          leftSection={<IconPlayerPlay size={17} aria-hidden />}
          disabled={deck === undefined}
          onClick={() => run({ name: 'stage.start', input: { deck: null } })}
        >
          {say('now.start')}
        </Button>
      )}
    </div>
  );
}
