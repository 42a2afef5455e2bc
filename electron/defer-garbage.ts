import { setFlagsFromString } from 'node:v8';

/**
 * Has V8 of this process let garbage lie: while the program is loaded, all that it looks through is still needed. The
 * answer takes up the collecting as it was.
 */
export function deferGarbage(): () => void {
  setFlagsFromString('--semi-space-growth-factor=16');
  setFlagsFromString('--no-incremental-marking');
  return () => {
    setFlagsFromString('--semi-space-growth-factor=2');
    setFlagsFromString('--incremental-marking');
  };
}
