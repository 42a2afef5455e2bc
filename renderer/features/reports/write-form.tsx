import { Button, Checkbox, Select } from '@mantine/core';
import { IconFileDownload } from '@tabler/icons-react';
import { REPORT_FORMATS, type ReportFormat } from '#shared/report/format';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '#shared/text/language';
import { useWorkshop } from '../../mirror';
import { FolderField } from '../../ui/folder-field';
import form from '../../ui/form.module.css';
import { JobProgress } from '../../ui/job-progress';
import { useExportFolder } from '../../ui/use-export-folder';
import type { UnderWay } from '../../ui/use-job';
import { useSay } from '../../use-say';

interface WriteFormProps {
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
  readonly formats: readonly ReportFormat[];
  readonly onFormats: (formats: ReportFormat[]) => void;
  readonly job: UnderWay;
  readonly onWrite: (folder: string) => void;
}

/** Language, formats and folder of a report, and the button that writes it. */
export function WriteForm({ language, onLanguage, formats, onFormats, job, onWrite }: WriteFormProps) {
  const say = useSay();
  const workshop = useWorkshop(({ id }) => id);
  const folder = useExportFolder(workshop);
  const toggle = (format: ReportFormat) =>
    onFormats(REPORT_FORMATS.filter((each) => formats.includes(each) !== (each === format)));
  return (
    <div className={form.form}>
      <Select
        label={say('report.language')}
        data={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
        value={language}
        onChange={(value) => onLanguage(value as Language)}
      />
      <fieldset className={form.group}>
        <legend>{say('report.formats')}</legend>
        {REPORT_FORMATS.map((format) => (
          <Checkbox
            key={format}
            label={say(`report.${format}`)}
            checked={formats.includes(format)}
            onChange={() => toggle(format)}
          />
        ))}
      </fieldset>
      <FolderField workshop={workshop} />
      {job.isRunning ? (
        <JobProgress progress={job.progress} onStop={job.stop} />
      ) : (
        <Button
          leftSection={<IconFileDownload size={16} aria-hidden />}
          disabled={folder === null || formats.length === 0}
          onClick={() => folder !== null && onWrite(folder.ticket)}
        >
          {say('report.write')}
        </Button>
      )}
    </div>
  );
}
