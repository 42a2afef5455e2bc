import { MantineProvider } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import { theme } from './theme';

interface ThemedProps {
  readonly theme: 'system' | 'light' | 'dark';
  readonly children: ReactNode;
}

const nothing = (): void => {};

/** Everything inside is drawn in our colours, light or dark. */
export function Themed({ theme: chosen, children }: ThemedProps) {
  const scheme = chosen === 'system' ? 'auto' : chosen;
  // The theme is kept with the settings. Mantine would look for it in the browser's own storage, which takes 10 ms to ask.
  const manager = useMemo(
    () => ({ get: () => scheme, set: nothing, subscribe: nothing, unsubscribe: nothing, clear: nothing }) as const,
    [scheme],
  );
  return (
    <MantineProvider
      theme={theme}
      colorSchemeManager={manager}
      // They stand in the page's sheet.
      withCssVariables={false}
      withGlobalClasses={false}
      getStyleNonce={() => document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? ''}
      defaultColorScheme="auto"
      {...(chosen === 'system' ? {} : { forceColorScheme: chosen })}
    >
      {children}
    </MantineProvider>
  );
}
