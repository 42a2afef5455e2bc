import type { Language } from '#shared/text/language';
import { isWritten } from '#shared/text/text';
import { KeptField } from '../../ui/kept-field';
import { Panel } from '../../ui/panel';
import { ThreeLanguages } from '../../ui/three-languages';
import { useSay } from '../../use-say';
import styles from './overview.module.css';
import { useOverview } from './use-overview';

export function NamesPanel() {
  const say = useSay();
  const { overview, keep, keepField } = useOverview();
  const languageName = (language: Language) => say(`common.${language}`);
  return (
    <Panel>
      <ThreeLanguages
        label={say('overview.title')}
        languageName={languageName}
        value={overview.title}
        onChange={(title) => keep(() => ({ title }))}
        error={isWritten(overview.title) ? null : say('library.titleMissing')}
      />
      <ThreeLanguages
        label={say('overview.place')}
        languageName={languageName}
        value={overview.place}
        onChange={(place) => keep(() => ({ place }))}
      />
      <div className={styles.pair}>
        <KeptField
          label={say('overview.code')}
          description={say('overview.codeWhy')}
          value={overview.code}
          maxLength={12}
          onKeep={(typed) => {
            const code = typed.trim().toUpperCase();
            return keepField(code, () => ({ code }));
          }}
        />
        <KeptField
          label={say('overview.organizer')}
          description={say('overview.organizerWhy')}
          value={overview.organizer}
          onKeep={(typed) => keepField(typed.trim(), () => ({ organizer: typed }))}
        />
      </div>
    </Panel>
  );
}
