/**
 * A counter that is going to be killed. It makes real changes on a data folder, one after the other, and
 * writes one line before each of them and one after it was answered; the pipe keeps them when the process is
 * gone.
 *
 * Arguments: the data folder, and as JSON the changes that it repeats before it makes new ones.
 */
import { createRouterClient } from '@orpc/server';
import { writeSync } from 'node:fs';
import { compose } from '../../main/compose.ts';
import { router } from '../../main/handlers/router.ts';
import type { CounterClient } from '../../src/contract/contract.ts';
import type { SaleDetail } from '../../src/contract/sale.ts';
import { notesOf } from '../support/close.ts';
import { card, cash, command, currency, openShift, ring, settlement } from '../support/till.ts';
import { answerOf, perform, type Change, type Line } from './changes.ts';

const [, , dataDir = '', repeats = '[]'] = process.argv;
const app = compose({ dataDir, demo: true, printers: [], scanners: [], log: line => tell({ log: line }) });
const client: CounterClient = createRouterClient(router, { context: app.contextFor('owner') });

function tell(line: Line): void {
  writeSync(1, `${JSON.stringify(line)}\n`);
}

/** Makes a change, and says so before and after. */
async function make(change: Change): Promise<SaleDetail | undefined> {
  tell({ change });
  const answer = await perform(client, change);
  tell({ change, answer: answerOf(answer) });
  return answer;
}

/** Each kind of change in turn, as often as they come in a shop: mostly sales. */
async function work(round: number): Promise<void> {
  if ((await client.shift.current()) === null) await openShift(client);
  const price = 1_000 + (round % 97) * 10;
  // A ticket that the last child left open has its goods on it already.
  const ticket = await ring(client, price);
  const { due } = ticket.totals;
  const isUnseen = round % 3 === 0;
  const number = isUnseen ? null : String(10_000_000 + Math.floor(Math.random() * 89_999_999));
  const approved = (round % 2 === 0 ? card : currency)(500, number, {
    state: isUnseen ? 'pending' : 'posted',
  });
  const input = settlement(ticket, round % 5 === 0 ? [cash(due)] : [approved, cash(due - 500)]);
  const sale = await make({ request: 'settle', input: { ...input, allowRepeatedApproval: true } });
  if (!sale) return;
  const waiting = sale.tenders.find(tender => tender.state === 'pending');
  if (waiting && round % 2 === 0) {
    const outcome = { kind: 'paidInCash' as const };
    await make({ request: 'resolve', input: { ...command(), tenderId: waiting.id, outcome } });
  }
  if (round % 4 === 1) {
    const cancelApprovals = sale.tenders
      .filter(tender => tender.kind !== 'cash')
      .map(tender => ({ tenderId: tender.id, approvalNumber: '87654321' }));
    const refund = { saleId: sale.id, reason: '변심', cancelApprovals, printReceipt: true };
    await make({ request: 'refund', input: { ...command(), ...refund } });
  }
  if (round % 7 === 2)
    await make({ request: 'moveCash', input: { ...command(), kind: 'payIn', amount: 10, reason: '잔돈' } });
  if (round % 11 === 10) {
    const { drawer } = await client.shift.figures();
    const counts = notesOf(drawer.expected);
    await make({ request: 'close', input: { ...command(), counts, overShortReason: '' } });
  }
}

// The argument is what the parent wrote with JSON.stringify from these very lines.
for (const change of JSON.parse(repeats) as Change[]) await make(change);
tell({ ready: true });
for (let round = 0; ; round += 1) await work(round);
