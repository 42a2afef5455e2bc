import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleX, type TablerIcon } from '@tabler/icons-react';
import { useCallback, useEffect, useState } from 'react';
import type { Output } from '#shared/contract/contract';
import type { LaptopCheck } from '#shared/contract/laptop';
import { explainFinding } from '#shared/text/explain';
import { bridge } from '../../bridge';
import { showFailure } from '../../mirror';
import { Panel } from '../../ui/panel';
import { useLanguage, useSay } from '../../use-say';
import styles from './laptop-panel.module.css';

const ICONS: Record<LaptopCheck['state'], TablerIcon> = {
  ok: IconCircleCheck,
  attention: IconAlertTriangle,
  failed: IconCircleX,
};

/** What the safety of the data rests on, each with its state in a word and a sentence. */
export function LaptopPanel() {
  const say = useSay();
  const [seen, setSeen] = useState<Output<'laptop.check'> | null>(null);
  const look = useCallback(async () => {
    const answer = await bridge().ask('laptop.check', {});
    if (answer.ok) setSeen(answer.value);
    else showFailure(answer.failure);
  }, []);
  useEffect(() => void look(), [look]);
  return (
    <Panel
      id="check-laptop"
      title={say('laptop.title')}
      actions={
        <Button variant="default" onClick={() => void look()}>
          {say('laptop.again')}
        </Button>
      }
    >
      <p className={styles.intro}>
        {say('laptop.intro')}{' '}
        <span role="status">{seen !== null && say('laptop.took', { milliseconds: seen.milliseconds })}</span>
      </p>
      <ul className={styles.checks} aria-label={say('laptop.title')}>
        {seen?.checks.map((check) => (
          <Finding key={check.check} {...check} />
        ))}
      </ul>
    </Panel>
  );
}

function Finding(found: LaptopCheck) {
  const { check, state } = found;
  const say = useSay();
  const language = useLanguage();
  const Icon = ICONS[state];
  return (
    <li className={styles.check} data-state={state}>
      <Icon size={18} aria-hidden className={styles.icon} />
      <span className={styles.name}>{say(`laptop.${check}.name`)}</span>
      <span className={styles.state}>{say(`laptop.state.${state}`)}</span>
      <span>{explainFinding(found, language)}</span>
    </li>
  );
}
