import { MultiSelect, SegmentedControl, Select } from '@mantine/core';
import { readEmails } from '#shared/people/email';
import type { Consents, Facts } from '#shared/people/participant';
import { formatPhone, readPhones } from '#shared/people/phone';
import { LANGUAGES } from '#shared/text/language';
import { isWritten, tidy } from '#shared/text/text';
import { type Keeping, KeptField } from '../../ui/kept-field';
import { useSay } from '../../use-say';
import styles from './person.module.css';
import { RegionField } from './region-field';

interface PersonFieldsProps {
  readonly facts: Facts;
  readonly onChange: (some: Partial<Facts>) => void;
}

const ABOUT: readonly (keyof Consents)[] = ['photo', 'nameInReports', 'contactSharing'];

/** Every field of a person; each is checked and kept as it is left. */
export function PersonFields({ facts, onChange }: PersonFieldsProps) {
  const say = useSay();
  const keep = (some: Partial<Facts>, kept: string): Keeping => {
    onChange(some);
    return { kept };
  };
  const keepName =
    (language: 'kk' | 'ru' | 'en') =>
    (typed: string): Keeping => {
      const names = { ...facts.names, [language]: tidy(typed).replace(/\n/g, ' ') };
      return isWritten(names) ? keep({ names }, names[language]) : { refused: say('roster.nameNeeded') };
    };
  const keepPhone = (typed: string): Keeping => {
    const phone = readPhones(typed).phones[0] ?? '';
    return phone === '' && typed.trim() !== ''
      ? { refused: say('roster.phoneWrong') }
      : keep({ phone }, formatPhone(phone));
  };
  const keepEmail = (typed: string): Keeping => {
    const email = readEmails(typed).emails[0] ?? '';
    return email === '' && typed.trim() !== '' ? { refused: say('roster.emailWrong') } : keep({ email }, email);
  };
  const keepLine = (field: 'outlet' | 'role') => (typed: string) => keep({ [field]: tidy(typed) }, tidy(typed));

  return (
    <>
      <fieldset className={styles.group}>
        <legend>{say('roster.names')}</legend>
        {LANGUAGES.map((language) => (
          <KeptField
            key={language}
            lang={language}
            data-autofocus={language === 'kk' || undefined}
            label={say(`roster.nameIn.${language}`)}
            value={facts.names[language]}
            onKeep={keepName(language)}
          />
        ))}
      </fieldset>
      <fieldset className={styles.group}>
        <legend>{say('roster.work')}</legend>
        <KeptField label={say('roster.column.outlet')} value={facts.outlet} onKeep={keepLine('outlet')} />
        <KeptField label={say('roster.column.role')} value={facts.role} onKeep={keepLine('role')} />
        <RegionField value={facts.region} onChange={(region) => onChange({ region })} />
      </fieldset>
      <fieldset className={styles.group}>
        <legend>{say('roster.contacts')}</legend>
        <KeptField type="tel" label={say('roster.column.phone')} value={formatPhone(facts.phone)} onKeep={keepPhone} />
        <KeptField type="email" label={say('roster.column.email')} value={facts.email} onKeep={keepEmail} />
      </fieldset>
      <fieldset className={styles.group}>
        <legend>{say('roster.about')}</legend>
        <Select
          label={say('roster.column.gender')}
          value={facts.gender}
          data={[
            { value: '', label: say('roster.unset') },
            { value: 'f', label: say('roster.genderF') },
            { value: 'm', label: say('roster.genderM') },
          ]}
          onChange={(gender) => onChange({ gender: gender ?? '' })}
        />
        <MultiSelect
          size="xs"
          label={say('roster.column.languages')}
          description={say('roster.languagesHint')}
          value={[...facts.languages]}
          data={LANGUAGES.map((language) => ({ value: language, label: say(`common.${language}`) }))}
          onChange={(languages) => onChange({ languages: languages })}
        />
      </fieldset>
      <fieldset className={styles.group}>
        <legend>{say('roster.consentsTitle')}</legend>
        {ABOUT.map((about) => (
          <div key={about} className={styles.question}>
            <span>{say(`roster.consent.${about}`)}</span>
            <SegmentedControl
              aria-label={say(`roster.consent.${about}`)}
              value={facts.consents[about]}
              data={(['unasked', 'yes', 'no'] as const).map((value) => ({
                value,
                label: say(`roster.answer.${value}`),
              }))}
              onChange={(answer) => onChange({ consents: { ...facts.consents, [about]: answer } })}
            />
          </div>
        ))}
      </fieldset>
    </>
  );
}
