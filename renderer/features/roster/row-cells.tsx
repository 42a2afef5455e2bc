import {
  IconAddressBook,
  IconAddressBookOff,
  IconCamera,
  IconCameraOff,
  IconId,
  IconIdOff,
  type TablerIcon,
} from '@tabler/icons-react';
import type { Consents } from '#shared/people/participant';
import { GridPart } from '../../ui/grid-part';
import { useSay } from '../../use-say';
import type { Row } from './rows';
import styles from './table.module.css';

const CONSENTS: readonly (readonly [keyof Consents, given: TablerIcon, refused: TablerIcon])[] = [
  ['photo', IconCamera, IconCameraOff],
  ['nameInReports', IconId, IconIdOff],
  ['contactSharing', IconAddressBook, IconAddressBookOff],
];

/** What a person agreed to: an icon each, crossed out for a no, faint when nobody asked; the words are read and shown on pointing. */
function ConsentIcons({ consents }: { readonly consents: Consents }) {
  const say = useSay();
  return (
    <span className={styles.consents}>
      {CONSENTS.map(([about, Given, Refused]) => {
        const answer = consents[about];
        const Icon = answer === 'no' ? Refused : Given;
        const words = `${say(`roster.consent.${about}`)}: ${say(`roster.answer.${answer}`)}`;
        return (
          <span key={about} role="img" aria-label={words} title={words} data-answer={answer}>
            <Icon size={16} stroke={1.7} aria-hidden />
          </span>
        );
      })}
    </span>
  );
}

/** The cells of one person, in the columns' order. */
export function RowCells({ row }: { readonly row: Row }) {
  const say = useSay();
  const { person, name, others, region, phone } = row;
  // A long address breaks where a person would break it: before the @.
  const mailbox = person.email.replace(/@.*/, '');
  const cell = (text: string) => (
    <GridPart role="gridcell" className={styles.cell} title={text}>
      {text}
    </GridPart>
  );
  return (
    <>
      <GridPart role="rowheader" className={styles.name} title={others === '' ? name : `${name}\n${others}`}>
        <span>{name}</span>
        {others !== '' && <small>{others}</small>}
      </GridPart>
      {cell(person.outlet)}
      {cell(region)}
      {cell(person.role)}
      {cell(phone)}
      <GridPart role="gridcell" className={styles.cell} title={person.email}>
        {mailbox}
        <wbr />
        {person.email.slice(mailbox.length)}
      </GridPart>
      {cell(person.languages.map((language) => say(`roster.short.${language}`)).join(', '))}
      <GridPart role="gridcell" className={styles.cell}>
        <ConsentIcons consents={person.consents} />
      </GridPart>
    </>
  );
}
