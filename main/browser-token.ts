import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Guessing 32 random bytes is out of reach, and 43 characters still fit on a line. */
const TOKEN_BYTES = 32;

/**
 * Reads the data folder's token, or makes one.
 *
 * It outlives the program: when that was killed and started again, an open tab gets back in and repeats
 * what had no answer, under the same command id. Whoever can read the token's file can read the shop's file
 * beside it as well, so keeping it gives nothing away; deleting it shuts every tab out.
 */
export function readBrowserToken(dataDir: string): string {
  const file = join(dataDir, 'browser-token');
  try {
    const token = readFileSync(file, 'utf8').trim();
    if (token.length === Buffer.alloc(TOKEN_BYTES).toString('base64url').length) return token;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  writeFileSync(file, `${token}\n`, { mode: 0o600 });
  return token;
}
