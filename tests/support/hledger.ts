import { assert, required } from '../../src/base/assert.ts';

export interface HledgerTransaction {
  readonly date: string;
  readonly code: string;
  readonly description: string;
  readonly comments: readonly string[];
  readonly postings: readonly { readonly account: string; readonly amount: number }[];
}

export interface HledgerJournal {
  readonly accounts: readonly string[];
  readonly transactions: readonly HledgerTransaction[];
}

/**
 * A small reader of hledger's format, strict about what this program may write. A line that it does not know
 * is an error, and so is what `hledger check --strict ordereddates` refuses: an amount in a commodity or to
 * an account that was not declared above it, an entry that does not balance, a day that there is not, a day
 * before the one above it.
 */
export function readHledger(text: string): HledgerJournal {
  const accounts: string[] = [];
  const transactions: HledgerTransaction[] = [];
  let hasCommodity = false;
  for (const block of text.split(/\n{2,}/u)) {
    const lines = block.split('\n').filter(line => line !== '' && !line.startsWith(';'));
    const [first] = lines;
    if (first === undefined) continue;
    if (first === 'commodity 1,000. KRW') {
      hasCommodity = true;
      assert(lines.length === 1, `readHledger: ${lines[1]}`);
    } else if (first.startsWith('account ')) accounts.push(...lines.map(accountOf));
    else {
      assert(hasCommodity, 'readHledger: KRW is not declared');
      transactions.push(checked(readTransaction(first, lines.slice(1)), accounts, transactions.at(-1)));
    }
  }
  return { accounts, transactions };
}

function checked(
  transaction: HledgerTransaction,
  accounts: readonly string[],
  before: HledgerTransaction | undefined,
): HledgerTransaction {
  const { date, code, postings } = transaction;
  const day = new Date(`${date}T00:00:00Z`);
  assert(!Number.isNaN(day.valueOf()) && day.toISOString().startsWith(date), `readHledger: no day ${date}`);
  assert(before === undefined || before.date <= date, `readHledger: ${code} is before the one above it`);
  assert(postings.length >= 2, `readHledger: ${code} has too few postings`);
  for (const { account } of postings)
    assert(accounts.includes(account), `readHledger: ${account} is not declared`);
  return transaction;
}

function accountOf(line: string): string {
  return required(/^account (\S+:(?:\S| (?! ))+) {2}; type: [A-Z][a-z]+$/u.exec(line)?.[1], line);
}

const isComment = (line: string) => line.startsWith('    ; ');

function readTransaction(first: string, lines: readonly string[]): HledgerTransaction {
  const [, date, code, description] = required(
    /^(\d{4}-\d\d-\d\d) \* \((\d+)\) ([^;|]+)$/u.exec(first),
    first,
  );
  const postings = lines.filter(line => !isComment(line)).map(readPosting);
  const sum = postings.reduce((total, posting) => total + posting.amount, 0);
  assert(sum === 0, `readHledger: ${first} is off by ${sum}`);
  return {
    date: required(date, 'date'),
    code: required(code, 'code'),
    description: required(description, 'description'),
    comments: lines.filter(isComment).map(line => line.slice(6)),
    postings,
  };
}

function readPosting(line: string): { account: string; amount: number } {
  // Two spaces end an account's name: a single one belongs to it.
  const [, account, amount] = required(/^ {4}(\S+:(?:\S| (?! ))+) {2}(-?\d+) KRW$/u.exec(line), line);
  return { account: required(account, 'account'), amount: Number(amount) };
}
