/** One line of the benchmark's answer: our time beside a peer's, measured in the same run. */
export interface Figure {
  readonly name: string;
  readonly ours_ms: number;
  readonly peer: string;
  readonly peer_ms: number;
}

/** Prints a figure as the one line that the runner collects. */
export function report({ name, ours_ms, peer, peer_ms }: Figure): void {
  const round = (value: number) => Number(value.toPrecision(4));
  const line = { name, ours_ms: round(ours_ms), peer, peer_ms: round(peer_ms), ratio: round(ours_ms / peer_ms) };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/** Milliseconds that one call takes. */
export function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** The same for work that is waited for. */
export async function timedAsync(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
