import { IconAlertTriangle, IconCircleCheck, IconHandStop, IconInfoCircle } from '@tabler/icons-react';
import { memo, type ReactNode } from 'react';
import type { Preflight } from '#shared/contract/certificates';
import { missingInWords } from '#shared/eligibility/in-words';
import type { MissingItem } from '#shared/eligibility/missing-item';
import { Panel } from '../../ui/panel';
import { useLanguage, useSay } from '../../use-say';
import styles from './certificates.module.css';

/** What would come out otherwise than people expect, the gravest first. */
export const PreflightPanel = memo(function PreflightPanel({ preflight }: { readonly preflight: Preflight | null }) {
  const say = useSay();
  const language = useLanguage();
  if (preflight === null)
    return (
      <Panel title={say('certificate.check')}>
        <p className={styles.quiet}>{say('certificate.checking')}</p>
      </Panel>
    );
  const { ready, held, borrowed, unwritten, pictures } = preflight;
  const lines: ReactNode[] = [
    ...held
      .filter(({ letters }) => letters.length > 0)
      .map(({ participant, name, letters }) => (
        <Line key={`${participant} letters`} weight="bad">
          {say('common.letters', { count: letters.length, name, letters: lettersInWords(letters) })}
        </Line>
      )),
    ...pictures.map((name) => (
      <Line key={`picture ${name}`} weight="warn">
        {say('certificate.picture', { name })}
      </Line>
    )),
    ...unwritten.map(({ what, language: lacking }) => (
      <Line key={`${what} ${lacking}`} weight="warn">
        {say(`certificate.unwritten.${what}`, { language: say(`problem.field.${lacking}`) })}
      </Line>
    )),
    ...borrowed.map(({ participant, name, language: lacking }) => (
      <Line key={`${participant} ${lacking}`} weight="warn">
        {say('certificate.borrowed', { name, language: say(`problem.field.${lacking}`) })}
      </Line>
    )),
    ...held
      .filter(({ reason }) => reason === 'erased')
      .map(({ participant }) => (
        <Line key={participant} weight="held">
          {say('certificate.heldErased')}
        </Line>
      )),
    ...held
      .filter(({ reason }) => reason === 'notEligible')
      .map(({ participant, name, missing }) => (
        <Line key={participant} weight="held">
          {say('certificate.held', {
            name,
            missing: missing.map((item) => missingInWords(item as MissingItem, say, language)).join('; '),
          })}
        </Line>
      )),
  ];
  return (
    <Panel title={say('certificate.check')}>
      <p role="status" className={styles.verdict} data-good={held.length === 0 || undefined}>
        {held.length === 0 ? <IconCircleCheck size={17} aria-hidden /> : <IconInfoCircle size={17} aria-hidden />}
        {held.length === 0
          ? say('certificate.allReady', { count: ready })
          : say('certificate.someReady', { count: ready, held: held.length })}
      </p>
      {lines.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard.
        <ul className={styles.lines} aria-label={say('certificate.check')} tabIndex={0}>
          {lines}
        </ul>
      )}
    </Panel>
  );
});

const lettersInWords = (letters: Preflight['held'][number]['letters']): string =>
  letters.map(({ letter, code }) => `${letter} (${code})`).join(', ');

const ICONS = { bad: IconAlertTriangle, warn: IconAlertTriangle, held: IconHandStop };

function Line({ weight, children }: { readonly weight: keyof typeof ICONS; readonly children: ReactNode }) {
  const Icon = ICONS[weight];
  return (
    <li data-weight={weight}>
      <Icon size={15} aria-hidden />
      <span>{children}</span>
    </li>
  );
}
