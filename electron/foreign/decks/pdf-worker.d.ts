// pdf.js ships no types for its worker; it is loaded for what it does when it is loaded.
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
