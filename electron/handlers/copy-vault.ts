import { existsSync, realpathSync, rmSync, statSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Output } from '#shared/contract/contract';
import type { FolderRef } from '#shared/contract/request';
import { fail, ok, type Result } from '#shared/result';
import type { Job } from '../jobs';
import type { Program } from '../program';

const GONE = new Set(['ENOENT', 'ENOTDIR', 'EIO', 'ENODEV', 'ENXIO', 'ESTALE']);

/** Copies the vault into a new folder that says when; what could not be finished is taken away again. */
export async function copyVault(
  program: Program,
  ref: FolderRef,
  jobName?: string,
): Promise<Result<Output<'backups.copy'>>> {
  const folder = program.files.folder(ref);
  if (!folder.ok) return folder;
  const parent = folder.value;
  if (statSync(parent, { throwIfNoEntry: false })?.isDirectory() !== true)
    return fail({ kind: 'fileMissing', path: parent });
  if (isWithin(parent, program.vault.folder)) return fail({ kind: 'copyInVault' });
  const name = freeName(parent, program.context().stamp);
  const path = `${parent}/${name}`;
  const copy = async (job: Job): Promise<Result<Output<'backups.copy'>>> => {
    try {
      const files = await inSteps(program, path, job, name);
      if (files === null) {
        tidy(path);
        return fail({ kind: 'cancelled' });
      }
      program.written.add(path);
      return ok({ job: job.id, name, path, files });
    } catch (error) {
      tidy(path);
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOSPC' || code === 'EDQUOT') return fail({ kind: 'copyNoRoom', path: parent });
      if (code !== undefined && GONE.has(code)) return fail({ kind: 'copyGone', path: parent });
      throw error;
    }
  };
  return program.jobs.run('copy', copy, jobName);
}

/** By one name for each folder, whichever way somebody came to it; the vault's own may be gone, and is copied from memory then. */
function isWithin(folder: string, vault: string): boolean {
  const named = (path: string) => {
    try {
      return realpathSync.native(path) + sep;
    } catch {
      return resolve(path) + sep;
    }
  };
  return named(folder).startsWith(named(vault));
}

/** Answers how many files, or null when it was stopped. Between two files the program goes on. */
async function inSteps({ vault }: Program, path: string, job: Job, name: string): Promise<number | null> {
  const steps = vault.copying(path);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    job.tell(step.value.done, step.value.total, name);
    await setImmediate();
    if (job.signal.aborted) return null;
  }
}

/** "Rostrum 2026-11-21 23-10": no colon, which sticks do not take. */
function freeName(parent: string, stamp: string): string {
  const name = `Rostrum ${stamp.slice(0, 10)} ${stamp.slice(11, 16).replace(':', '-')}`;
  for (let count = 1; ; count += 1) {
    const free = count === 1 ? name : `${name} (${count})`;
    if (!existsSync(`${parent}/${free}`)) return free;
  }
}

/** A stick that was pulled out keeps its half copy, which opens as nothing: its keys were to come last. */
function tidy(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // Why the copy failed is told by whoever calls this.
  }
}
