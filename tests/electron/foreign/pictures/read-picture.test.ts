import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fc, test } from '@fast-check/vitest';
import { encode } from 'jpeg-js';
import { describe, expect, it } from 'vitest';
import { readPicture } from '../../../../electron/foreign/pictures/read-picture';
import { readPng } from '../../../../electron/pictures/read-png';
import { pngOf } from '../../../../electron/pictures/write-png';
import { RESOURCES } from '../../../support/a-certificate';
import { aPng, exif, PNG_START, pngChunk, pngHeader } from '../../../support/a-picture';

const SECRET = 'Айгүл, 43.238949 N 76.889709 E';
const LOGO = readFileSync(join(RESOURCES, 'sample/logos/partner-2-sample.png'));

const read = (bytes: Uint8Array) => readPicture({ name: 'logo', bytes }, RESOURCES);
const kept = async (bytes: Uint8Array) => {
  const came = await read(bytes);
  if (!came.ok) throw new Error(JSON.stringify(came.failure));
  return Buffer.from(came.value.bytes);
};
const refusal = async (bytes: Uint8Array) => {
  const came = await read(bytes);
  return came.ok ? 'read' : came.failure.kind;
};

/** Red on the left, blue on the right, as a camera would have it. */
function aPhoto(width: number, height: number): Buffer {
  const data = Buffer.alloc(width * height * 4, 255);
  for (let at = 0; at < width * height; at += 1)
    data.set(at % width < width / 2 ? [220, 20, 20] : [20, 20, 220], at * 4);
  return encode({ width, height, data }, 95).data;
}

/** A photograph that says it is so many pixels wide and high. */
function promising(width: number, height: number): Buffer {
  const photo = aPhoto(16, 16);
  const frame = photo.indexOf(Buffer.from([0xff, 0xc0]));
  photo.writeUInt16BE(height, frame + 5);
  photo.writeUInt16BE(width, frame + 7);
  return photo;
}

/** Small, so that a damaged byte is as often one of the form as one of the pixels. */
const SMALL = pngOf({
  width: 24,
  height: 16,
  rgba: Uint8Array.from({ length: 24 * 16 * 4 }, (_, at) => (at * at) % 251),
});

const withNotes = (jpeg: Buffer, orientation: number) =>
  Buffer.concat([jpeg.subarray(0, 2), exif(orientation, SECRET), jpeg.subarray(2), Buffer.from(SECRET)]);

const FORMS = [0, 2, 3, 4, 6].flatMap((type) =>
  [1, 2, 4, 8, 16]
    .filter((depth) => (type === 0 ? true : type === 3 ? depth <= 8 : depth >= 8))
    .flatMap((depth) => [0, 1].map((interlace) => ({ type, depth, interlace }))),
);
const SAMPLES: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const PALETTE = Buffer.from(Array.from({ length: 768 }, (_, at) => (at * 7) % 256));

