import { SegmentedControl, Switch } from '@mantine/core';
import type { Input } from '#shared/contract/contract';
import { Theme } from '#shared/library/library';
import { LANGUAGE_NAMES, LANGUAGES } from '#shared/text/language';
import { bridge } from '../../bridge';
import { showFailure, useMirror } from '../../mirror';
import { KeptField } from '../../ui/kept-field';
import { Panel } from '../../ui/panel';
import { useLanguage, useSay } from '../../use-say';
import styles from './settings.module.css';

async function change(settings: Input<'settings.change'>): Promise<void> {
  const done = await bridge().ask('settings.change', settings);
  if (!done.ok) showFailure(done.failure);
}

/** What this laptop's user chooses for themselves. */
export function UserPanel() {
  const say = useSay();
  const language = useLanguage();
  const settings = useMirror((mirror) => mirror.settings);
  return (
    <Panel title={say('settings.user')}>
      <div className={styles.choices}>
        <div>
          <p className={styles.label} id="settings-language">
            {say('settings.language')}
          </p>
          <SegmentedControl
            aria-labelledby="settings-language"
            data={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
            value={language}
            onChange={(value) => void change({ language: value })}
          />
        </div>
        <div>
          <p className={styles.label} id="settings-theme">
            {say('settings.theme')}
          </p>
          <SegmentedControl
            aria-labelledby="settings-theme"
            data={Theme.options.map((value) => ({ value, label: say(`settings.theme_${value}`) }))}
            value={settings.theme}
            onChange={(value) => void change({ theme: value })}
          />
        </div>
        <KeptField
          label={say('settings.name')}
          description={
            settings.author === '' ? say('settings.authorEmpty', { name: say('settings.trainer') }) : undefined
          }
          value={settings.author}
          maxLength={200}
          onKeep={(typed) => {
            void change({ author: typed });
            return { kept: typed.trim() };
          }}
        />
        <Switch
          size="sm"
          label={say('settings.sound')}
          checked={settings.sound}
          onChange={(event) => void change({ sound: event.currentTarget.checked })}
        />
      </div>
    </Panel>
  );
}
