import { useEffect, useState } from 'react';
import type { Output } from '#shared/contract/contract';
import { bridge } from '../../bridge';
import { showFailure } from '../../mirror';
import { Panel } from '../../ui/panel';
import { useSay } from '../../use-say';
import styles from './settings.module.css';

/** Which program this is, on what it runs, and where its data lies. */
export function AboutPanel() {
  const say = useSay();
  const [about, setAbout] = useState<Output<'about.read'> | null>(null);
  useEffect(() => {
    void bridge()
      .ask('about.read', {})
      .then((answer) => (answer.ok ? setAbout(answer.value) : showFailure(answer.failure)));
  }, []);
  if (about === null) return null;
  const facts = [
    [say('settings.version'), `${say('program.name')} ${about.version}`],
    [say('settings.runtime'), about.runtime],
    [say('settings.vault'), about.vault],
    [say('settings.protection'), say(about.isProtected ? 'settings.protected' : 'settings.unprotected')],
    [say('settings.licences'), say('settings.fonts')],
  ];
  return (
    <Panel title={say('settings.about')}>
      <dl className={styles.facts}>
        {facts.map(([term, fact]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
