import { monthRange } from '../../src/base/korea-time.ts';
import { maskName } from '../../src/currency/member.ts';
import { statementOf } from '../../src/currency/statement.ts';
import { won } from '../../src/money/won.ts';
import { memberStatementDocument } from '../../src/receipt/member-papers.ts';
import type { Reads } from '../store/stores.ts';
import { change } from './change.ts';
import { requests } from './implementer.ts';
import { queuePaper } from './printing.ts';
import { currentShop } from './views/receipt-facts.ts';

/** A member's month, on the screen of the issuing desk and on paper. */
export const memberStatementHandlers = {
  statement: requests.member.statement.handler(({ context: { counter }, input, errors }) => {
    if (!counter.reads.members.find(input.memberId)) throw errors.MEMBER_NOT_FOUND();
    const { rows, sums, opening, closing } = readStatement(counter.reads, input);
    return {
      month: input.month,
      opening,
      closing,
      sums: [...sums],
      rows: rows.map(({ id, kind, reference, atMs, amount, balance }) => ({
        id,
        kind,
        reference,
        atMs,
        amount,
        balance,
      })),
    };
  }),
  printStatement: requests.member.printStatement.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'member.printStatement',
      input,
      areas: ['device'],
      run: work => {
        const { reads, atMs } = work;
        const member = reads.members.find(input.memberId);
        if (!member) throw errors.MEMBER_NOT_FOUND();
        const paper = {
          shop: currentShop(reads).profile,
          maskedName: maskName(member.name),
          month: input.month,
          statement: readStatement(reads, input),
          atMs,
        };
        const jobId = queuePaper(work, {
          kind: 'document',
          title: '이용 내역서',
          sourceId: member.id,
          copyNumber: 0,
          document: () => memberStatementDocument(paper),
        });
        if (jobId === null) throw errors.PRINTER_NOT_CONFIGURED();
        return { jobId };
      },
      answer: result => result,
    }),
  ),
};

function readStatement(
  { members }: Pick<Reads, 'members'>,
  { memberId, month }: { readonly memberId: string; readonly month: string },
) {
  const { fromMs, toMs } = monthRange(month);
  const opening = won(members.spendableBefore(memberId, fromMs));
  return statementOf(opening, members.movementsOf(memberId, fromMs, toMs));
}
