import { parentPort, workerData } from 'node:worker_threads';
import type { Errand } from './read-apart';
import { readers } from './readers';

/** Progress is told this often at most: a message for each page of a thousand would only be noise. */
const OFTEN = 50;

// The other end of read-apart: one file in, its progress and one answer out.
const { kind, file, resources } = workerData as Errand;
let told = 0;
const progress = (done: number, total: number) => {
  if (Date.now() - told < OFTEN) return;
  told = Date.now();
  parentPort?.postMessage({ progress: [done, total] });
};
void readers[kind](file, { progress, resources }).then((result) => parentPort?.postMessage({ result }));
