import type { Handlers, Method } from '#shared/contract/contract';
import type { Safe } from '../safe';
import { Locked } from '../vault/keys';

/**
 * The handlers of requests that no start makes: their code is loaded with the first of them, and once; what could not be
 * loaded is tried again. A request that the vault was locked over while it waited is not carried out, unlocked again or not.
 */
export function later<M extends Method>(
  safe: Pick<Safe, 'held'>,
  requests: Readonly<Record<M, unknown>>,
  load: () => Promise<Handlers<M>>,
): Handlers<M> {
  let loading: Promise<Handlers<M>> | null = null;
  const loaded = () =>
    (loading ??= load().catch((error: unknown) => {
      loading = null;
      throw error;
    }));
  const handlerOf =
    (method: M): Handlers<M>[M] =>
    async (input) => {
      const asked = safe.held();
      const handlers = await loaded();
      if (safe.held() !== asked) throw new Locked();
      return handlers[method](input);
    };
  const methods = Object.keys(requests) as M[];
  return Object.fromEntries(methods.map((method) => [method, handlerOf(method)])) as Handlers<M>;
}
