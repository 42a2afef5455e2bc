import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PageKind } from './make-window';

interface Built {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
  readonly css?: readonly string[];
  readonly assets?: readonly string[];
}

/** What the build says of each of its files. It is a part of the program, and needs no more proof than its code. */
type Manifest = Readonly<Record<string, Built>>;

/** What pdf.js fetches by name while it draws. */
const PDF_RESOURCE = /^\/pdfjs\/(cmaps|iccs|standard_fonts|wasm)\/[\w.-]+$/;

/** Says whether a built file belongs to one kind of page: the room's window is not served a line of the trainer's. */
export function filesOf(kind: PageKind, root: string): (pathname: string) => boolean {
  const manifest = JSON.parse(readFileSync(join(root, '.vite/manifest.json'), 'utf8')) as Manifest;
  const files = reachable(manifest, `${kind}.html`);
  files.add(`/${kind}.html`);
  return (pathname) => files.has(pathname) || PDF_RESOURCE.test(pathname);
}

function reachable(manifest: Manifest, start: string): Set<string> {
  const [files, seen] = [new Set<string>(), new Set<string>()];
  const visit = (name: string) => {
    const found = manifest[name];
    if (found === undefined || seen.has(name)) return;
    seen.add(name);
    for (const file of [found.file, ...(found.css ?? []), ...(found.assets ?? [])]) files.add(`/${file}`);
    for (const next of [...(found.imports ?? []), ...(found.dynamicImports ?? [])]) visit(next);
  };
  visit(start);
  return files;
}
