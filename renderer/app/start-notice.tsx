import { Button, CloseButton } from '@mantine/core';
import { IconShieldExclamation } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { LaptopCheck } from '#shared/contract/laptop';
import type { BrokenOff } from '#shared/contract/program';
import { explainFinding } from '#shared/text/explain';
import { bridge } from '../bridge';
import { nameOf } from '../features/library/name-of';
import { showFailure } from '../mirror';
import { useLanguage, useSay } from '../use-say';
import { dismissBatches, goToCertificates, useBrokenBatches } from './broken-batches';
import styles from './failure-notice.module.css';

interface Line {
  readonly title: string | null;
  readonly words: string;
  /** Leads to where it is put right. */
  readonly onGo?: () => void;
  readonly onClose: () => void;
}

/** What stood wrong with the laptop when the program started, and what a lock or a kill broke off, until it is put away or put right. */
export function StartNotice() {
  const say = useSay();
  const language = useLanguage();
  const { checks, jobs, batches } = useFound();
  const broken = useBrokenBatches(batches);
  const [read, setRead] = useState<readonly object[]>([]);
  const isUnread = (found: object) => !read.includes(found);
  const putAway = (found: object) => () => setRead((before) => [...before, found]);
  const lines: Line[] = [
    ...checks.filter(isUnread).map((found) => ({
      title: say(`laptop.${found.check}.name`),
      words: explainFinding(found, language),
      onClose: putAway(found),
    })),
    ...jobs.filter(isUnread).map((found) => ({
      title: null,
      words: say(`program.brokenOff.${found.what}`, { count: found.written }),
      onClose: putAway(found),
    })),
    ...broken.map(({ card, kind }) => ({
      title: nameOf(card, language),
      words: say(`program.brokenOff.certificates.${kind}`),
      onGo: () => void goToCertificates(card.id),
      onClose: () => void dismissBatches(card.id, kind),
    })),
  ];
  return lines.map(({ title, words, onGo, onClose }) => (
    <div key={`${title} ${words}`} role="alert" className={styles.notice}>
      <IconShieldExclamation size={18} aria-hidden />
      <p>
        {title !== null && <strong>{title}. </strong>}
        {words}
      </p>
      {onGo !== undefined && (
        <Button variant="default" onClick={onGo}>
          {say('action.go.certificates')}
        </Button>
      )}
      <CloseButton aria-label={say('common.close')} onClick={onClose} />
    </div>
  ));
}

/** However busy the window is, what was found is asked for after this many milliseconds. */
const PATIENCE = 1_000;

/** Asked once the window is there and quiet: neither may keep it from opening. */
function useFound() {
  const [checks, setChecks] = useState<readonly LaptopCheck[]>([]);
  const [{ jobs, batches }, setBroken] = useState<Broken>({ jobs: [], batches: [] });
  useEffect(() => {
    const { ask } = bridge();
    const find = () => {
      void ask('laptop.atStart', {}).then((answer) =>
        answer.ok ? setChecks(answer.value.checks) : showFailure(answer.failure),
      );
      void ask('job.brokenOff', {}).then((answer) =>
        answer.ok ? setBroken(answer.value) : showFailure(answer.failure),
      );
    };
    const waiting = requestIdleCallback(find, { timeout: PATIENCE });
    return () => cancelIdleCallback(waiting);
  }, []);
  return { checks, jobs, batches };
}

interface Broken {
  readonly jobs: readonly BrokenOff[];
  readonly batches: readonly string[];
}
