import type { Handlers, MethodsOf } from '#shared/contract/contract';
import type { laptopRequests } from '#shared/contract/laptop';
import { ok } from '#shared/result';
import type { Program } from '../program';
import { lookAt, lookAtStart } from '../self-test/look';
import { thisMachine } from '../self-test/machine';

export const laptopHandlers = (program: Program): Handlers<MethodsOf<typeof laptopRequests>> => ({
  'laptop.check': async () => {
    const { vault, resources, standing } = program;
    const { isArgon2Right } = await import('../self-test/argon2-answer');
    const begun = performance.now();
    const argon2 = await isArgon2Right();
    const checks = lookAt(
      { vault: vault.folder, resources, standing: standing(), unopened: vault.withoutKey(), argon2 },
      thisMachine,
    );
    return ok({ checks, milliseconds: Math.ceil(performance.now() - begun) });
  },
  'laptop.atStart': async () => {
    const { vault, resources, foundOpen } = program;
    return ok({ checks: lookAtStart({ vault: vault.folder, resources }, foundOpen, thisMachine) });
  },
});
