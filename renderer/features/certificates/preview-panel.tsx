import { ActionIcon } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { LanguageChoice } from '#shared/contract/certificates';
import type { ParticipantId } from '#shared/people/participant';
import type { CertificateKind } from '#shared/register/kind';
import { bridge } from '../../bridge';
import { showFailure, useMirror, useWorkshop } from '../../mirror';
import { Panel } from '../../ui/panel';
import { useWidth } from '../../ui/use-width';
import { useSay } from '../../use-say';
import styles from './certificates.module.css';
import { drawPage } from './draw-page';

interface PreviewPanelProps {
  readonly kind: CertificateKind;
  readonly languages: LanguageChoice;
  /** Whose certificates can be looked through, in order. */
  readonly people: readonly ParticipantId[];
}

/** The very page that would be printed, of one person after the other. */
export function PreviewPanel({ kind, languages, people }: PreviewPanelProps) {
  const say = useSay();
  const [wanted, setAt] = useState(0);
  const at = Math.min(wanted, people.length - 1);
  const canvas = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const shown = usePage(kind, languages, people[at]);
  useEffect(() => {
    if (shown === null || canvas.current === null || width === 0) return;
    return drawPage(shown.pdf, canvas.current, width);
  }, [shown, width]);

  const step = (by: number) => setAt((at + by + people.length) % people.length);
  const actions = (
    <>
      <span className={styles.position}>{say('certificate.position', { at: at + 1, of: people.length })}</span>
      <ActionIcon aria-label={say('certificate.previous')} onClick={() => step(-1)}>
        <IconChevronLeft size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon aria-label={say('certificate.nextPerson')} onClick={() => step(1)}>
        <IconChevronRight size={18} aria-hidden />
      </ActionIcon>
    </>
  );
  return (
    <Panel title={say('certificate.preview')} actions={actions}>
      <div ref={frame} className={styles.page}>
        <canvas
          ref={canvas}
          role="img"
          aria-label={shown === null ? say('program.loading') : say('certificate.previewOf', { name: shown.name })}
        />
      </div>
    </Panel>
  );
}

/** The PDF of one certificate, asked for again when the workshop changes. */
function usePage(kind: CertificateKind, languages: LanguageChoice, participant: ParticipantId | undefined) {
  const workshop = useWorkshop(({ id }) => id);
  const seq = useMirror(({ open }) => open?.seq ?? 0);
  const [shown, setShown] = useState<{ readonly pdf: string; readonly name: string } | null>(null);
  const choice = JSON.stringify(languages);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new sequence number means that the page may say something else.
  useEffect(() => {
    if (participant === undefined) return;
    let isWanted = true;
    void bridge()
      .ask('certificates.preview', { workshop, kind, participant, languages: JSON.parse(choice) as LanguageChoice })
      .then((answer) => {
        if (!isWanted) return;
        if (answer.ok) setShown(answer.value);
        else showFailure(answer.failure);
      });
    return () => {
      isWanted = false;
    };
  }, [workshop, kind, participant, choice, seq]);
  return shown;
}
