import { CloseButton } from '@mantine/core';
import { IconShieldExclamation } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { LaptopCheck } from '#shared/contract/laptop';
import { explainFinding } from '#shared/text/explain';
import { bridge } from '../bridge';
import { showFailure } from '../mirror';
import { useLanguage, useSay } from '../use-say';
import styles from './failure-notice.module.css';

/** What stood wrong with the laptop when the program started, until it is read and put away; asked once the window is there. */
export function StartNotice() {
  const say = useSay();
  const language = useLanguage();
  const [checks, setChecks] = useState<readonly LaptopCheck[]>([]);
  useEffect(() => {
    void bridge()
      .ask('laptop.atStart', {})
      .then((answer) => (answer.ok ? setChecks(answer.value.checks) : showFailure(answer.failure)));
  }, []);
  return checks.map((found) => (
    <div key={found.check} role="alert" className={styles.notice}>
      <IconShieldExclamation size={18} aria-hidden />
      <p>
        <strong>{say(`laptop.${found.check}.name`)}.</strong> {explainFinding(found, language)}
      </p>
      <CloseButton
        aria-label={say('common.close')}
        onClick={() => setChecks((before) => before.filter((each) => each !== found))}
      />
    </div>
  ));
}
