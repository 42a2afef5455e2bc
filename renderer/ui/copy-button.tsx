import { Button } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { asTable, copyText } from './copy-table';

interface CopyButtonProps {
  /** Made only when they are asked for. */
  readonly rows: () => readonly (readonly string[])[];
  readonly label: string;
  readonly done: string;
}

/** Copies a table for a spreadsheet, and says so until the pointer or the focus leaves. */
export function CopyButton({ rows, label, done }: CopyButtonProps) {
  const [isCopied, setCopied] = useState(false);
  const Icon = isCopied ? IconCheck : IconCopy;
  return (
    <Button
      variant="default"
      leftSection={<Icon size={16} aria-hidden />}
      onClick={() => setCopied(copyText(asTable(rows())))}
      onBlur={() => setCopied(false)}
      onMouseLeave={() => setCopied(false)}
    >
      <span aria-live="polite">{isCopied ? done : label}</span>
    </Button>
  );
}
