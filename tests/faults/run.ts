import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { canaries } from './canaries';
import { changedBytes } from './changed-bytes';
import { crashStates, keyStates } from './crash-states';
import { failingCalls } from './failing-calls';
import { archives } from './hostile/archives';
import { formulas } from './hostile/formulas';
import { FUZZ, fuzz, fuzzHere } from './hostile/fuzz';
import { pollutedJson } from './hostile/polluted-json';
import { erasure, recoveryKeys } from './keys-and-erasure';
import { kills } from './kills';
import { realDisks } from './real-disks';
import type { Proof, Row } from './row';

const MILLION = 1_000_000;

/** One for each process that can run at a time. */
const SEEDS = Array.from({ length: availableParallelism() }, (_, at) => at + 1);

/** Every proof by the name that `npm run faults` knows it by. */
const PROOFS: Record<string, Proof> = {
  crashStates,
  kills,
  failingCalls,
  changedBytes,
  realDisks,
  canaries,
  keyStates,
  recoveryKeys,
  erasure,
  archives: ({ isShort }) => archives(isShort ? { count: 20 } : {}),
  formulas: ({ isShort }) => formulas({ count: isShort ? 400 : 10_000 }),
  pollutedJson: ({ isShort }) => pollutedJson({ count: isShort ? 600 : 10_000 }),
  fuzz: ({ isShort }) => (isShort ? fuzz({ seconds: 30 }, [1]) : fuzz({ count: MILLION / SEEDS.length }, SEEDS)),
};

const words = process.argv.slice(2);
if (words[0] === FUZZ) {
  await fuzzHere(words.slice(1));
  process.exit();
}
const isShort = words.includes('--short');
const names = words.filter((word) => !word.startsWith('--'));
const unknown = names.filter((name) => !Object.hasOwn(PROOFS, name));
if (unknown.length > 0)
  throw new Error(`No such proof: ${unknown.join(', ')}. There are: ${Object.keys(PROOFS).join(', ')}`);

const wanted = Object.entries(PROOFS).filter(([name]) => names.length === 0 || names.includes(name));
// In a short run it has its seconds while the others go on; a million inputs take every processor there is.
const [fuzzing] = isShort ? wanted.filter(([name]) => name === 'fuzz').map(([, proof]) => proof({ isShort })) : [];
const rows: Row[] = [];
for (const [name, proof] of wanted) {
  const began = performance.now();
  const row = await (name === 'fuzz' && fuzzing !== undefined ? fuzzing : proof({ isShort }));
  rows.push(row);
  process.stdout.write(`${JSON.stringify(row)}\n`);
  process.stderr.write(`${name} took ${((performance.now() - began) / 1_000).toFixed(1)} s\n`);
}
const results = process.env['ROSTRUM_FAULTS_RESULT'];
if (results !== undefined) writeFileSync(results, `${JSON.stringify(rows, null, 2)}\n`);
process.exitCode = rows.every(({ ok }) => ok) ? 0 : 1;
