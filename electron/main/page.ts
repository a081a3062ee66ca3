import { protocol } from 'electron';
import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pageAddress, scheme } from '../contract/index.ts';
import { windowSession } from './window-session.ts';

const folder = path.join(import.meta.dirname, '../renderer');

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
};

/**
 * What the page may do: run and show its own files. No inline code, no network, no frames, no eval.
 * @param nonce lets through the style elements of the controls' library, which finds it in a meta element
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    "img-src 'self' data: blob:",
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
}

function headersFor(nonce: string): Record<string, string> {
  return {
    'content-security-policy': contentSecurityPolicy(nonce),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cache-control': 'no-store',
  };
}

/** Makes our scheme a proper origin. Must run before Electron is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme, privileges: { standard: true, secure: true } }]);
}

/**
 * Serves the page from a list of its files, made at the first request, when the window is on its way already. A request
 * is looked up, never joined to a path.
 */
export function servePage(): void {
  let listed: ReadonlyMap<string, string> | undefined;
  windowSession().protocol.handle(scheme, async ({ url, method }) => {
    const nonce = randomBytes(16).toString('base64');
    const headers = headersFor(nonce);
    listed ??= listFiles();
    const file = method === 'GET' ? listed.get(url) : undefined;
    if (file === undefined) return new Response(null, { status: 404, headers });
    const type = types[path.extname(file)] ?? 'application/octet-stream';
    const bytes = await readFile(file);
    const body = url === pageAddress ? withNonce(bytes.toString(), nonce) : new Uint8Array(bytes);
    return new Response(body, { headers: { ...headers, 'content-type': type } });
  });
}

/** The page with this load's nonce where the controls' library looks for it. */
export function withNonce(html: string, nonce: string): string {
  return html.replace('<head>', `<head><meta property="csp-nonce" nonce="${nonce}" />`);
}

/** Address to file, for all files of the page. */
function listFiles(): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  return new Map(
    files.map((file) => [
      `${scheme}://sigill/${path.relative(folder, file).split(path.sep).join('/')}`,
      file,
    ]),
  );
}
