import type { HTMLAttributes, Ref } from 'react';

interface GridPartProps extends HTMLAttributes<HTMLDivElement> {
  readonly role: 'grid' | 'rowgroup' | 'row' | 'columnheader' | 'rowheader' | 'gridcell';
  readonly ref?: Ref<HTMLDivElement>;
}

/** A part of a grid that keeps only the rows in sight, which a table element cannot. The grid alone has the focus and names the active row. */
export function GridPart({ role, ref, ...rest }: GridPartProps) {
  return <div ref={ref} role={role} {...rest} />;
}