describe('a picture from outside', () => {
  test.prop([
    fc.constantFrom(...FORMS),
    fc.integer({ min: 1, max: 19 }),
    fc.integer({ min: 1, max: 19 }),
    fc.infiniteStream(fc.nat()),
  ])('of any form of PNG keeps its pixels', async (form, width, height, numbers) => {
    const most = 2 ** form.depth;
    const next = () => (numbers.next().value as number) % most;
    const samples = Array.from({ length: width * height }, () => Array.from({ length: SAMPLES[form.type] ?? 1 }, next));
    const png = aPng({ width, height, ...form }, samples, form.type === 3 ? [pngChunk('PLTE', PALETTE)] : []);
    const level = (sample = 0) =>
      Math.round((Math.floor(sample / (form.depth === 16 ? 256 : 1)) * 255) / (Math.min(most, 256) - 1));
    const expected = samples.map(([one = 0, two, three, four]) => {
      if (form.type === 3) return [...PALETTE.subarray(one * 3, one * 3 + 3), 255];
      if (form.type === 0) return [level(one), level(one), level(one), 255];
      if (form.type === 4) return [level(one), level(one), level(one), level(two)];
      return [level(one), level(two), level(three), form.type === 6 ? level(four) : 255];
    });

    const written = readPng(await kept(png));

    expect(written).toMatchObject({ width, height });
    expect([...(written?.rgba ?? [])]).toEqual(expected.flat());
  });

  it('keeps nothing of a PNG but its pixels', async () => {
    const noted = Buffer.concat([
      LOGO.subarray(0, 33),
      pngChunk('tEXt', Buffer.from(`Author\0${SECRET}`)),
      pngChunk('eXIf', Buffer.from(SECRET)),
      LOGO.subarray(33),
      Buffer.from(SECRET),
    ]);

    const written = await kept(noted);
    expect(written.includes(SECRET)).toBe(false);
    expect(written.equals(await kept(LOGO))).toBe(true);
    const [after, before] = [readPng(written), readPng(LOGO)];
    expect([after?.width, after?.height]).toEqual([600, 200]);
    expect(Buffer.compare(after?.rgba ?? Buffer.of(), before?.rgba ?? Buffer.of(0))).toBe(0);
    expect([...written.toString('latin1').matchAll(/IHDR|tEXt|eXIf|pHYs|iCCP|IEND/g)].join()).toBe('IHDR,IEND');
  });

  it('keeps nothing of a photograph but its pixels, turned upright', async () => {
    const came = await read(withNotes(aPhoto(64, 32), 6));
    const plain = await read(aPhoto(64, 32));

    expect(came).toMatchObject({ ok: true, value: { width: 32, height: 64 } });
    expect(plain).toMatchObject({ ok: true, value: { width: 64, height: 32 } });
    const written = await kept(withNotes(aPhoto(64, 32), 6));
    expect(written.includes(SECRET) || written.includes('Exif')).toBe(false);
    expect(written.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]));
    expect(written.subarray(-2)).toEqual(Buffer.from([0xff, 0xd9]));
  });

  it('may be a white sheet', async () => {
    const white = encode({ width: 2_000, height: 1_400, data: Buffer.alloc(2_000 * 1_400 * 4, 255) }, 50).data;

    expect(await read(white)).toMatchObject({ ok: true, value: { width: 2_000, height: 1_400 } });
  });

  it('is made no larger than a wall needs', async () => {
    const wide = aPng(
      { width: 6_000, height: 2, type: 0, depth: 1 },
      Array.from({ length: 12_000 }, () => [1]),
    );

    expect(await read(wide)).toMatchObject({ ok: true, value: { width: 2_560, height: 1 } });
  });
});

const noPixels = (width: number, height: number) =>
  Buffer.concat([
    PNG_START,
    pngHeader({ width, height }),
    pngChunk('IDAT', Buffer.alloc(10_000)),
    pngChunk('IEND', Buffer.of()),
  ]);

describe('a picture that is an attack or a ruin', () => {
  it('is refused for its size before memory is set aside for it', async () => {
    const before = process.memoryUsage().arrayBuffers;

    expect([
      await refusal(noPixels(10_000, 10_000)),
      await refusal(noPixels(2 ** 31 - 1, 2 ** 31 - 1)),
      await refusal(promising(60_000, 60_000)),
    ]).toEqual(Array(3).fill('pictureTooLarge'));
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(10_000_000);
  });

  it.each([
    ['a PNG that promises more pixels than it has', noPixels(1_000, 1_000)],
    ['a PNG cut short', LOGO.subarray(0, LOGO.length - 20)],
    ['a photograph cut short', aPhoto(64, 64).subarray(0, -30)],
    ['a photograph that promises more pixels than its bytes can be', promising(4_000, 4_000)],
    ['a PNG of no size', noPixels(0, 10)],
    [
      'a PNG of a million empty parts',
      Buffer.concat([
        PNG_START,
        pngHeader({ width: 1, height: 1 }),
        Buffer.alloc(12_000_000).fill(pngChunk('IDAT', Buffer.of())),
      ]),
    ],
  ])('is called damaged: %s', async (_, bytes) => {
    expect(await refusal(bytes)).toBe('fileBroken');
  });

  it.each([
    ['a GIF', Buffer.from('GIF89a')],
    ['a web page', Buffer.from('<html><body><svg></svg></body></html>')],
    ['nothing', Buffer.of()],
  ])('is not taken for a picture: %s', async (_, bytes) => {
    expect(await refusal(bytes)).toBe('fileKind');
  });

  test.prop([
    fc.constantFrom(SMALL, aPhoto(40, 24), withNotes(aPhoto(24, 24), 5)),
    fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { maxLength: 6 }),
  ])('is read or refused wherever it is damaged', async (picture, damages) => {
    const damaged = Buffer.from(picture);
    for (const [at, value] of damages) damaged[at % damaged.length] = value;

    expect(await refusal(damaged)).toMatch(/^(read|fileBroken|fileKind|pictureTooLarge)$/);
  });
});
