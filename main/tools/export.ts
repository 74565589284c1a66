import { createWriteStream, existsSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { hledgerJournal } from '../export/hledger.ts';
import { DATABASE_FILE, openReader } from '../sql/database.ts';

/**
 * `npm run export -- journal --format hledger --data DIR [--out FILE] [--lang ko|en]`: the books as plain
 * text, to a file or to standard output. Exit 2 when the words cannot be understood or there is nothing to
 * read.
 */
const USAGE = 'npm run export -- journal --format hledger --data DIR [--out FILE] [--lang ko|en]';

function readWords() {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'hledger' },
      data: { type: 'string' },
      out: { type: 'string' },
      lang: { type: 'string', default: 'ko' },
    },
  });
  const { format, data, out, lang } = values;
  if (positionals.join(' ') !== 'journal' || format !== 'hledger') throw new Error('only journal as hledger');
  if (data === undefined) throw new Error('--data is missing');
  if (lang !== 'ko' && lang !== 'en') throw new Error(`there is no language ${lang}`);
  return { file: join(resolve(data), DATABASE_FILE), out, lang } as const;
}

function refuse(message: string): never {
  console.error(message);
  process.exit(2);
}

function wordsOrRefusal() {
  try {
    return readWords();
  } catch (error) {
    return refuse(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}

const { file, out, lang } = wordsOrRefusal();
if (!existsSync(file)) refuse(`There is no ${file}.`);
const database = openReader(file);
// One transaction: the journal is of one moment, also while the counter goes on selling.
database.exec('BEGIN');
const pieces = Readable.from(hledgerJournal(database, lang));
try {
  if (out === undefined) await pipeline(pieces, process.stdout);
  else {
    // The name appears with the last line: half a journal would look like a whole one.
    const part = `${out}.part`;
    try {
      await pipeline(pieces, createWriteStream(part));
      renameSync(part, out);
    } catch (error) {
      rmSync(part, { force: true });
      throw error;
    }
  }
} catch (error) {
  // Whoever reads has seen enough, as `head` has.
  if (!(error instanceof Error && 'code' in error && error.code === 'EPIPE')) throw error;
} finally {
  database.close();
}
