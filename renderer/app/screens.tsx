import { type ComponentType, useEffect, useReducer, useState } from 'react';
import type { Screen } from '#shared/actions/actions';
import { OverviewScreen } from '../features/overview/overview-screen';
import type { goTo } from './route';

type Page = ComponentType<{ readonly goTo: typeof goTo }>;

/** Every screen is loaded when it is first shown, so that the window opens at once; but for the one that a workshop opens with. */
const FETCH: Record<Screen, () => Promise<Page>> = {
  library: async () => (await import('../features/library/library-screen')).LibraryScreen,
  overview: async () => OverviewScreen,
  decks: async () => (await import('../features/decks/decks-screen')).DecksScreen,
  exercises: async () => (await import('../features/exercises/exercises-screen')).ExercisesScreen,
  rubric: async () => (await import('../features/rubric/rubric-screen')).RubricScreen,
  roster: async () => (await import('../features/roster/roster-screen')).RosterScreen,
  now: async () => (await import('../features/now/now-screen')).NowScreen,
  attendance: async () => (await import('../features/attendance/attendance-screen')).AttendanceScreen,
  grading: async () => (await import('../features/grading/grading-screen')).GradingScreen,
  eligibility: async () => (await import('../features/eligibility/eligibility-screen')).EligibilityScreen,
  certificates: async () => (await import('../features/certificates/certificates-screen')).CertificatesScreen,
  reports: async () => (await import('../features/reports/reports-screen')).ReportsScreen,
  activity: async () => (await import('../features/activity/activity-screen')).ActivityScreen,
  backups: async () => (await import('../features/backups/backups-screen')).BackupsScreen,
  settings: async () => (await import('../features/settings/settings-screen')).SettingsScreen,
};

const fetched = new Map<Screen, Page>();

/** Fetches a screen before it is shown. */
export async function fetchPage(screen: Screen): Promise<void> {
  fetched.set(screen, await FETCH[screen]());
}

/** The page of a screen, or nothing while it is fetched; throws if it cannot be. Suspense would keep the place empty for 300 ms at least. */
export function usePage(screen: Screen): Page | null {
  const [failure, setFailure] = useState<Error | null>(null);
  const [, showIt] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    if (!fetched.has(screen)) fetchPage(screen).then(showIt, setFailure);
  }, [screen]);
  if (failure !== null) throw failure;
  return fetched.get(screen) ?? null;
}
