import { encode } from 'jpeg-js';
import { JpegImage, setVerbosityLevel } from 'pdfjs-dist/legacy/image_decoders/pdf.image_decoders.mjs';
import { type Pixels, shrunk } from '../../pictures/pixels';
import type { JpegFacts } from './jpeg-facts';
import { upright } from './upright';

/** Where nobody sees a difference any more. */
const QUALITY = 92;

/** The pixels of a JPEG, upright. Throws for one that is damaged. */
export function jpegPixels(bytes: Uint8Array, { width, height, orientation }: JpegFacts, longest: number): Pixels {
  setVerbosityLevel(0);
  const image = new JpegImage();
  image.parse(new Uint8Array(bytes));
  if (image.width !== width || image.height !== height) throw new Error('Two sizes in one picture');
  const seen = image.getData({ width, height, forceRGBA: true });
  const rgba = new Uint8Array(seen.buffer, seen.byteOffset, seen.byteLength);
  return upright(shrunk({ width, height, rgba }, longest), orientation);
}

/** Pixels as a JPEG: what a photograph needs, and nothing else. */
export const jpegOf = ({ width, height, rgba }: Pixels): Buffer => encode({ width, height, data: rgba }, QUALITY).data;
