import { useLayoutEffect } from 'react';
import { bridge } from '../bridge';

/** Says that there is something to see: only then is the window shown. */
export function Drawn() {
  useLayoutEffect(() => void bridge().ask('windows.reveal', {}), []);
  return null;
}
