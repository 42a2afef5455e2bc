import { Worker } from 'node:worker_threads';
import { fail, type Result } from '#shared/result';
import type { ForeignFile, ReadForeign, ReadingKind, Readings, Watcher } from './foreign';

/** What the worker is sent to do. */
export interface Errand {
  readonly kind: ReadingKind;
  readonly file: ForeignFile;
  readonly resources: string;
}

type Told<K extends ReadingKind> =
  | { readonly progress: readonly [number, number] }
  | { readonly result: Result<Readings[K]> };

/** How much one foreign file may cost before its reading is stopped. */
export interface Limits {
  readonly seconds: number;
  /** Growth of the whole process while the file is read. */
  readonly megabytes: number;
}

/** Ten times what the largest honest file takes on a slow laptop. */
const LIMITS: Readonly<Record<ReadingKind, Limits>> = {
  table: { seconds: 20, megabytes: 800 },
  deck: { seconds: 60, megabytes: 800 },
  picture: { seconds: 20, megabytes: 800 },
};

/** Objects and texts alone may take this much; buffers are outside of it, and are what the process is watched for. */
const HEAP_MEGABYTES = 512;

/** How often the size of the process is looked at, in milliseconds. */
const LOOK = 50;

/** Reads foreign files apart from the program: what hangs is stopped, what grows is cut off, and nothing else notices. */
export const readApart =
  (worker: string, resources: string, limits: Readonly<Record<ReadingKind, Limits>> = LIMITS): ReadForeign =>
  (kind, file, watcher) =>
    sendOut(worker, { kind, file, resources }, limits[kind], watcher);

function sendOut<K extends ReadingKind>(
  worker: string,
  errand: Errand,
  { seconds, megabytes }: Limits,
  watcher: Watcher | undefined,
): Promise<Result<Readings[K]>> {
  const { name } = errand.file;
  if (watcher?.signal.aborted) return Promise.resolve(fail({ kind: 'cancelled' }));
  return new Promise((done) => {
    const before = process.memoryUsage.rss();
    const reader = new Worker(worker, {
      workerData: errand,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES },
      env: {},
      stdout: true,
      stderr: true,
    });
    const finish = (result: Result<Readings[K]>) => {
      clearTimeout(clock);
      clearInterval(scales);
      watcher?.signal.removeEventListener('abort', give);
      done(result);
      void reader.terminate();
    };
    const give = () => finish(fail({ kind: 'cancelled' }));
    const clock = setTimeout(() => finish(fail({ kind: 'fileSlow', name, seconds })), seconds * 1_000);
    const scales = setInterval(() => {
      if (process.memoryUsage.rss() - before > megabytes * 1_000_000) finish(fail({ kind: 'fileHeavy', name }));
    }, LOOK);
    watcher?.signal.addEventListener('abort', give);
    reader.on('message', (told: Told<K>) => {
      if ('result' in told) finish(told.result);
      else watcher?.progress(...told.progress);
    });
    reader.once('error', (error: NodeJS.ErrnoException) =>
      finish(fail({ kind: error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'fileHeavy' : 'fileBroken', name })),
    );
    reader.once('exit', () => finish(fail({ kind: 'fileBroken', name })));
  });
}
