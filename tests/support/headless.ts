import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Input, Method, Output } from '#shared/contract/contract';
import type { Notice, Topic } from '#shared/contract/notices';
import type { Result } from '#shared/result';
import { filesByPath } from '../../electron/files';
import { noWindows } from '../../electron/handlers/program';
import { answer } from '../../electron/ipc/answer';
import { openProgram, type Program, type Setting } from '../../electron/program';
import { quickDerive } from './quick-derive';

/** The program without a window, over a vault in a folder of its own; asked as the command line asks it. */
export interface Headless {
  readonly vault: string;
  readonly program: Program;
  readonly told: { topic: Topic; notice: Notice<Topic> }[];
  ask<M extends Method>(method: M, input: Input<M>): Promise<Result<Output<M>>>;
  /** Asks, and fails the test with the sentence when the answer is a failure. */
  must<M extends Method>(method: M, input: Input<M>): Promise<Output<M>>;
  close(): void;
}

/** Opens the program over this vault, or over a new one. */
export function openHeadless(
  vault = join(mkdtempSync(join(tmpdir(), 'rostrum-unit-')), 'vault'),
  more: Partial<Setting> = {},
): Headless {
  const told: Headless['told'] = [];
  const { program, handlers, close } = openProgram({
    vaultFolder: vault,
    resources: resolve(import.meta.dirname, '../../resources'),
    version: '0.0.0',
    runtime: 'test',
    files: filesByPath,
    tell: (topic, notice) => told.push({ topic, notice }),
    windows: noWindows,
    derive: quickDerive,
    ...more,
  });
  const ask: Headless['ask'] = async (method, input) =>
    (await answer(handlers, 'commandLine', method, input, (_, error) => {
      throw error;
    })) as never;
  return {
    vault,
    program,
    told,
    ask,
    must: async (method, input) => {
      const result = await ask(method, input);
      if (!result.ok) throw new Error(`${method}: ${JSON.stringify(result.failure)}`);
      return result.value;
    },
    close,
  };
}

/** Throws a closed program's vault away. */
export const discard = (vault: string): void => rmSync(resolve(vault, '..'), { recursive: true, force: true });
