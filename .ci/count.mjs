import { existsSync, readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

/*
 * Adds up Vitest's JSON reports and prints `N passed, N failed` as the last line.
 *
 *   node count.mjs REPORT… -- BROKEN STEP…
 *
 * A file that did not even load counts as one failure, and so does a step that broke, or a report that is missing,
 * without a failing test to show for it: nothing that went wrong may read "0 failed". Plain JavaScript, because it has
 * to run even when nothing could be installed.
 */
const args = process.argv.slice(2);
const end = args.indexOf('--');
const reports = args.slice(0, end);
const complaints = args.slice(end + 1).map(step => `broken: ${step}`);
const LINES_OF_A_FAILURE = 12;
let passed = 0;
let failed = 0;

/** What a failure says first, without colours: enough to see why where nothing but the end of the output is kept. */
function beginningOf(failureMessages) {
  const lines = stripVTControlCharacters(failureMessages.join('\n')).split('\n');
  const own = lines.filter(line => line.trim() !== '' && !line.includes('node_modules'));
  return own
    .slice(0, LINES_OF_A_FAILURE)
    .map(line => `    ${line}`)
    .join('\n');
}

for (const file of reports) {
  if (!existsSync(file)) {
    complaints.push(`did not run: there is no ${file}`);
    continue;
  }
  for (const { name, status, assertionResults } of JSON.parse(readFileSync(file, 'utf8')).testResults) {
    const failures = assertionResults.filter(result => result.status === 'failed');
    passed += assertionResults.filter(result => result.status === 'passed').length;
    failed += failures.length > 0 ? failures.length : status === 'failed' ? 1 : 0;
    if (status === 'failed' && failures.length === 0) complaints.push(`did not load: ${name}`);
    for (const { fullName, failureMessages } of failures)
      complaints.push(`failed: ${fullName} (${name})\n${beginningOf(failureMessages)}`);
    for (const result of assertionResults)
      if (!['failed', 'passed'].includes(result.status)) console.log(`skipped: ${result.fullName} (${name})`);
  }
}

for (const complaint of complaints) console.log(complaint);
if (complaints.length > 0) process.exitCode = 1;
console.log(`${passed} passed, ${complaints.length > 0 ? Math.max(failed, 1) : failed} failed`);
