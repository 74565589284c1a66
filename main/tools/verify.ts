import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { DATABASE_FILE, openReader } from '../sql/database.ts';
import { migrations } from '../sql/migrations/index.ts';
import { verifyBooks } from '../verify.ts';

/**
 * `npm run verify -- --data DIR`: exit 0 when everything holds, 1 at the first break, 2 when there is
 * nothing to read.
 */
const { values } = parseArgs({ options: { data: { type: 'string' } } });
if (values.data === undefined) {
  console.error('Say which folder: npm run verify -- --data DIR');
  process.exit(2);
}
const file = join(resolve(values.data), DATABASE_FILE);
if (!existsSync(file)) {
  console.error(`There is no ${DATABASE_FILE} in ${resolve(values.data)}.`);
  process.exit(2);
}
const database = openReader(file);
const version = Number(database.pragma('user_version', { simple: true }));
if (version !== migrations.length) {
  console.error(
    `This data is of version ${version}, and this program of ${migrations.length}. ` +
      'Start the program once, which brings the data up to date, or verify with the one that wrote it.',
  );
  process.exit(2);
}
try {
  // One transaction: the proof is of one moment, also while the counter goes on selling.
  const result = database.transaction(() => verifyBooks(database))();
  if (result.kind === 'ok') console.log(`ok: ${result.entryCount} entries, head ${result.head}`);
  else {
    console.log(`broken: ${result.what}`);
    process.exitCode = 1;
  }
} finally {
  database.close();
}
