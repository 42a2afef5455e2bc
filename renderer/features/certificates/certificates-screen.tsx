import { Button, SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Screen as ScreenName } from '#shared/actions/actions';
import type { Output } from '#shared/contract/contract';
import { eligibilityOfAll } from '#shared/eligibility/eligibility';
import { isErased, shownName } from '#shared/people/shown-name';
import { CertificateKind } from '#shared/register/kind';
import { sortedBy } from '#shared/text/alphabet';
import type { Workshop } from '#shared/workshop/workshop';
import { bridge } from '../../bridge';
import { useWorkshop } from '../../mirror';
import { Empty } from '../../ui/empty';
import { Panel } from '../../ui/panel';
import { Screen } from '../../ui/screen';
import { useWriting } from '../../ui/use-writing';
import { isWriting } from '../../ui/writings';
import { WrittenList } from '../../ui/written-list';
import { useLanguage, useSay } from '../../use-say';
import styles from './certificates.module.css';
import { FIRST_CHOICE, IssueForm } from './issue-form';
import { PreflightPanel } from './preflight-panel';
import { PreviewPanel } from './preview-panel';
import { RegisterPanel } from './register-panel';
import { usePreflight } from './use-preflight';

/** Two kinds of certificate kept apart: checked, looked at, issued, and entered in the register. */
export function CertificatesScreen({ goTo }: { readonly goTo: (screen: ScreenName) => void }) {
  const say = useSay();
  const workshop = useWorkshop(({ id }) => id);
  const keyOf = (each: CertificateKind) => `certificates ${workshop} ${each}`;
  const [kind, setKind] = useState<CertificateKind>(isWriting(keyOf('attended')) ? 'attended' : 'completed');
  const [choice, setChoice] = useState(FIRST_CHOICE);
  const eligible = useEligible();
  const preflight = usePreflight(kind, choice.languages);
  const job = useWriting<Output<'certificates.issue'>>(keyOf(kind));
  const issued = job.done;

  const issue = (ticket: string) => {
    const { languages, each, together, pattern } = choice;
    const input = { workshop, kind, participants: null, languages, folder: { ticket }, each, together, pattern };
    job.run((id) => bridge().ask('certificates.issue', { ...input, job: id }));
  };

  const tabs = CertificateKind.options.map((value) => ({
    value,
    label: say('certificate.tab', { kind: say(`certificate.${value}`), count: eligible[value].length }),
  }));
  return (
    <Screen
      title={say('action.go.certificates')}
      lead={say(kind === 'attended' ? 'certificate.leadAttended' : 'certificate.leadCompleted')}
      actions={
        <SegmentedControl aria-label={say('certificate.kindLabel')} data={tabs} value={kind} onChange={setKind} />
      }
    >
      {eligible[kind].length === 0 ? (
        <Empty
          sentence={say('certificate.nobody')}
          action={<Button onClick={() => goTo('eligibility')}>{say('certificate.toEligibility')}</Button>}
        />
      ) : (
        <div className={styles.columns}>
          <div>
            <Panel>
              <IssueForm choice={choice} onChange={setChoice} ready={preflight?.ready ?? 0} job={job} onIssue={issue} />
            </Panel>
            {issued !== null && (
              <Panel title={say('common.written')}>
                <WrittenList
                  summary={say(issued.cancelled ? 'common.writtenBeforeStop' : 'common.writtenCount', {
                    count: issued.written.length,
                  })}
                  files={issued.written}
                />
              </Panel>
            )}
            <PreflightPanel preflight={preflight} />
          </div>
          <PreviewPanel kind={kind} languages={choice.languages} people={eligible[kind]} />
        </div>
      )}
      <RegisterPanel kind={kind} />
    </Screen>
  );
}

/** Who may have which kind, by the alphabet. */
function useEligible(): Record<CertificateKind, string[]> {
  const language = useLanguage();
  const workshop = useWorkshop((whole: Workshop) => whole);
  return useMemo(() => {
    const nameOf = (id: string) => {
      const names = workshop.participants[id]?.names;
      return names === undefined ? '' : shownName(names, language);
    };
    const isGone = (id: string) => workshop.participants[id] === undefined || isErased(workshop.participants[id]);
    const all = sortedBy(eligibilityOfAll(workshop), ({ participant }) => nameOf(participant));
    const of = (kind: CertificateKind) =>
      all
        .filter(({ [kind]: { standing }, participant }) => standing === 'eligible' && !isGone(participant))
        .map(({ participant }) => participant);
    return { attended: of('attended'), completed: of('completed') };
  }, [workshop, language]);
}
