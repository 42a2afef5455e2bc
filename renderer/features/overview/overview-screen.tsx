import type { Screen as ScreenName } from '#shared/actions/actions';
import { listOfDays } from '#shared/text/dates';
import { Afterwards } from '../../ui/afterwards';
import { Screen } from '../../ui/screen';
import { useLanguage, useSay } from '../../use-say';
import { HalfDaysPanel } from './half-days-panel';
import { LanguagesPanel } from './languages-panel';
import { NamesPanel } from './names-panel';
import styles from './overview.module.css';
import { PartnersPanel } from './partners-panel';
import { RetentionNotice } from './retention-notice';
import { RulePanel } from './rule-panel';
import { SignatoriesPanel } from './signatories-panel';
import { useOverview } from './use-overview';

/** What the workshop is, before anybody comes. Every field saves itself as it is left. */
export function OverviewScreen({ goTo }: { readonly goTo: (screen: ScreenName) => void }) {
  const say = useSay();
  const language = useLanguage();
  const { halfDays } = useOverview().overview;
  const days = halfDays.map(({ day }) => day);
  return (
    <Screen
      title={say('action.go.overview')}
      lead={days.length === 0 ? say('library.noDates') : listOfDays(days, language)}
    >
      <RetentionNotice goTo={goTo} />
      <NamesPanel />
      <div className={styles.columns}>
        <div>
          <HalfDaysPanel />
          <RulePanel />
          <Afterwards turn={4}>
            <LanguagesPanel />
          </Afterwards>
        </div>
        <div>
          <PartnersPanel />
          <Afterwards turn={2}>
            <SignatoriesPanel />
          </Afterwards>
        </div>
      </div>
    </Screen>
  );
}
