import { MantineProvider } from '@mantine/core';
import { type ReactNode, useMemo, useSyncExternalStore } from 'react';
import { theme } from './theme';

interface ThemedProps {
  readonly theme: 'system' | 'light' | 'dark';
  readonly children: ReactNode;
}

const systemDark = matchMedia('(prefers-color-scheme: dark)');

const subscribe = (changed: () => void): (() => void) => {
  systemDark.addEventListener('change', changed);
  return () => systemDark.removeEventListener('change', changed);
};

const nothing = (): void => {};

/** Everything inside is drawn in our colours, light or dark. */
export function Themed({ theme: chosen, children }: ThemedProps) {
  const isSystemDark = useSyncExternalStore(subscribe, () => systemDark.matches);
  const scheme = chosen !== 'system' ? chosen : isSystemDark ? 'dark' : 'light';
  // The theme is kept with the settings. Mantine would look for it in the browser's own storage, which takes 10 ms to ask.
  const manager = useMemo(
    () => ({ get: () => scheme, set: nothing, subscribe: nothing, unsubscribe: nothing, clear: nothing }) as const,
    [scheme],
  );
  return (
    <MantineProvider
      theme={theme}
      colorSchemeManager={manager}
      forceColorScheme={scheme}
      // They stand in the page's sheet.
      withCssVariables={false}
      withGlobalClasses={false}
      getStyleNonce={() => document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? ''}
    >
      {children}
    </MantineProvider>
  );
}
