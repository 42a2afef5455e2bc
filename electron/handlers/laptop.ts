import type { Handlers, MethodsOf } from '#shared/contract/contract';
import type { laptopRequests } from '#shared/contract/laptop';
import { ok } from '#shared/result';
import type { Program } from '../program';
import { lookAt } from '../self-test/look';
import { thisMachine } from '../self-test/machine';

export const laptopHandlers = (program: Program): Handlers<MethodsOf<typeof laptopRequests>> => ({
  'laptop.check': async () => {
    const begun = performance.now();
    const { vault, resources, standing } = program;
    const checks = lookAt({ vault: vault.folder, resources, standing: standing() }, thisMachine);
    return ok({ checks, milliseconds: Math.ceil(performance.now() - begun) });
  },
});
