import { parentPort, workerData } from 'node:worker_threads';
import type { ForeignFile } from '../program';
import { readTable } from './read-table';

// The other end of read-in-worker: one file in, one answer out.
parentPort?.postMessage(await readTable(workerData as ForeignFile));
