import type { FileRef } from '#shared/contract/request';
import { ok, type Result } from '#shared/result';
import type { ForeignFile, ReadingKind, Readings } from '../foreign/foreign';
import type { Job } from '../jobs';
import type { Program } from '../program';

interface BroughtIn<K extends ReadingKind> {
  readonly file: ForeignFile;
  readonly reading: Readings[K];
}

/** Reads a file from outside as a job: windows see how far it is and can stop it; nothing is changed by it. */
export async function bringIn<K extends ReadingKind>(
  program: Program,
  kind: K,
  ref: FileRef,
  jobName?: string,
): Promise<Result<BroughtIn<K>>> {
  const found = program.files.read(ref);
  if (!found.ok) return found;
  const file = found.value;
  const read = async ({ signal, tell }: Job): Promise<Result<BroughtIn<K>>> => {
    tell(0, 0, file.name);
    const came = await program.readForeign(kind, file, {
      signal,
      progress: (done, total) => tell(done, total, file.name),
    });
    return came.ok ? ok({ file, reading: came.value }) : came;
  };
  return program.jobs.run('reading', read, jobName);
}
