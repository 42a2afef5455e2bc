import { changedBytes } from './changed-bytes';
import { crashStates } from './crash-states';
import { failingCalls } from './failing-calls';
import { erasure, recoveryKeys } from './keys-and-erasure';
import { kills } from './kills';
import { realDisks } from './real-disks';
import type { Proof } from './row';

const PROOFS: readonly Proof[] = [crashStates, kills, failingCalls, changedBytes, realDisks, recoveryKeys, erasure];

const isShort = process.argv.includes('--short');
let failed = 0;
const only = process.argv.slice(2).filter((each) => !each.startsWith('--'));
for (const proof of PROOFS.filter(({ name }) => only.length === 0 || only.includes(name))) {
  const row = await proof({ isShort });
  if (!row.ok) failed += 1;
  process.stdout.write(`${JSON.stringify(row)}\n`);
}
process.exitCode = failed === 0 ? 0 : 1;
