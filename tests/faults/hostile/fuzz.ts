import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { Worker } from 'node:worker_threads';
import { findTable } from '#shared/people/import/find-table';
import { planImport } from '#shared/people/import/plan';
import type { TableFile } from '#shared/people/import/table';
import type { ReadForeign } from '../../../electron/foreign/foreign';
import { readHere } from '../../../electron/foreign/readers';
import { type Target, targets } from './fuzz-seeds';
import { type Budget, numbers, peak, type Row } from './row';

/** An input that broke something; the same seed and number make it again. */
export interface Find {
  readonly target: string;
  readonly number: number;
  readonly what: string;
  readonly bytes: Buffer;
}

export interface Fuzzed {
  readonly inputs: number;
  readonly read: number;
  readonly finds: readonly Find[];
  readonly megabytes: number;
  readonly files: readonly string[];
}

/** One input may keep the processor this long, in milliseconds; twice in a row, because the first of a kind loads its reader. */
const SLOW = 1_000;

/** Says on standard error which input is being read when nothing has moved for this long, and ends the run. */
const STUCK = 20_000;

const WATCH = `
const { workerData: { shared, stuck } } = require('node:worker_threads');
const state = new Int32Array(shared);
let last = -1, since = Date.now();
setInterval(() => {
  if (state[0] !== last) { last = state[0]; since = Date.now(); }
  else if (Date.now() - since > stuck) {
    require('node:fs').writeSync(2, 'fuzz: input ' + last + ' of seed ' + state[1] + ' hangs\\n');
    process.kill(process.pid, 'SIGKILL');
  }
}, 250);`;

const understood = (file: TableFile): void => {
  for (const sheet of file.sheets)
    planImport(findTable(sheet), true, { participants: {}, regions: {} }, { choices: {}, regions: {} });
};

const chosen = (all: readonly Target[], random: () => number): Target => {
  let left = random() * all.reduce((sum, { share }) => sum + share, 0);
  return all.find(({ share }) => (left -= share) < 0) ?? (all[0] as Target);
};

/** Reads mutated files of every kind, and what is understood of a list, until the budget is spent. */
export async function fuzzed(
  { seconds = Number.POSITIVE_INFINITY, count = Number.POSITIVE_INFINITY }: Budget,
  seed = 1,
  read: ReadForeign = readHere(resolve('resources')),
): Promise<Fuzzed> {
  const all = await targets();
  const finds: Find[] = [];
  const state = new Int32Array(new SharedArrayBuffer(8));
  state[1] = seed;
  const watch = new Worker(WATCH, { eval: true, workerData: { shared: state.buffer, stuck: STUCK } });
  // pdf.js leaves promises behind that nobody waits for; in the program they end with the worker.
  const ignore = () => {};
  process.on('unhandledRejection', ignore);
  const [home, before] = [mkdtempSync(join(tmpdir(), 'rostrum-fuzz-')), process.cwd()];
  process.chdir(home);
  const until = Date.now() + seconds * 1_000;
  let [number, good, high] = [0, 0, 0];
  try {
    for (; number < count && Date.now() < until; number += 1) {
      const random = numbers(seed * 1_000_003 + number);
      const target = chosen(all, random);
      const bytes = target.make(random);
      Atomics.store(state, 0, number);
      const tried = await tryOnce(read, target, bytes);
      const again = tried.milliseconds > SLOW ? await tryOnce(read, target, bytes) : tried;
      const what = tried.thrown ?? (again.milliseconds > SLOW ? `${Math.round(again.milliseconds)} ms` : null);
      if (what !== null && finds.length < 20) finds.push({ target: target.name, number, what, bytes });
      if (tried.isRead) good += 1;
      // What was loaded to read the first of each kind is not what reading takes.
      if (number === 200) high = peak();
    }
    return { inputs: number, read: good, finds, megabytes: high === 0 ? 0 : peak() - high, files: readdirSync(home) };
  } finally {
    process.chdir(before);
    process.off('unhandledRejection', ignore);
    await watch.terminate();
    rmSync(home, { recursive: true });
  }
}

/** Milliseconds that the processor has worked for this process: what else the machine does is no hang of ours. */
function worked(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

async function tryOnce(read: ReadForeign, { kind, name }: Target, bytes: Buffer) {
  const start = worked();
  try {
    const came = await read(kind, { name: `file.${name}`, bytes: new Uint8Array(bytes) });
    if (came.ok && kind === 'table') understood(came.value as TableFile);
    return { isRead: came.ok, thrown: null, milliseconds: worked() - start };
  } catch (error) {
    return { isRead: false, thrown: String((error as Error).stack ?? error), milliseconds: 0 };
  }
}

const MOST_MEGABYTES = 512;

/** What a process of its own has found, as it writes it down. */
interface Report {
  readonly inputs: number;
  readonly read: number;
  readonly finds: readonly string[];
  readonly megabytes: number;
  readonly files: readonly string[];
}

/** The word by which this program is told to do nothing but read mutated files of one seed. */
export const FUZZ = '--fuzz';

/** What a process of its own does: reads mutated files of this seed until the budget is spent, and writes down what came of it. */
export async function fuzzHere([seed, budget]: readonly string[]): Promise<void> {
  const { finds, ...counts } = await fuzzed(JSON.parse(budget ?? '{}') as Budget, Number(seed));
  const told = finds.map(({ target, number, what, bytes }) => {
    const input = bytes.length < 4_000 ? bytes.toString('base64') : '';
    return `${target}, input ${number} of seed ${seed}: ${what.slice(0, 400)} ${input}`;
  });
  process.stdout.write(JSON.stringify({ ...counts, finds: told } satisfies Report));
}

async function fuzzApart(seed: number, budget: Budget): Promise<Report> {
  const call = promisify(execFile)(process.execPath, [process.argv[1] ?? '', FUZZ, `${seed}`, JSON.stringify(budget)]);
  try {
    return JSON.parse((await call).stdout) as Report;
  } catch (error) {
    const { stderr } = error as { stderr?: string };
    return {
      inputs: 0,
      read: 0,
      finds: [`seed ${seed}: ${stderr?.slice(-400) ?? String(error)}`],
      megabytes: 0,
      files: [],
    };
  }
}

/** Every importer under damaged and hostile files, in a process for each seed: nothing thrown, nothing slow, nothing kept, nothing written. */
export async function fuzz(budget: Budget, seeds: readonly number[]): Promise<Row> {
  const reports = await Promise.all(seeds.map((seed) => fuzzApart(seed, budget)));
  const sum = (count: (report: Report) => number) => reports.reduce((total, report) => total + count(report), 0);
  const finds = reports.flatMap((report) => report.finds);
  const megabytes = Math.max(...reports.map((report) => report.megabytes));
  const [inputs, files] = [sum((report) => report.inputs), sum((report) => report.files.length)];
  return {
    row: 'EL8 mutated files in every importer',
    goal: '0 crashes, 0 hangs over a second, memory bounded, 0 files',
    got: [
      `${inputs} inputs (${sum(({ read }) => read)} read, the others refused): ${finds.length} finds, +${Math.ceil(megabytes)} MB, ${files} files`,
      ...finds,
    ].join('; FOUND in '),
    ok: inputs > 0 && finds.length === 0 && megabytes <= MOST_MEGABYTES && files === 0,
  };
}
