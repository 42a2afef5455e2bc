import {
  IconArchive,
  IconAward,
  IconBooks,
  IconCalendarEvent,
  IconCertificate,
  IconChecklist,
  IconClipboardCheck,
  IconHistory,
  IconHourglass,
  IconPlayerPlay,
  IconPresentation,
  IconReportAnalytics,
  IconRulerMeasure,
  IconSettings,
  IconUsers,
  type TablerIcon,
} from '@tabler/icons-react';
import { needsWorkshop, type Screen } from '#shared/actions/actions';
import { inLanguage } from '#shared/text/text';
import { useMirror } from '../mirror';
import { type Key, useLanguage, useSay } from '../use-say';
import styles from './rail.module.css';
import { goAway } from './route';

const ICONS: Record<Screen, TablerIcon> = {
  library: IconBooks,
  overview: IconCalendarEvent,
  decks: IconPresentation,
  exercises: IconHourglass,
  rubric: IconRulerMeasure,
  roster: IconUsers,
  now: IconPlayerPlay,
  attendance: IconChecklist,
  grading: IconClipboardCheck,
  eligibility: IconAward,
  certificates: IconCertificate,
  reports: IconReportAnalytics,
  activity: IconHistory,
  backups: IconArchive,
  settings: IconSettings,
};

/** The phases of a workshop, in the order in which they happen. */
const PHASES: readonly { readonly name: Key; readonly screens: readonly Screen[] }[] = [
  { name: 'program.plan', screens: ['overview', 'decks', 'exercises', 'rubric'] },
  { name: 'program.people', screens: ['roster'] },
  { name: 'program.room', screens: ['now', 'attendance'] },
  { name: 'program.close', screens: ['grading', 'eligibility', 'certificates', 'reports'] },
];

export function Rail({ screen }: { readonly screen: Screen }) {
  const say = useSay();
  const language = useLanguage();
  const overview = useMirror(({ open }) => open?.workshop.overview);

  const link = (to: Screen) => {
    const Icon = ICONS[to];
    return (
      <li key={to}>
        <button
          type="button"
          className={styles.link}
          aria-current={to === screen ? 'page' : undefined}
          disabled={needsWorkshop(to) && overview === undefined}
          title={say(`action.go.${to}`)}
          onClick={() => goAway(to)}
        >
          <Icon size={18} stroke={1.6} aria-hidden />
          <span>{say(`action.go.${to}`)}</span>
        </button>
      </li>
    );
  };

  return (
    <nav className={styles.rail} aria-label={say('program.name')}>
      <ul>{link('library')}</ul>
      {overview !== undefined && (
        <p className={styles.workshop}>
          <strong title={inLanguage(overview.title, language)}>{inLanguage(overview.title, language)}</strong>
          <span title={inLanguage(overview.place, language)}>{inLanguage(overview.place, language)}</span>
        </p>
      )}
      {PHASES.map(({ name, screens }) => (
        <div key={name} className={styles.phase}>
          <h2>{say(name)}</h2>
          <ul>{screens.map(link)}</ul>
        </div>
      ))}
      <ul className={styles.end}>
        {link('activity')}
        {link('backups')}
        {link('settings')}
      </ul>
    </nav>
  );
}
