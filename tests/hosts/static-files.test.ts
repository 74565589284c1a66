import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readStaticFile } from '../../main/static-files.ts';

const top = mkdtempSync(join(tmpdir(), 'ieum-page-'));
const root = join(top, 'renderer');

beforeAll(() => {
  mkdirSync(join(root, 'assets'), { recursive: true });
  mkdirSync(join(top, 'renderer-secret'));
  for (const name of [
    'index.html',
    'assets/a.js',
    'assets/a.css',
    'assets/a.woff2',
    'assets/a.svg',
    'notes.exe',
  ])
    writeFileSync(join(root, name), name);
  writeFileSync(join(top, 'secret.html'), 'secret');
  writeFileSync(join(top, 'renderer-secret/secret.html'), 'secret');
});

describe('the files of the page', () => {
  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/index.html', 'text/html; charset=utf-8'],
    ['/assets/a.js', 'text/javascript; charset=utf-8'],
    ['/assets/a.css', 'text/css; charset=utf-8'],
    ['/assets/a.woff2', 'font/woff2'],
    ['/assets/a.svg', 'image/svg+xml'],
  ])('%s is served as %s', async (path, contentType) => {
    const { status, headers } = await readStaticFile(root, path);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe(contentType);
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('only files with a hash in their name are kept for good', async () => {
    expect((await readStaticFile(root, '/assets/a.js')).headers['cache-control']).toContain('immutable');
    expect((await readStaticFile(root, '/')).headers['cache-control']).toBe('no-cache');
  });

  it.each([
    '/../secret.html',
    '/%2e%2e/secret.html',
    '/..%2fsecret.html',
    '/assets/../../secret.html',
    '/../renderer-secret/secret.html',
    '/..%5csecret.html',
    '/index.html%00.js',
    '/%',
    '/%ff',
  ])('%s leads nowhere', async path => {
    const { status, body } = await readStaticFile(root, path);
    expect([400, 404]).toContain(status);
    expect(new TextDecoder().decode(body)).not.toContain('secret');
  });

  it.each(['/none.html', '/assets', '/assets/', '/index.html/x.js', '/notes.exe'])(
    '%s is not there',
    async path => {
      expect((await readStaticFile(root, path)).status).toBe(404);
    },
  );

  it('the policy lets the page talk to nobody but us, and runs nobody else', async () => {
    const { headers } = await readStaticFile(root, '/', ['ws://127.0.0.1:4870']);
    const policy = headers['content-security-policy'] ?? '';
    for (const rule of [
      "default-src 'self'",
      "script-src 'self'",
      "connect-src 'self' ws://127.0.0.1:4870",
      "frame-ancestors 'none'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
    ])
      expect(policy.split('; ')).toContain(rule);
    expect(policy).not.toContain('unsafe');
  });
});
