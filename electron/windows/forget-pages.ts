import { sessions } from './make-window';

/**
 * Empties all that pages can leave in Chromium beside their own process: storage, caches, what was typed for a login.
 * Nothing of it is on the disk and no page of ours keeps anything; whoever locks need not believe either.
 */
export async function forgetPages(): Promise<void> {
  await Promise.all(
    sessions().flatMap((session) => [
      session.clearStorageData(),
      session.clearCache(),
      session.clearCodeCaches({}),
      session.clearAuthCache(),
      session.clearHostResolverCache(),
    ]),
  );
}
