import { Button, Modal, Select, Tabs } from '@mantine/core';
import { IconAlertTriangle, IconFileImport, IconInfoCircle } from '@tabler/icons-react';
import { isPerson } from '#shared/people/import/planned-row';
import { numberInWords } from '#shared/text/numbers';
import type { Say } from '#shared/text/say';
import { JobProgress } from '../../ui/job-progress';
import { useLanguage, useSay } from '../../use-say';
import styles from './import.module.css';
import { ImportColumns } from './import-columns';
import { ImportDoubts } from './import-doubts';
import { ImportDuplicates } from './import-duplicates';
import { ImportRefused } from './import-refused';
import { ImportRegions } from './import-regions';
import type { List, Preview } from './use-list';

interface ImportDialogProps {
  readonly list: List;
  readonly preview: Preview;
}

/** Parts of the look at a list, in the order in which a person checks them. */
const PARTS = ['columns', 'duplicates', 'doubts', 'regions', 'refused'] as const;
type Part = (typeof PARTS)[number];

/** What an import would do, before it does anything: columns, duplicates, doubts, rows that are nobody. */
export function ImportDialog({ list, preview }: ImportDialogProps) {
  const say = useSay();
  const language = useLanguage();
  const { counts, problems, sheets } = preview;
  // Before it is known where the names stand, no row can be said to be nobody.
  const isUnread = problems.some(({ rule }) => rule === 'noName');
  const people = preview.rows.filter(isPerson);
  const figures: Record<Part, number> = {
    columns: problems.length,
    duplicates: people.filter(({ outcome }) => outcome === 'duplicate').length,
    doubts: people.filter(({ doubts }) => doubts.length > 0).length,
    regions: preview.unknownRegions.length,
    refused: isUnread ? 0 : counts.refused + counts.headings,
  };
  const others = sheets.filter(({ name, isHidden, hasPeople }) => hasPeople && !isHidden && name !== preview.sheet);
  const going = counts.added + counts.updated;

  return (
    <Modal
      opened
      onClose={list.close}
      size={1080}
      title={say('roster.list.title', { name: preview.name })}
      closeButtonProps={{ 'aria-label': say('common.close') }}
      classNames={{ content: styles.dialog ?? '', body: styles.body ?? '' }}
    >
      <div className={styles.source}>
        {sheets.length > 1 && (
          <Select
            label={say('roster.list.sheet')}
            value={preview.sheet}
            data={sheets.map(({ name, isHidden }) => ({
              value: name,
              label: isHidden ? say('roster.list.hiddenSheet', { name }) : name,
            }))}
            onChange={(sheet) => sheet !== null && void list.turnTo(sheet)}
          />
        )}
        <p>{formInWords(preview, say)}</p>
        <Button variant="subtle" onClick={() => void list.pick()}>
          {say('roster.list.another')}
        </Button>
      </div>
      {list.isOneOfSeveral && (
        <p className={styles.others}>
          <IconInfoCircle size={16} aria-hidden />
          {say('roster.list.otherFiles', { name: preview.name })}
        </p>
      )}
      {others.length > 0 && (
        <p className={styles.others}>
          <IconInfoCircle size={16} aria-hidden />
          {say('roster.list.otherSheets', { sheets: others.map(({ name }) => name).join(', ') })}
        </p>
      )}
      {problems.length > 0 && (
        <div role="alert" className={styles.problems}>
          {problems.map((problem) => (
            <p key={problem.rule === 'twice' ? `${problem.field}${problem.columns.join()}` : problem.rule}>
              <IconAlertTriangle size={16} aria-hidden />
              {problem.rule === 'noName'
                ? say('roster.list.noName')
                : say('roster.list.twice', {
                    field: say(`roster.field.${problem.field}`),
                    columns: problem.columns.map((at) => nameOf(preview, at)).join(', '),
                  })}
            </p>
          ))}
        </div>
      )}
      {/* Another file or sheet is looked at from its columns on. */}
      <Tabs
        key={`${list.ticket} ${preview.sheet}`}
        defaultValue={PARTS[0]}
        className={styles.parts ?? ''}
        keepMounted={false}
      >
        <Tabs.List>
          {PARTS.map((each) => (
            <Tabs.Tab
              key={each}
              value={each}
              rightSection={
                figures[each] > 0 && <span className={styles.figure}>{numberInWords(figures[each], language)}</span>
              }
            >
              {say(`roster.list.${each}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="columns" className={styles.panel ?? ''}>
          <ImportColumns list={list} preview={preview} />
        </Tabs.Panel>
        <Tabs.Panel value="duplicates" className={styles.panel ?? ''}>
          <ImportDuplicates list={list} preview={preview} />
        </Tabs.Panel>
        <Tabs.Panel value="doubts" className={styles.panel ?? ''}>
          <ImportDoubts list={list} preview={preview} />
        </Tabs.Panel>
        <Tabs.Panel value="regions" className={styles.panel ?? ''}>
          <ImportRegions list={list} preview={preview} />
        </Tabs.Panel>
        <Tabs.Panel value="refused" className={styles.panel ?? ''}>
          <ImportRefused preview={preview} />
        </Tabs.Panel>
      </Tabs>
      {list.job.isLong && <JobProgress progress={list.job.progress} onStop={list.job.stop} />}
      <footer className={styles.footer}>
        <p role="status">
          {!isUnread && say('roster.list.totals', { ...counts, refused: counts.refused + counts.headings })}
        </p>
        <Button variant="default" onClick={list.close}>
          {say('common.cancel')}
        </Button>
        <Button
          leftSection={<IconFileImport size={16} aria-hidden />}
          loading={list.job.isRunning}
          disabled={problems.length > 0 || going === 0}
          onClick={() => void list.importAll()}
        >
          {going === 0 ? say('roster.list.goNobody') : say('roster.list.go', { count: going })}
        </Button>
      </footer>
    </Modal>
  );
}

const nameOf = ({ columns }: Preview, at: number): string => `${columns[at]?.letter} (${columns[at]?.heading})`;

const SEPARATORS = {
  ';': 'roster.list.separatorSemicolon',
  ',': 'roster.list.separatorComma',
  '\t': 'roster.list.separatorTab',
  '|': 'roster.list.separatorPipe',
} as const;

/** How the file was read, so that a wrong guess is noticed. */
function formInWords({ form, headingRow }: Preview, say: Say): string {
  const kind =
    form.kind === 'xlsx'
      ? say('roster.list.formXlsx')
      : say('roster.list.formCsv', {
          encoding: form.encoding,
          separator: say(SEPARATORS[form.separator as keyof typeof SEPARATORS] ?? 'roster.list.separatorComma'),
        });
  const headings =
    headingRow === 0 ? say('roster.list.noHeadings') : say('roster.list.headingRow', { row: String(headingRow) });
  return `${kind}; ${headings}`;
}
