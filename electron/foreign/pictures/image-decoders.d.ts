// The part of pdf.js that reads pictures; it ships without types.
declare module 'pdfjs-dist/legacy/image_decoders/pdf.image_decoders.mjs' {
  export class JpegImage {
    readonly width: number;
    readonly height: number;
    parse(bytes: Uint8Array): void;
    getData(wish: { width: number; height: number; forceRGBA: boolean }): Uint8ClampedArray;
  }
  export function setVerbosityLevel(level: number): void;
}
