import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Screen as ScreenName } from '#shared/actions/actions';
import type { Output } from '#shared/contract/contract';
import { genderRegionTable, halfDayTable } from '#shared/report/count-tables';
import type { ReportFormat } from '#shared/report/format';
import { countedPeople } from '#shared/report/people';
import { summaryTable } from '#shared/report/summary-table';
import type { Language } from '#shared/text/language';
import { bridge } from '../../bridge';
import { useWorkshop } from '../../mirror';
import { Empty } from '../../ui/empty';
import { Panel } from '../../ui/panel';
import { Screen } from '../../ui/screen';
import { useWriting } from '../../ui/use-writing';
import { WrittenList } from '../../ui/written-list';
import { useSay } from '../../use-say';
import { ReportTable } from './report-table';
import styles from './reports.module.css';
import { Unprinted } from './unprinted';
import { WriteForm } from './write-form';

/** The attendance report: its main figures on screen as they will be written, and the files. */
export function ReportsScreen({ goTo }: { readonly goTo: (screen: ScreenName) => void }) {
  const say = useSay();
  const workshop = useWorkshop((whole) => whole);
  const [language, setLanguage] = useState<Language>(workshop.overview.documentLanguages[0] ?? 'ru');
  const [formats, setFormats] = useState<readonly ReportFormat[]>(['pdf', 'xlsx']);
  const job = useWriting<Output<'reports.write'>>(`report ${workshop.id}`);
  const done = job.done;
  const { summary, counts } = useMemo(() => {
    const people = countedPeople(workshop, language);
    return {
      summary: summaryTable(workshop, people, language),
      counts: [halfDayTable(workshop, people, language), genderRegionTable(people, language)],
    };
  }, [workshop, language]);

  const write = (ticket: string) => {
    const input = { workshop: workshop.id, formats: [...formats], language, folder: { ticket } };
    job.run((id) => bridge().ask('reports.write', { ...input, job: id }));
  };

  const isEmpty = Object.keys(workshop.participants).length === 0;
  return (
    <Screen title={say('action.go.reports')} lead={say('report.lead')}>
      {isEmpty ? (
        <Empty
          sentence={say('report.empty')}
          action={<Button onClick={() => goTo('roster')}>{say('report.toRoster')}</Button>}
        />
      ) : (
        <>
          <div className={styles.columns}>
            <div>
              <Panel title={say('report.settings')}>
                <WriteForm
                  language={language}
                  onLanguage={setLanguage}
                  formats={formats}
                  onFormats={setFormats}
                  job={job}
                  onWrite={write}
                />
              </Panel>
              {done !== null && (
                <Panel title={say('common.written')}>
                  <WrittenList
                    summary={say(done.cancelled ? 'common.writtenBeforeStop' : 'common.writtenCount', {
                      count: done.written.length,
                    })}
                    files={done.written}
                  />
                  {done.unprinted.length > 0 && <Unprinted texts={done.unprinted} />}
                </Panel>
              )}
            </div>
            <ReportTable table={summary} language={language} />
          </div>
          {counts.map((table) => (
            <ReportTable key={table.id} table={table} language={language} />
          ))}
        </>
      )}
    </Screen>
  );
}
