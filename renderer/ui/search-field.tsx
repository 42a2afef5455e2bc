import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { Ref } from 'react';
import { useSay } from '../use-say';

interface SearchFieldProps {
  readonly label: string;
  /** What may be typed, where the label does not say it. */
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (query: string) => void;
  readonly className?: string | undefined;
  readonly autoFocus?: boolean;
  readonly ref?: Ref<HTMLInputElement>;
  /** Enter or the arrow down leads from the field into what it found. */
  readonly onInto?: () => void;
}

/** Filters a list while somebody types; Escape or the cross brings all of it back. */
export function SearchField({ label, hint, value, onChange, className, autoFocus, ref, onInto }: SearchFieldProps) {
  const say = useSay();
  return (
    <TextInput
      {...(ref === undefined ? {} : { ref })}
      type="search"
      className={className ?? ''}
      aria-label={label}
      placeholder={hint ?? label}
      data-autofocus={autoFocus || undefined}
      leftSection={<IconSearch size={15} aria-hidden />}
      rightSection={
        value !== '' && <CloseButton size="sm" aria-label={say('common.clearSearch')} onClick={() => onChange('')} />
      }
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (onInto !== undefined && (event.key === 'Enter' || event.key === 'ArrowDown')) {
          event.preventDefault();
          onInto();
          return;
        }
        if (event.key !== 'Escape' || value === '') return;
        // The dialog around it stays open.
        event.stopPropagation();
        onChange('');
      }}
    />
  );
}
