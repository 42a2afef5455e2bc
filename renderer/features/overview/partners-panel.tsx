import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { inLanguage, NO_TEXT } from '#shared/text/text';
import { Panel } from '../../ui/panel';
import { ThreeLanguages } from '../../ui/three-languages';
import { useLanguage, useSay } from '../../use-say';
import styles from './overview.module.css';
import { PictureField } from './picture-field';
import { useListOf } from './use-list-of';

/** As many as a certificate has room for. */
const MOST = 12;

export function PartnersPanel() {
  const say = useSay();
  const language = useLanguage();
  const { items, add, change, remove } = useListOf('partners', ({ name }) => name);
  return (
    <Panel
      title={say('overview.partners')}
      actions={
        <Button
          variant="default"
          leftSection={<IconPlus size={15} aria-hidden />}
          disabled={items.length >= MOST}
          onClick={() => add({ id: crypto.randomUUID(), name: NO_TEXT, logo: '' })}
        >
          {say('overview.addPartner')}
        </Button>
      }
    >
      {items.length === 0 && <p className={styles.none}>{say('overview.partnersEmpty')}</p>}
      <ul className={styles.items}>
        {items.map((partner, index) => {
          const name = inLanguage(partner.name, language) || say('overview.partner', { number: index + 1 });
          return (
            <li key={partner.id} className={styles.partner}>
              <PictureField
                what={`${say('overview.logo')}, ${name}`}
                hash={partner.logo}
                onChange={(logo) => change(partner.id, { logo })}
              />
              <ThreeLanguages
                stacked="signed"
                label={`${say('overview.partner', { number: index + 1 })}, ${say('overview.partnerName')}`}
                languageName={(each) => say(`common.${each}`)}
                value={partner.name}
                onChange={(text) => change(partner.id, { name: text })}
              />
              <ActionIcon aria-label={say('overview.removePartner', { name })} onClick={() => remove(partner.id)}>
                <IconTrash size={17} aria-hidden />
              </ActionIcon>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
