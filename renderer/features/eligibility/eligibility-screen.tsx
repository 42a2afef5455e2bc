import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { Screen as ScreenName } from '#shared/actions/actions';
import type { Standing } from '#shared/eligibility/eligibility';
import { missingInWords } from '#shared/eligibility/in-words';
import type { CertificateKind } from '#shared/register/kind';
import { numberInWords } from '#shared/text/numbers';
import { searchOf } from '#shared/text/search';
import { CopyButton } from '../../ui/copy-button';
import { Empty } from '../../ui/empty';
import { Screen } from '../../ui/screen';
import { SearchField } from '../../ui/search-field';
import { useLanguage, useSay } from '../../use-say';
import styles from './eligibility.module.css';
import { NextSteps } from './next-steps';
import { RuleLine } from './rule-line';
import { StandingColumn } from './standing-column';
import { useStandings } from './use-standings';

const STANDINGS = ['eligible', 'missingOne', 'notEligible'] as const satisfies readonly Standing[];
const KINDS = ['attended', 'completed'] as const satisfies readonly CertificateKind[];

/** The kind looked at last, so that a look at another screen costs nothing. */
let lastKind: CertificateKind = 'completed';

interface EligibilityScreenProps {
  readonly goTo: (screen: ScreenName) => void;
}

/** Who may have which certificate, and what each other person is missing. */
export function EligibilityScreen({ goTo }: EligibilityScreenProps) {
  const say = useSay();
  const language = useLanguage();
  const [kind, setKind] = useState(lastKind);
  const [typed, setTyped] = useState('');
  const { people, eligible } = useStandings(kind);
  const isFound = searchOf(typed);
  const shown = people.filter(({ searched }) => isFound(searched));

  const choose = (value: string) => {
    lastKind = value as CertificateKind;
    setKind(lastKind);
  };
  if (people.length === 0)
    return (
      <Screen title={say('action.go.eligibility')}>
        <Empty
          sentence={say('eligibility.nobody')}
          action={<Button onClick={() => goTo('roster')}>{say('action.go.roster')}</Button>}
        />
      </Screen>
    );

  const cells = () => [
    [say('eligibility.name'), say(`eligibility.kind.${kind}`), say('eligibility.missingColumn')],
    ...shown.map(({ name, standing, missing }) => [
      name,
      say(`eligibility.standing.${standing}`),
      missing.map((item) => missingInWords(item, say, language)).join('; '),
    ]),
  ];
  return (
    <Screen
      title={say('action.go.eligibility')}
      lead={<RuleLine kind={kind} />}
      actions={
        <Button variant="default" onClick={() => goTo('overview')}>
          {say('eligibility.changeRule')}
        </Button>
      }
      fill
    >
      <div className={styles.tools}>
        <SegmentedControl
          aria-label={say('eligibility.kinds')}
          value={kind}
          onChange={choose}
          data={KINDS.map((each) => ({
            value: each,
            label: `${say(`eligibility.kind.${each}`)} · ${numberInWords(eligible[each], language)}`,
          }))}
        />
        <SearchField
          label={say('common.search')}
          hint={say('eligibility.searchHint')}
          value={typed}
          onChange={setTyped}
        />
        <CopyButton rows={cells} label={say('eligibility.copy')} done={say('eligibility.copied')} />
      </div>
      <NextSteps people={people} goTo={goTo} />
      <div className={styles.columns}>
        {STANDINGS.map((standing) => (
          <StandingColumn
            key={`${standing} ${kind}`}
            standing={standing}
            people={shown.filter((person) => person.standing === standing)}
          />
        ))}
      </div>
    </Screen>
  );
}
