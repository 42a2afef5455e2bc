import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { TextField, type TextFieldProps } from './text-field';

/** What was read from a field, as it is written back, or the sentence why it cannot be kept. */
export type Keeping = { readonly kept: string } | { readonly refused: string };

interface KeptFieldProps extends Omit<TextFieldProps, 'value' | 'onChange' | 'defaultValue' | 'error'> {
  /** What is saved, as it is typed. */
  readonly value: string;
  /** Called with what was typed when the field is left or Enter is pressed. */
  readonly onKeep: (typed: string) => Keeping | Promise<Keeping>;
  /** Steps to the next or previous value with the arrow keys; null where there is none. */
  readonly onStep?: (typed: string, by: 1 | -1) => string | null;
}

/** A field that saves itself as it is left; what cannot be kept stays to be corrected, with the reason beside it. Escape brings back what is saved. */
export function KeptField({ value, onKeep, onStep, onBlur, onKeyDown, ...rest }: KeptFieldProps) {
  const [typed, setTyped] = useState(value);
  const [error, setError] = useState<string | null>(null);
  const saved = useRef(value);
  useEffect(() => {
    // What is being typed meanwhile is left alone; the field follows what is saved only while it shows it.
    const before = saved.current;
    setTyped((now) => (now === before ? value : now));
    saved.current = value;
  }, [value]);

  const shown = useRef(typed);
  useLayoutEffect(() => {
    shown.current = typed;
  }, [typed]);

  const keep = async () => {
    if (typed === value) return setError(null);
    const keeping = await onKeep(typed);
    // Somebody may have typed on, or taken it back, while it was being judged.
    if (shown.current !== typed) return;
    setError('refused' in keeping ? keeping.refused : null);
    if ('kept' in keeping) setTyped(keeping.kept);
  };
  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    onKeyDown?.(event);
    // The key belongs to the word that is being put together.
    if (event.nativeEvent.isComposing) return;
    const by = { ArrowUp: 1, ArrowDown: -1 }[event.key] as 1 | -1 | undefined;
    const stepped = by === undefined ? null : (onStep?.(typed, by) ?? null);
    if (stepped !== null) {
      event.preventDefault();
      setTyped(stepped);
    } else if (event.key === 'Enter') void keep();
    else if (event.key === 'Escape' && typed !== value) {
      event.stopPropagation();
      setTyped(value);
      setError(null);
    }
  };

  return (
    <TextField
      {...rest}
      value={typed}
      error={error}
      data-kept={typed === value ? 'saved' : 'typed'}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={(event) => {
        void keep();
        onBlur?.(event);
      }}
      onKeyDown={onKey}
    />
  );
}
