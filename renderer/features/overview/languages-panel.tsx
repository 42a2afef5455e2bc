import { Checkbox, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { LANGUAGES } from '#shared/text/language';
import { firstUpper } from '#shared/text/text';
import { Panel } from '../../ui/panel';
import { useSay } from '../../use-say';
import styles from './overview.module.css';
import { useOverview } from './use-overview';

/** Which language the room sees, and which the documents can be made in. */
export function LanguagesPanel() {
  const say = useSay();
  const { overview, keep } = useOverview();
  const [isLast, setLast] = useState(false);

  const keepDocuments = (chosen: readonly string[]) => {
    setLast(chosen.length === 0);
    if (chosen.length > 0)
      keep(() => ({ documentLanguages: LANGUAGES.filter((language) => chosen.includes(language)) }));
  };

  return (
    <Panel title={say('overview.languages')}>
      <div className={styles.languages}>
        <div>
          <p className={styles.label} id="stage-language">
            {say('overview.stageLanguage')}
          </p>
          <SegmentedControl
            aria-labelledby="stage-language"
            data={LANGUAGES.map((value) => ({ value, label: say(`common.${value}`) }))}
            value={overview.stageLanguage}
            onChange={(stageLanguage) => keep(() => ({ stageLanguage }))}
          />
        </div>
        <Checkbox.Group
          label={say('overview.documentLanguages')}
          value={overview.documentLanguages}
          onChange={keepDocuments}
          error={isLast ? firstUpper(say('problem.lastLanguage')) : null}
        >
          <div className={styles.checks}>
            {LANGUAGES.map((language) => (
              <Checkbox key={language} value={language} label={say(`common.${language}`)} />
            ))}
          </div>
        </Checkbox.Group>
      </div>
    </Panel>
  );
}
