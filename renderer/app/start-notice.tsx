import { CloseButton } from '@mantine/core';
import { IconShieldExclamation } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { LaptopCheck } from '#shared/contract/laptop';
import type { BrokenOff } from '#shared/contract/program';
import { explainFinding } from '#shared/text/explain';
import { bridge } from '../bridge';
import { showFailure } from '../mirror';
import { useLanguage, useSay } from '../use-say';
import styles from './failure-notice.module.css';

/** What stood wrong with the laptop when the program started, and what a lock broke off, until it is read and put away. */
export function StartNotice() {
  const say = useSay();
  const language = useLanguage();
  const { checks, jobs } = useFound();
  const [read, setRead] = useState<readonly object[]>([]);
  const lines = [
    ...checks.map((found) => ({
      found,
      title: say(`laptop.${found.check}.name`),
      words: explainFinding(found, language),
    })),
    ...jobs.map((found) => ({
      found,
      title: null,
      words: say(`program.brokenOff.${found.what}`, { count: found.written }),
    })),
  ];
  return lines
    .filter(({ found }) => !read.includes(found))
    .map(({ found, title, words }) => (
      <div key={words} role="alert" className={styles.notice}>
        <IconShieldExclamation size={18} aria-hidden />
        <p>
          {title !== null && <strong>{title}. </strong>}
          {words}
        </p>
        <CloseButton aria-label={say('common.close')} onClick={() => setRead((before) => [...before, found])} />
      </div>
    ));
}

/** However busy the window is, what was found is asked for after this many milliseconds. */
const PATIENCE = 1_000;

/** Asked once the window is there and quiet: neither may keep it from opening. */
function useFound() {
  const [checks, setChecks] = useState<readonly LaptopCheck[]>([]);
  const [jobs, setJobs] = useState<readonly BrokenOff[]>([]);
  useEffect(() => {
    const { ask } = bridge();
    const find = () => {
      void ask('laptop.atStart', {}).then((answer) =>
        answer.ok ? setChecks(answer.value.checks) : showFailure(answer.failure),
      );
      void ask('job.brokenOff', {}).then((answer) =>
        answer.ok ? setJobs(answer.value.jobs) : showFailure(answer.failure),
      );
    };
    const waiting = requestIdleCallback(find, { timeout: PATIENCE });
    return () => cancelIdleCallback(waiting);
  }, []);
  return { checks, jobs };
}
