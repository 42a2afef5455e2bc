// Every section of the messages, one file a language; a native reader corrects the JSON and no code.
import enAction from '../messages/en/action.json';
import enActivity from '../messages/en/activity.json';
import enAssignment from '../messages/en/assignment.json';
import enAttendance from '../messages/en/attendance.json';
import enCertificate from '../messages/en/certificate.json';
import enCommand from '../messages/en/command.json';
import enCommon from '../messages/en/common.json';
import enDeck from '../messages/en/deck.json';
import enEligibility from '../messages/en/eligibility.json';
import enExercise from '../messages/en/exercise.json';
import enFailure from '../messages/en/failure.json';
import enGrading from '../messages/en/grading.json';
import enLibrary from '../messages/en/library.json';
import enNow from '../messages/en/now.json';
import enOverview from '../messages/en/overview.json';
import enProblem from '../messages/en/problem.json';
import enProgram from '../messages/en/program.json';
import enReport from '../messages/en/report.json';
import enRoster from '../messages/en/roster.json';
import enRubric from '../messages/en/rubric.json';
import enSettings from '../messages/en/settings.json';
import enStage from '../messages/en/stage.json';
import kkAction from '../messages/kk/action.json';
import kkActivity from '../messages/kk/activity.json';
import kkAssignment from '../messages/kk/assignment.json';
import kkAttendance from '../messages/kk/attendance.json';
import kkCertificate from '../messages/kk/certificate.json';
import kkCommand from '../messages/kk/command.json';
import kkCommon from '../messages/kk/common.json';
import kkDeck from '../messages/kk/deck.json';
import kkEligibility from '../messages/kk/eligibility.json';
import kkExercise from '../messages/kk/exercise.json';
import kkFailure from '../messages/kk/failure.json';
import kkGrading from '../messages/kk/grading.json';
import kkLibrary from '../messages/kk/library.json';
import kkNow from '../messages/kk/now.json';
import kkOverview from '../messages/kk/overview.json';
import kkProblem from '../messages/kk/problem.json';
import kkProgram from '../messages/kk/program.json';
import kkReport from '../messages/kk/report.json';
import kkRoster from '../messages/kk/roster.json';
import kkRubric from '../messages/kk/rubric.json';
import kkSettings from '../messages/kk/settings.json';
import kkStage from '../messages/kk/stage.json';
import ruAction from '../messages/ru/action.json';
import ruActivity from '../messages/ru/activity.json';
import ruAssignment from '../messages/ru/assignment.json';
import ruAttendance from '../messages/ru/attendance.json';
import ruCertificate from '../messages/ru/certificate.json';
import ruCommand from '../messages/ru/command.json';
import ruCommon from '../messages/ru/common.json';
import ruDeck from '../messages/ru/deck.json';
import ruEligibility from '../messages/ru/eligibility.json';
import ruExercise from '../messages/ru/exercise.json';
import ruFailure from '../messages/ru/failure.json';
import ruGrading from '../messages/ru/grading.json';
import ruLibrary from '../messages/ru/library.json';
import ruNow from '../messages/ru/now.json';
import ruOverview from '../messages/ru/overview.json';
import ruProblem from '../messages/ru/problem.json';
import ruProgram from '../messages/ru/program.json';
import ruReport from '../messages/ru/report.json';
import ruRoster from '../messages/ru/roster.json';
import ruRubric from '../messages/ru/rubric.json';
import ruSettings from '../messages/ru/settings.json';
import ruStage from '../messages/ru/stage.json';

export const en = {
  action: enAction,
  activity: enActivity,
  assignment: enAssignment,
  attendance: enAttendance,
  certificate: enCertificate,
  command: enCommand,
  common: enCommon,
  deck: enDeck,
  eligibility: enEligibility,
  exercise: enExercise,
  failure: enFailure,
  grading: enGrading,
  library: enLibrary,
  now: enNow,
  overview: enOverview,
  problem: enProblem,
  program: enProgram,
  report: enReport,
  roster: enRoster,
  rubric: enRubric,
  settings: enSettings,
  stage: enStage,
};

export const kk = {
  action: kkAction,
  activity: kkActivity,
  assignment: kkAssignment,
  attendance: kkAttendance,
  certificate: kkCertificate,
  command: kkCommand,
  common: kkCommon,
  deck: kkDeck,
  eligibility: kkEligibility,
  exercise: kkExercise,
  failure: kkFailure,
  grading: kkGrading,
  library: kkLibrary,
  now: kkNow,
  overview: kkOverview,
  problem: kkProblem,
  program: kkProgram,
  report: kkReport,
  roster: kkRoster,
  rubric: kkRubric,
  settings: kkSettings,
  stage: kkStage,
};

export const ru = {
  action: ruAction,
  activity: ruActivity,
  assignment: ruAssignment,
  attendance: ruAttendance,
  certificate: ruCertificate,
  command: ruCommand,
  common: ruCommon,
  deck: ruDeck,
  eligibility: ruEligibility,
  exercise: ruExercise,
  failure: ruFailure,
  grading: ruGrading,
  library: ruLibrary,
  now: ruNow,
  overview: ruOverview,
  problem: ruProblem,
  program: ruProgram,
  report: ruReport,
  roster: ruRoster,
  rubric: ruRubric,
  settings: ruSettings,
  stage: ruStage,
};
