import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { type ProtocolResponse, protocol, type Session } from 'electron';
import type { PageKind } from './make-window';
import { filesOf } from './page-files';

const KINDS: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.ttf': 'font/ttf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
  '.icc': 'application/octet-stream',
};

/** Styles need a nonce because Mantine writes its variables into a style element; scripts never do. */
const pagePolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    "img-src 'self' blob:",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** The worker of pdf.js alone may compile WebAssembly: its decoders of JPEG 2000, JBIG2 and colour profiles. */
const WORKER = /^\/assets\/pdf\.worker\b/;
const WORKER_POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

/** What is no page can be opened as none. */
const FILE_POLICY = "default-src 'none'; frame-ancestors 'none'";

const headers = (type: string, policy = FILE_POLICY): Record<string, string> => ({
  'content-type': type,
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
});

/** Must run before the app is ready. */
export function declareProtocol(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** What the vault keeps under a name; null when it keeps nothing under it. */
export type Asset = (name: string) => Promise<Uint8Array | null>;

/**
 * Serves the built pages from `root`, and stored assets through `asset`, to one kind of page; `settled` is told
 * whenever a page has got all the files that it asked for. Not by `protocol.handle`: its web requests and streams
 * are the largest part of Node that a start could load.
 */
export function serveProtocol(session: Session, kind: PageKind, root: string, asset: Asset, settled: () => void): void {
  const isOurs = filesOf(kind, root);
  const respond = async (method: string, url: string): Promise<ProtocolResponse> => {
    const { host, pathname } = new URL(url);
    if (host !== kind || method !== 'GET') return refusal(403);
    if (pathname.startsWith(ASSET)) return assetResponse(await asset(pathname.slice(ASSET.length)));
    // A path is served because it is on the list, and never taken apart: there is nothing to climb out of.
    return isOurs(pathname) ? fileResponse(root, pathname) : refusal(404);
  };
  let waiting = 0;
  session.protocol.registerBufferProtocol('app', ({ method, url }, answer) => {
    waiting += 1;
    void respond(method, url)
      .then(answer, () => answer(refusal(500)))
      .then(() => {
        waiting -= 1;
        if (waiting === 0 && !isDocument(url)) settled();
      });
  });
}

/** The page itself, which asks for all the rest. */
const isDocument = (url: string): boolean => url.endsWith('.html');

/** Below this path is what the vault keeps, by the names that it gave. */
const ASSET = '/asset/';

const refusal = (statusCode: number): ProtocolResponse => ({ statusCode, data: Buffer.alloc(0) });

const response = (data: Buffer, type: string, policy = FILE_POLICY): ProtocolResponse => {
  const [mimeType = '', charset] = type.split('; charset=');
  return { data, mimeType, ...(charset === undefined ? {} : { charset }), headers: headers(type, policy) };
};

function fileIn(root: string, pathname: string): Buffer | null {
  try {
    return readFileSync(join(root, pathname));
  } catch {
    return null;
  }
}

/** Pictures say what they are by their first bytes; all else is only bytes. */
const typeOf = (bytes: Uint8Array): string =>
  bytes[0] === 0x89 ? 'image/png' : bytes[0] === 0xff ? 'image/jpeg' : 'application/octet-stream';

const assetResponse = (bytes: Uint8Array | null): ProtocolResponse =>
  bytes === null ? refusal(404) : response(Buffer.from(bytes), typeOf(bytes));

/** Read at once: a part of the program is in memory already, and five turns of a busy thread would each hold it up. */
function fileResponse(root: string, pathname: string): ProtocolResponse {
  const type = KINDS[extname(pathname)] ?? 'application/octet-stream';
  const bytes = fileIn(root, pathname);
  if (bytes === null) return refusal(404);
  if (extname(pathname) !== '.html') return response(bytes, type, WORKER.test(pathname) ? WORKER_POLICY : FILE_POLICY);
  const nonce = randomBytes(16).toString('base64');
  const page = response(Buffer.from(bytes.toString().replaceAll('%NONCE%', nonce)), type, pagePolicy(nonce));
  return { ...page, headers: { ...page.headers, 'cache-control': 'no-store' } };
}
