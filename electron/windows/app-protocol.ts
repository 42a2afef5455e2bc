import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { protocol, type Session } from 'electron';
import type { PageKind } from './make-window';

const KINDS: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
  '.icc': 'application/octet-stream',
};

/** Styles need a nonce because Mantine writes its variables into a style element; scripts never do. */
const policy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    "img-src 'self' blob:",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** Must run before the app is ready. */
export function declareProtocol(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the built pages from `root`, and stored assets through `asset`, to one kind of page. */
export function serveProtocol(
  session: Session,
  kind: PageKind,
  root: string,
  asset: (hash: string) => Uint8Array | null,
): void {
  session.protocol.handle('app', async (request) => {
    const url = new URL(request.url);
    if (url.host !== kind || request.method !== 'GET') return new Response(null, { status: 403 });
    if (url.pathname.startsWith('/asset/')) return assetResponse(asset(url.pathname.slice('/asset/'.length)));
    const path = normalize(join(root, decodeURIComponent(url.pathname)));
    if (!path.startsWith(root + sep)) return new Response(null, { status: 403 });
    return fileResponse(path);
  });
}

/** Pictures say what they are by their first bytes; all else is only bytes. */
const typeOf = (bytes: Uint8Array): string =>
  bytes[0] === 0x89 ? 'image/png' : bytes[0] === 0xff ? 'image/jpeg' : 'application/octet-stream';

const assetResponse = (bytes: Uint8Array | null): Response =>
  bytes === null
    ? new Response(null, { status: 404 })
    : new Response(Buffer.from(bytes), {
        headers: { 'content-type': typeOf(bytes), 'x-content-type-options': 'nosniff' },
      });

async function fileResponse(path: string): Promise<Response> {
  const type = KINDS[extname(path)] ?? 'application/octet-stream';
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null) return new Response(null, { status: 404 });
  if (extname(path) !== '.html') return new Response(bytes, { headers: { 'content-type': type } });
  const nonce = randomBytes(16).toString('base64');
  return new Response(bytes.toString().replaceAll('%NONCE%', nonce), {
    headers: { 'content-type': type, 'content-security-policy': policy(nonce), 'cache-control': 'no-store' },
  });
}
