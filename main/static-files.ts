import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

export interface StaticAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/**
 * The one style element that React Aria writes into the page (`touch-action` of what can be pressed), by
 * its hash, so that no other inline style is let in. When a new version changes its text, tests/e2e sees
 * the browser refuse it.
 */
const REACT_ARIA_STYLE = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='";

/**
 * What a page may do, and nothing else.
 *
 * @param connect Further sources for `connect-src`: a browser tab's WebSocket.
 */
export function contentSecurityPolicy(connect: readonly string[]): string {
  return [
    "default-src 'self'",
    "script-src 'self'",
    `style-src 'self' ${REACT_ARIA_STYLE}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src ${["'self'", ...connect].join(' ')}`,
    "frame-ancestors 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/**
 * Answers a request for a file of the built page, the same in Electron and for a browser tab.
 *
 * @param root The folder of the built page. Nothing outside it is ever read.
 * @param pathname The path of the URL, still percent-encoded.
 */
export async function readStaticFile(
  root: string,
  pathname: string,
  connect: readonly string[] = [],
): Promise<StaticAnswer> {
  const file = fileOf(root, pathname);
  if (file === undefined) return refusal(400, 'Bad request');
  const contentType = CONTENT_TYPES[extname(file)];
  if (contentType === undefined) return refusal(404, 'Not found');
  try {
    return {
      status: 200,
      headers: {
        ...SAFE_HEADERS,
        'content-type': contentType,
        'content-security-policy': contentSecurityPolicy(connect),
        // The build puts a hash into the names of files under assets/, and into no others.
        'cache-control': pathname.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      },
      body: await readFile(file),
    };
  } catch (error) {
    if (isAbsence(error)) return refusal(404, 'Not found');
    throw error;
  }
}

export const SAFE_HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
} as const;

/** The file that a path names, or undefined when the path is malformed or leads out of the folder. */
function fileOf(root: string, pathname: string): string | undefined {
  let path: string;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  if (path.includes('\0') || path.includes('\\')) return undefined;
  const folder = normalize(root);
  const file = join(folder, path === '/' ? 'index.html' : path);
  return file.startsWith(folder + sep) ? file : undefined;
}

function isAbsence(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR';
}

export function refusal(status: number, text: string): StaticAnswer {
  return {
    status,
    headers: { ...SAFE_HEADERS, 'content-type': 'text/plain; charset=utf-8' },
    body: new TextEncoder().encode(`${text}\n`),
  };
}
