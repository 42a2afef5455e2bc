import { describe, expect, it } from 'vitest';
import { diskOver } from '../../../electron/vault/disk';
import type { FileCalls } from '../../../electron/vault/file-calls';
import { crashFiles } from '../../support/crash-files';

const FOLDER = new Map([
  ['/', null],
  ['/vault', null],
]);

const over = (files: FileCalls) => {
  let count = 0;
  return diskOver(files, () => `u${(count += 1)}`);
};

describe('a disk', () => {
  it('carries on when the system writes less than it was given', () => {
    const files = crashFiles(FOLDER);
    const some = (bytes: Uint8Array, from: number) => (from < 30 ? bytes.subarray(0, from + 3) : bytes);
    const stingy: FileCalls = {
      ...files,
      write: (file, bytes, from, position) => files.write(file, some(bytes, from), from, position),
      writeThrough: (file, bytes, from, position) => files.writeThrough(file, some(bytes, from), from, position),
    };
    const disk = over(stingy);
    disk.replace('/vault/value', Buffer.from('a sentence of some length'));
    const journal = disk.append('/vault/journal');
    journal.append(Buffer.from('one, '));
    journal.append(Buffer.from('and two'));
    journal.close();

    expect(Buffer.from(disk.read('/vault/value') ?? []).toString()).toBe('a sentence of some length');
    expect(Buffer.from(disk.read('/vault/journal') ?? []).toString()).toBe('one, and two');
  });

  it('leaves the old value when the new one does not read back as it was written', () => {
    const files = crashFiles(FOLDER);
    over(files).replace('/vault/value', Buffer.from('old'));
    const lying = over({
      ...files,
      read: (path, limit) => (path.endsWith('.tmp') ? Buffer.from('?') : files.read(path, limit)),
    });

    expect(() => lying.replace('/vault/value', Buffer.from('new'))).toThrow('did not read back');
    expect(files.live.get('/vault/value')?.toString()).toBe('old');
    expect([...files.live.keys()].filter((path) => path.endsWith('.tmp'))).toEqual([]);
  });

  it('says which file could not be written, which the system does not say of an open one', () => {
    const refused = () => {
      throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
    };
    const disk = over({ ...crashFiles(FOLDER), write: refused, writeThrough: refused });

    expect(() => disk.append('/vault/journal').append(Buffer.from('one'))).toThrow(
      expect.objectContaining({ path: '/vault/journal' }),
    );
    expect(() => disk.replace('/vault/value', Buffer.from('new'))).toThrow(
      expect.objectContaining({ path: expect.stringMatching(/^\/vault\/value/) }),
    );
  });

  it('never writes behind the remains of an append that failed', () => {
    const files = crashFiles(FOLDER);
    let isFull = false;
    const failing: FileCalls = {
      ...files,
      writeThrough: (file, bytes, from, position) => {
        if (!isFull) return files.writeThrough(file, bytes, from, position);
        files.write(file, bytes.subarray(from, from + 2), 0, position);
        throw new Error('ENOSPC');
      },
      truncate: (file, size) => {
        if (isFull) throw new Error('EIO');
        files.truncate(file, size);
      },
    };
    const journal = over(failing).append('/vault/journal');
    journal.append(Buffer.from('one '));
    isFull = true;
    expect(() => journal.append(Buffer.from('lost'))).toThrow('ENOSPC');
    isFull = false;
    journal.append(Buffer.from('two'));
    journal.close();

    expect(files.live.get('/vault/journal')?.toString()).toBe('one two');
  });

  it('leaves nothing of a refused append to whoever opens the log after it was closed', () => {
    const files = crashFiles(FOLDER);
    let isSick = true;
    const failing: FileCalls = {
      ...files,
      writeThrough: (file, bytes, from, position) => {
        files.writeThrough(file, bytes, from, position);
        throw new Error('EIO');
      },
      truncate: (file, size) => {
        if (isSick) throw new Error('EIO');
        files.truncate(file, size);
      },
    };
    const journal = over(failing).append('/vault/journal');
    expect(() => journal.append(Buffer.from('refused'))).toThrow('EIO');
    isSick = false;
    journal.close();

    expect(files.live.get('/vault/journal')?.toString()).toBe('');
  });

  it('overwrites what a supplanted or shredded file held before', () => {
    const files = crashFiles(FOLDER);
    const overwritten: string[] = [];
    const watching: FileCalls = {
      ...files,
      write: (file, bytes, from, position) => {
        overwritten.push(Buffer.from(bytes).toString());
        return files.write(file, bytes, from, position);
      },
    };
    const disk = over(watching);
    disk.replace('/vault/keys', Buffer.from('old secret'));
    disk.supplant('/vault/keys', Buffer.from('new secret'));
    disk.shred('/vault/keys');

    expect(overwritten.map(({ length }) => length > 0)).toEqual([true, true, true, true]);
    expect(overwritten.filter((text) => text.endsWith('secret'))).toEqual(['old secret', 'new secret']);
    expect(disk.read('/vault/keys')).toBeNull();
  });

  it('takes away what unfinished writes left, at any depth, and nothing else', () => {
    const files = crashFiles(
      new Map([
        ...FOLDER,
        ['/vault/a', null],
        ['/vault/a/kept', Buffer.from('k')],
        ['/vault/a/kept.u9.tmp', Buffer.from('x')],
      ]),
    );
    over(files).sweep('/vault');

    expect([...files.live.keys()]).toEqual(['/', '/vault', '/vault/a', '/vault/a/kept']);
  });
});
