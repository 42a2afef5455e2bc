import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { Screen } from '#shared/actions/actions';
import type { goTo } from './route';

type Page = LazyExoticComponent<ComponentType<{ readonly goTo: typeof goTo }>>;

/** Every screen is loaded when it is first shown, so that the window opens at once. */
export const PAGES: Record<Screen, Page> = {
  library: lazy(async () => ({ default: (await import('../features/library/library-screen')).LibraryScreen })),
  overview: lazy(async () => ({ default: (await import('../features/overview/overview-screen')).OverviewScreen })),
  decks: lazy(async () => ({ default: (await import('../features/decks/decks-screen')).DecksScreen })),
  exercises: lazy(async () => ({ default: (await import('../features/exercises/exercises-screen')).ExercisesScreen })),
  rubric: lazy(async () => ({ default: (await import('../features/rubric/rubric-screen')).RubricScreen })),
  roster: lazy(async () => ({ default: (await import('../features/roster/roster-screen')).RosterScreen })),
  now: lazy(async () => ({ default: (await import('../features/now/now-screen')).NowScreen })),
  attendance: lazy(async () => ({
    default: (await import('../features/attendance/attendance-screen')).AttendanceScreen,
  })),
  grading: lazy(async () => ({ default: (await import('../features/grading/grading-screen')).GradingScreen })),
  eligibility: lazy(async () => ({
    default: (await import('../features/eligibility/eligibility-screen')).EligibilityScreen,
  })),
  certificates: lazy(async () => ({
    default: (await import('../features/certificates/certificates-screen')).CertificatesScreen,
  })),
  reports: lazy(async () => ({ default: (await import('../features/reports/reports-screen')).ReportsScreen })),
  activity: lazy(async () => ({ default: (await import('../features/activity/activity-screen')).ActivityScreen })),
  settings: lazy(async () => ({ default: (await import('../features/settings/settings-screen')).SettingsScreen })),
};
