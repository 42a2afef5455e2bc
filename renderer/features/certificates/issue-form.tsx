import { Button, Checkbox, Select, TextInput } from '@mantine/core';
import { IconCertificate } from '@tabler/icons-react';
import { defaultPattern, unknownWords } from '#shared/certificate/file-name';
import type { LanguageChoice } from '#shared/contract/certificates';
import { LANGUAGE_NAMES, LANGUAGES } from '#shared/text/language';
import { useWorkshop } from '../../mirror';
import { FolderField } from '../../ui/folder-field';
import form from '../../ui/form.module.css';
import { JobProgress } from '../../ui/job-progress';
import { useExportFolder } from '../../ui/use-export-folder';
import type { UnderWay } from '../../ui/use-job';
import { useSay } from '../../use-say';

/** What is to be written; languages are joined by a plus. */
export interface Choice {
  readonly languages: LanguageChoice;
  readonly each: boolean;
  readonly together: boolean;
  readonly pattern: string;
}

export const FIRST_CHOICE: Choice = { languages: 'own', each: true, together: true, pattern: defaultPattern('own') };

const PAIRS = LANGUAGES.flatMap((first) =>
  LANGUAGES.filter((second) => second !== first).map((second) => [first, second] as const),
);

interface IssueFormProps {
  readonly choice: Choice;
  readonly onChange: (choice: Choice) => void;
  readonly ready: number;
  readonly job: UnderWay;
  readonly onIssue: (folder: string) => void;
}

/** Languages, files and folder, and the button that issues. */
export function IssueForm({ choice, onChange, ready, job, onIssue }: IssueFormProps) {
  const say = useSay();
  const workshop = useWorkshop(({ id }) => id);
  const folder = useExportFolder(workshop);
  const languages = [
    { value: 'own', label: say('certificate.own') },
    ...LANGUAGES.map((language) => ({ value: language, label: LANGUAGE_NAMES[language] })),
    ...PAIRS.map(([first, second]) => ({
      value: `${first}+${second}`,
      label: say('certificate.two', { first: LANGUAGE_NAMES[first], second: LANGUAGE_NAMES[second] }),
    })),
  ];
  const unknown = choice.each ? unknownWords(choice.pattern) : [];
  const hasNames = choice.pattern.trim() !== '' && unknown.length === 0;
  const canIssue = ready > 0 && folder !== null && (choice.each || choice.together) && hasNames;
  return (
    <div className={form.form}>
      <Select
        label={say('certificate.languages')}
        data={languages}
        value={choice.languages === 'own' ? 'own' : choice.languages.join('+')}
        onChange={(value) => onChange(inLanguages(choice, languagesOf(value ?? 'own')))}
        maxDropdownHeight={360}
      />
      <fieldset className={form.group}>
        <legend>{say('certificate.files')}</legend>
        <Checkbox
          label={say('certificate.each')}
          checked={choice.each}
          onChange={({ currentTarget }) => onChange({ ...choice, each: currentTarget.checked })}
        />
        <Checkbox
          label={say('certificate.together')}
          checked={choice.together}
          onChange={({ currentTarget }) => onChange({ ...choice, together: currentTarget.checked })}
        />
      </fieldset>
      {choice.each && (
        <TextInput
          label={say('certificate.pattern')}
          description={say('certificate.patternHelp')}
          error={unknown.length > 0 && say('certificate.patternUnknown', { words: unknown.join(' ') })}
          value={choice.pattern}
          onChange={({ currentTarget }) => onChange({ ...choice, pattern: currentTarget.value })}
        />
      )}
      <FolderField workshop={workshop} />
      {job.isRunning ? (
        <JobProgress progress={job.progress} onStop={job.stop} />
      ) : (
        <Button
          leftSection={<IconCertificate size={16} aria-hidden />}
          disabled={!canIssue}
          onClick={() => folder !== null && onIssue(folder.ticket)}
        >
          {say('certificate.issue', { count: ready })}
        </Button>
      )}
    </div>
  );
}

/** A pattern that nobody has touched goes with the languages. */
const inLanguages = (choice: Choice, languages: LanguageChoice): Choice => ({
  ...choice,
  languages,
  pattern: choice.pattern === defaultPattern(choice.languages) ? defaultPattern(languages) : choice.pattern,
});

const languagesOf = (value: string): LanguageChoice => (value === 'own' ? 'own' : (value.split('+') as ['kk', 'ru']));
