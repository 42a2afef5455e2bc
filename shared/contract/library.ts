import { z } from 'zod';
import { Id } from '../id';
import { BegunProgramme, BegunWorkshop, LastPlace, Settings, ShownLibrary } from '../library/library';
import { Text } from '../text/text';
import { Day } from '../time';
import { WorkshopCode } from '../workshop/overview';
import { WorkshopId } from '../workshop/workshop';
import { Nothing, request } from './request';

const NewWorkshop = z.strictObject({
  programme: Id.nullable(),
  title: Text,
  place: Text,
  code: WorkshopCode,
});

export const libraryRequests = {
  'library.read': request(Nothing, ShownLibrary),
  'library.createProgramme': request(z.strictObject({ title: Text }), z.strictObject({ id: Id })),
  'library.createWorkshop': request(NewWorkshop, z.strictObject({ id: WorkshopId })),
  'library.renameProgramme': request(z.strictObject({ id: Id, title: Text }), Nothing),
  /** The sample programme with both of its workshops; a second call answers those that are there. */
  'library.openSample': request(Nothing, z.strictObject({ programme: Id, workshops: z.array(WorkshopId) })),
  /** The plan of a workshop without its people; asks for what must differ. The half-days move to the first day, or go with null. */
  'library.clone': request(
    NewWorkshop.extend({ workshop: WorkshopId, firstDay: Day.nullable() }),
    z.strictObject({ id: WorkshopId }),
  ),
  /** Keeps what somebody has typed of a new workshop or a programme until they make it or give it up, which is null. */
  'library.keepBegun': request(
    z.strictObject({ begun: BegunWorkshop.nullable(), begunProgramme: BegunProgramme.nullable() }).partial(),
    Nothing,
  ),
  'library.remember': request(LastPlace, Nothing),
  'settings.read': request(Nothing, Settings),
  'settings.change': request(Settings.omit({ schema: true }).partial(), Settings),
};
