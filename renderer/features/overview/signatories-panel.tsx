import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { inLanguage, NO_TEXT } from '#shared/text/text';
import { Panel } from '../../ui/panel';
import { ThreeLanguages } from '../../ui/three-languages';
import { useLanguage, useSay } from '../../use-say';
import styles from './overview.module.css';
import { PictureField } from './picture-field';
import { useListOf } from './use-list-of';

/** As many as can sign one certificate side by side. */
const MOST = 4;

export function SignatoriesPanel() {
  const say = useSay();
  const language = useLanguage();
  const { items, add, change, remove } = useListOf('signatories', ({ name }) => name);
  return (
    <Panel
      title={say('overview.signatories')}
      actions={
        <Button
          variant="default"
          leftSection={<IconPlus size={15} aria-hidden />}
          disabled={items.length >= MOST}
          onClick={() => add({ id: crypto.randomUUID(), name: NO_TEXT, role: NO_TEXT, signature: '' })}
        >
          {say('overview.addSignatory')}
        </Button>
      }
    >
      {items.length === 0 && <p className={styles.none}>{say('overview.signatoriesEmpty')}</p>}
      <ul className={styles.items}>
        {items.map((signatory, index) => {
          const nth = say('overview.signatory', { number: index + 1 });
          const name = inLanguage(signatory.name, language) || nth;
          return (
            <li key={signatory.id} className={styles.signatory}>
              <PictureField
                what={`${say('overview.signature')}, ${name}`}
                hash={signatory.signature}
                onChange={(signature) => change(signatory.id, { signature })}
              />
              {(['name', 'role'] as const).map((field) => (
                <div key={field}>
                  <p className={styles.label} aria-hidden>
                    {say(field === 'name' ? 'overview.signatoryName' : 'overview.role')}
                  </p>
                  <ThreeLanguages
                    stacked={field === 'name' ? 'signed' : 'plain'}
                    label={`${nth}, ${say(field === 'name' ? 'overview.signatoryName' : 'overview.role')}`}
                    languageName={(each) => say(`common.${each}`)}
                    value={signatory[field]}
                    onChange={(text) => change(signatory.id, { [field]: text })}
                  />
                </div>
              ))}
              <ActionIcon aria-label={say('overview.removeSignatory', { name })} onClick={() => remove(signatory.id)}>
                <IconTrash size={17} aria-hidden />
              </ActionIcon>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
