// Every section of the messages, one file a language; a native reader corrects the JSON and no code.

import enAction from '../messages/en/action.json' with { type: 'json' };
import enActivity from '../messages/en/activity.json' with { type: 'json' };
import enAssignment from '../messages/en/assignment.json' with { type: 'json' };
import enAttendance from '../messages/en/attendance.json' with { type: 'json' };
import enBackup from '../messages/en/backup.json' with { type: 'json' };
import enCertificate from '../messages/en/certificate.json' with { type: 'json' };
import enCommand from '../messages/en/command.json' with { type: 'json' };
import enCommon from '../messages/en/common.json' with { type: 'json' };
import enDamage from '../messages/en/damage.json' with { type: 'json' };
import enDeck from '../messages/en/deck.json' with { type: 'json' };
import enEligibility from '../messages/en/eligibility.json' with { type: 'json' };
import enErasure from '../messages/en/erasure.json' with { type: 'json' };
import enExercise from '../messages/en/exercise.json' with { type: 'json' };
import enFailure from '../messages/en/failure.json' with { type: 'json' };
import enGrading from '../messages/en/grading.json' with { type: 'json' };
import enLaptop from '../messages/en/laptop.json' with { type: 'json' };
import enLibrary from '../messages/en/library.json' with { type: 'json' };
import enNow from '../messages/en/now.json' with { type: 'json' };
import enOverview from '../messages/en/overview.json' with { type: 'json' };
import enProblem from '../messages/en/problem.json' with { type: 'json' };
import enProgram from '../messages/en/program.json' with { type: 'json' };
import enReport from '../messages/en/report.json' with { type: 'json' };
import enRoster from '../messages/en/roster.json' with { type: 'json' };
import enRubric from '../messages/en/rubric.json' with { type: 'json' };
import enSettings from '../messages/en/settings.json' with { type: 'json' };
import enStage from '../messages/en/stage.json' with { type: 'json' };
import enVault from '../messages/en/vault.json' with { type: 'json' };
import kkAction from '../messages/kk/action.json' with { type: 'json' };
import kkActivity from '../messages/kk/activity.json' with { type: 'json' };
import kkAssignment from '../messages/kk/assignment.json' with { type: 'json' };
import kkAttendance from '../messages/kk/attendance.json' with { type: 'json' };
import kkBackup from '../messages/kk/backup.json' with { type: 'json' };
import kkCertificate from '../messages/kk/certificate.json' with { type: 'json' };
import kkCommand from '../messages/kk/command.json' with { type: 'json' };
import kkCommon from '../messages/kk/common.json' with { type: 'json' };
import kkDamage from '../messages/kk/damage.json' with { type: 'json' };
import kkDeck from '../messages/kk/deck.json' with { type: 'json' };
import kkEligibility from '../messages/kk/eligibility.json' with { type: 'json' };
import kkErasure from '../messages/kk/erasure.json' with { type: 'json' };
import kkExercise from '../messages/kk/exercise.json' with { type: 'json' };
import kkFailure from '../messages/kk/failure.json' with { type: 'json' };
import kkGrading from '../messages/kk/grading.json' with { type: 'json' };
import kkLaptop from '../messages/kk/laptop.json' with { type: 'json' };
import kkLibrary from '../messages/kk/library.json' with { type: 'json' };
import kkNow from '../messages/kk/now.json' with { type: 'json' };
import kkOverview from '../messages/kk/overview.json' with { type: 'json' };
import kkProblem from '../messages/kk/problem.json' with { type: 'json' };
import kkProgram from '../messages/kk/program.json' with { type: 'json' };
import kkReport from '../messages/kk/report.json' with { type: 'json' };
import kkRoster from '../messages/kk/roster.json' with { type: 'json' };
import kkRubric from '../messages/kk/rubric.json' with { type: 'json' };
import kkSettings from '../messages/kk/settings.json' with { type: 'json' };
import kkStage from '../messages/kk/stage.json' with { type: 'json' };
import kkVault from '../messages/kk/vault.json' with { type: 'json' };
import ruAction from '../messages/ru/action.json' with { type: 'json' };
import ruActivity from '../messages/ru/activity.json' with { type: 'json' };
import ruAssignment from '../messages/ru/assignment.json' with { type: 'json' };
import ruAttendance from '../messages/ru/attendance.json' with { type: 'json' };
import ruBackup from '../messages/ru/backup.json' with { type: 'json' };
import ruCertificate from '../messages/ru/certificate.json' with { type: 'json' };
import ruCommand from '../messages/ru/command.json' with { type: 'json' };
import ruCommon from '../messages/ru/common.json' with { type: 'json' };
import ruDamage from '../messages/ru/damage.json' with { type: 'json' };
import ruDeck from '../messages/ru/deck.json' with { type: 'json' };
import ruEligibility from '../messages/ru/eligibility.json' with { type: 'json' };
import ruErasure from '../messages/ru/erasure.json' with { type: 'json' };
import ruExercise from '../messages/ru/exercise.json' with { type: 'json' };
import ruFailure from '../messages/ru/failure.json' with { type: 'json' };
import ruGrading from '../messages/ru/grading.json' with { type: 'json' };
import ruLaptop from '../messages/ru/laptop.json' with { type: 'json' };
import ruLibrary from '../messages/ru/library.json' with { type: 'json' };
import ruNow from '../messages/ru/now.json' with { type: 'json' };
import ruOverview from '../messages/ru/overview.json' with { type: 'json' };
import ruProblem from '../messages/ru/problem.json' with { type: 'json' };
import ruProgram from '../messages/ru/program.json' with { type: 'json' };
import ruReport from '../messages/ru/report.json' with { type: 'json' };
import ruRoster from '../messages/ru/roster.json' with { type: 'json' };
import ruRubric from '../messages/ru/rubric.json' with { type: 'json' };
import ruSettings from '../messages/ru/settings.json' with { type: 'json' };
import ruStage from '../messages/ru/stage.json' with { type: 'json' };
import ruVault from '../messages/ru/vault.json' with { type: 'json' };

const en = {
  action: enAction,
  damage: enDamage,
  erasure: enErasure,
  backup: enBackup,
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
  laptop: enLaptop,
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
  vault: enVault,
};

const kk = {
  action: kkAction,
  damage: kkDamage,
  erasure: kkErasure,
  backup: kkBackup,
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
  laptop: kkLaptop,
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
  vault: kkVault,
};

const ru = {
  action: ruAction,
  damage: ruDamage,
  erasure: ruErasure,
  backup: ruBackup,
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
  laptop: ruLaptop,
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
  vault: ruVault,
};

/** The words of each language. In the built program they are one text a language, which is read when it is first spoken. */
export const messages = { kk, ru, en };
