import { z } from 'zod';
import { Id } from '../id';
import { Language } from '../text/language';
import { Line, Text } from '../text/text';
import { Day, Stamp } from '../time';
import { type Workshop, WorkshopId } from '../workshop/workshop';
import { Issuing, ShownIssuing } from './issuing';

/** Several workshops that are one undertaking. */
export const Programme = z.strictObject({ id: Id, title: Text, sample: z.boolean() });
export type Programme = z.infer<typeof Programme>;

/** What the library shows of a workshop without opening it. */
export const WorkshopCard = z.strictObject({
  id: WorkshopId,
  programme: Id.nullable(),
  sample: z.boolean(),
  /** Its folder was not in the vault when the program started. */
  missing: z.boolean(),
  created: Stamp,
  title: Text,
  place: Text,
  code: z.string(),
  from: Day.nullable(),
  to: Day.nullable(),
  participants: z.number().int().min(0),
  /** The day until which it is kept. */
  retention: Day.nullable().default(null),
});
export type WorkshopCard = z.infer<typeof WorkshopCard>;

/** Where a person was when the program closed. */
export const LastPlace = z.strictObject({ workshop: WorkshopId.nullable(), screen: Line });
export type LastPlace = z.infer<typeof LastPlace>;

/** A form for a new workshop that somebody has begun to fill in: it waits for them behind a lock and a restart. */
export const BegunWorkshop = z.strictObject({
  /** Whose plan is to be cloned; null makes an empty one. */
  source: WorkshopId.nullable(),
  programme: Id.nullable(),
  title: Text,
  place: Text,
  /** Null while it is the one that is suggested. */
  code: Line.nullable(),
  firstDay: Line,
});
export type BegunWorkshop = z.infer<typeof BegunWorkshop>;

/** The same for the name of a programme. */
export const BegunProgramme = z.strictObject({
  /** Which is to be renamed; null makes a new one. */
  id: Id.nullable(),
  title: Text,
});
export type BegunProgramme = z.infer<typeof BegunProgramme>;

const LONGEST_PATH = 32_768;

export const Library = z.strictObject({
  schema: z.literal(1),
  programmes: z.array(Programme),
  workshops: z.array(WorkshopCard),
  last: LastPlace,
  /** The screen on which each workshop was left. */
  screens: z.record(WorkshopId, Line),
  /** The days on which somebody was reminded that a workshop's date has come. */
  reminded: z.record(WorkshopId, z.array(Day)).default({}),
  /** The path of the folder that each workshop's files go to. */
  folders: z.record(WorkshopId, z.string().max(LONGEST_PATH)).default({}),
  /** Batches of certificates that have not ended; what broke off without a word is among them after the next start. */
  issuing: z.array(Issuing).default([]),
  begun: BegunWorkshop.nullable().default(null),
  begunProgramme: BegunProgramme.nullable().default(null),
});
export type Library = z.infer<typeof Library>;

/** What windows are told of it: they know no paths. */
export const ShownLibrary = Library.omit({ folders: true })
  .extend({ issuing: z.array(ShownIssuing) })
  .strip();
export type ShownLibrary = z.infer<typeof ShownLibrary>;

export const EMPTY_LIBRARY: Library = {
  schema: 1,
  programmes: [],
  workshops: [],
  last: { workshop: null, screen: 'library' },
  screens: {},
  reminded: {},
  folders: {},
  issuing: [],
  begun: null,
  begunProgramme: null,
};

/** The library after a person has gone to a screen; one that is a workshop's own is where its next opening leads. */
export const remembered = (library: Library, last: LastPlace, isWorkshops: boolean): Library => ({
  ...library,
  last,
  screens:
    last.workshop === null || !isWorkshops ? library.screens : { ...library.screens, [last.workshop]: last.screen },
});

/** The library after somebody chose where a workshop's files go. */
export const exportingTo = (library: Library, workshop: WorkshopId, path: string): Library => ({
  ...library,
  folders: { ...library.folders, [workshop]: path },
});

/** The library after a workshop is gone; whoever was in it stands before the shelves. */
export const withoutWorkshop = (library: Library, id: WorkshopId): Library => ({
  ...library,
  workshops: library.workshops.filter((card) => card.id !== id),
  last: library.last.workshop === id ? EMPTY_LIBRARY.last : library.last,
  screens: without(library.screens, id),
  reminded: without(library.reminded, id),
  folders: without(library.folders, id),
  issuing: library.issuing.filter(({ workshop }) => workshop !== id),
  begun: library.begun?.source === id ? null : library.begun,
});

const without = <T>(record: Readonly<Record<string, T>>, id: string): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([each]) => each !== id));

/** What a card repeats of its workshop. */
export function cardFacts({ overview, participants }: Workshop) {
  const days = overview.halfDays.map(({ day }) => day).sort();
  return {
    title: overview.title,
    place: overview.place,
    code: overview.code,
    from: days[0] ?? null,
    to: days.at(-1) ?? null,
    participants: Object.keys(participants).length,
    retention: overview.retention || null,
  };
}

export const Theme = z.enum(['system', 'light', 'dark']);
export type Theme = z.infer<typeof Theme>;

/** Serials open with the code, so no two workshops of a library may share one. */
export const isCodeTaken = (library: Library, code: string, except: WorkshopId | null = null): boolean =>
  library.workshops.some((card) => card.code === code && card.id !== except);

/** What the room sees while the vault is locked: a calm picture without names, or nothing. */
export const OnLock = z.enum(['rest', 'black']);
export type OnLock = z.infer<typeof OnLock>;

/** Minutes without a hand on the laptop until it locks itself; null is never. */
export const LOCK_AFTER = [5, 10, 15, 30, null] as const;
const LockAfter = z.union([z.literal(5), z.literal(10), z.literal(15), z.literal(30), z.null()]);

/** What this laptop's user chose for themselves. */
export const Settings = z.strictObject({
  schema: z.literal(1),
  /** Null until chosen: the first start asks. */
  language: Language.nullable(),
  theme: Theme,
  /** Written beside every change and used as the grader's name. */
  author: Line,
  sound: z.boolean(),
  /** The name of the display that the room's window was put on last. */
  roomDisplay: Line,
  lockAfter: LockAfter,
  /** While slides or an exercise are on the wall, the laptop does not lock itself: the trainer stands before the room. */
  openOnStage: z.boolean(),
  onLock: OnLock,
});
export type Settings = z.infer<typeof Settings>;

export const FIRST_SETTINGS: Settings = {
  schema: 1,
  language: null,
  theme: 'system',
  author: '',
  sound: true,
  roomDisplay: '',
  lockAfter: 10,
  openOnStage: true,
  onLock: 'rest',
};
