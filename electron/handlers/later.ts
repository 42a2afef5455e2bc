import type { Handlers, Method } from '#shared/contract/contract';

/** The handlers of requests that no start makes: their code is loaded with the first of them, and once. */
export function later<M extends Method>(
  requests: Readonly<Record<M, unknown>>,
  load: () => Promise<Handlers<M>>,
): Handlers<M> {
  let loaded: Promise<Handlers<M>> | null = null;
  const handlerOf =
    (method: M): Handlers<M>[M] =>
    async (input) => {
      loaded ??= load();
      return (await loaded)[method](input);
    };
  const methods = Object.keys(requests) as M[];
  return Object.fromEntries(methods.map((method) => [method, handlerOf(method)])) as Handlers<M>;
}
