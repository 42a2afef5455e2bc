import { z } from 'zod';
import { ParticipantId } from '../../people/participant';
import { CertificateKind } from '../../register/kind';
import { Registration, Serial } from '../../register/registration';
import { numberIn, serialOf } from '../../register/serial';
import { ok } from '../../result';
import { Day } from '../../time';
import { command, missing } from '../command';
import { remove, set } from '../patch';

const Registering = z.strictObject({
  participants: z.array(ParticipantId).min(1).max(20_000),
  kind: CertificateKind,
  day: Day,
  /**
   * Lines that stood in the register before and were taken back. Their papers may be out in the world, so
   * each comes back to its own person and none of their numbers is ever given to somebody else.
   */
  earlier: z.array(Registration).max(40_000).default([]),
});

const Withdrawing = z.strictObject({ serials: z.array(Serial).min(1).max(20_000) });

export const registerCommands = {
  /** Gives a serial to each of these people who has none of this kind; those who have one keep it. */
  'certificate.register': command(Registering, (workshop, { participants, kind, day, earlier }) => {
    if (participants.some((id) => !Object.hasOwn(workshop.participants, id))) return missing('participant');
    const standing = Object.values(workshop.register);
    const registered = new Set(standing.filter((line) => line.kind === kind).map(({ participant }) => participant));
    const free = earlier.filter(({ serial }) => !Object.hasOwn(workshop.register, serial));
    const before = new Map(free.filter((line) => line.kind === kind).map((line) => [line.participant, line]));
    const code = workshop.overview.code;
    let number = [...standing, ...earlier].reduce((most, { serial }) => Math.max(most, numberIn(serial, kind) ?? 0), 0);

    const fresh = [...new Set(participants)].filter((id) => !registered.has(id));
    return ok(
      fresh.map((participant) => {
        const line = before.get(participant) ?? {
          serial: serialOf({ code, year: day.slice(0, 4), kind, number: (number += 1) }),
          participant,
          kind,
          issued: day,
        };
        return set(['register', line.serial], line);
      }),
    );
  }),

  /** Takes lines back whose papers were never written. */
  'certificate.withdraw': command(Withdrawing, (workshop, { serials }) =>
    serials.every((serial) => Object.hasOwn(workshop.register, serial))
      ? ok([...new Set(serials)].map((serial) => remove(['register', serial])))
      : missing('certificate'),
  ),
};
