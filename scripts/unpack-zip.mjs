import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { openPromise } from 'yauzl';

/** Unpacks the files that `place` gives a relative path (null leaves a file out), telling the share done, 0 to 1. */
export async function unpackZip(zipPath, folder, place, onShare) {
  const zip = await openPromise(zipPath, { lazyEntries: true, autoClose: false });
  try {
    const wanted = [];
    for await (const entry of zip.eachEntry()) {
      const path = entry.fileName.endsWith('/') ? null : place(entry.fileName);
      if (path !== null) wanted.push({ entry, path: join(folder, path) });
    }
    const total = wanted.reduce((sum, { entry }) => sum + entry.uncompressedSize, 0);
    let done = 0;
    const meter = (length) => onShare((done += length) / total);
    for (const { entry, path } of wanted) await unpackFile(zip, entry, path, meter);
  } finally {
    zip.close();
  }
}

async function unpackFile(zip, entry, path, meter) {
  await mkdir(dirname(path), { recursive: true });
  const counted = new Transform({
    transform(chunk, _, next) {
      meter(chunk.length);
      next(null, chunk);
    },
  });
  const mode = (entry.externalFileAttributes >>> 16) & 0o777;
  const source = await zip.openReadStreamPromise(entry);
  await pipeline(source, counted, createWriteStream(path, { mode: mode || 0o644 }));
}
