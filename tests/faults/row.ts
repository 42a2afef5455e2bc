/** One row of `npm run faults`: what was asked, what was found, and whether that is enough. */
export interface Row {
  readonly row: string;
  readonly goal: string;
  readonly got: string;
  readonly ok: boolean;
}

/** How far a row looks: a sample of everything in seconds, or all of it. */
export interface Depth {
  readonly isShort: boolean;
}

/** One proof. It throws only when it could not be carried out. */
export type Proof = (depth: Depth) => Promise<Row> | Row;
