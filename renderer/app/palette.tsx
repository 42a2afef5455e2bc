import { lazy, Suspense, useEffect, useState } from 'react';
import type { RunAction } from './use-actions';

const PaletteDialog = lazy(async () => ({ default: (await import('./palette-dialog')).PaletteDialog }));

/** Asks the palette to open, from a key, the menu or a button. */
export const openPalette = (): boolean => window.dispatchEvent(new Event('rostrum:palette'));

/** Every command by its name; loaded when it is first called. */
export function Palette({ run }: { readonly run: RunAction }) {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const open = () => setOpen(true);
    window.addEventListener('rostrum:palette', open);
    return () => window.removeEventListener('rostrum:palette', open);
  }, []);
  if (!isOpen) return null;
  return (
    <Suspense fallback={null}>
      <PaletteDialog run={run} onClose={() => setOpen(false)} />
    </Suspense>
  );
}
