import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';

const program = resolve(import.meta.dirname, '../../main/tools/verify.ts');

/** What `npm run verify` says of a folder. @throws when it ends with another status than 0. */
export async function verify(dataDir: string): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [program, '--data', dataDir]);
  return stdout.trim();
}
