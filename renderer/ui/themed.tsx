import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { theme, variables } from './theme';

interface ThemedProps {
  readonly theme: 'system' | 'light' | 'dark';
  readonly children: ReactNode;
}

/** Everything inside is drawn in our colours, light or dark. */
export function Themed({ theme: chosen, children }: ThemedProps) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={variables}
      getStyleNonce={() => document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? ''}
      defaultColorScheme="auto"
      {...(chosen === 'system' ? {} : { forceColorScheme: chosen })}
    >
      {children}
    </MantineProvider>
  );
}
