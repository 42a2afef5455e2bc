import { Worker } from 'node:worker_threads';
import type { TableFile } from '#shared/people/import/table';
import { fail, type Result } from '#shared/result';
import type { ReadTable } from './read-table';

/** A list that takes longer than this was made to. */
const SECONDS = 20;

const MEGABYTES = 1_024;

/** Reads foreign lists apart from the program: what hangs is stopped, what grows is cut off, and nothing else notices. */
export const readInWorker =
  (worker: string, seconds = SECONDS): ReadTable =>
  ({ name, bytes }) =>
    new Promise<Result<TableFile>>((done) => {
      const reader = new Worker(worker, {
        workerData: { name, bytes },
        resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
      });
      const finish = (result: Result<TableFile>) => {
        clearTimeout(limit);
        done(result);
        void reader.terminate();
      };
      const limit = setTimeout(() => finish(fail({ kind: 'fileSlow', name, seconds })), seconds * 1_000);
      reader.once('message', finish);
      for (const end of ['error', 'exit']) reader.once(end, () => finish(fail({ kind: 'fileBroken', name })));
    });
