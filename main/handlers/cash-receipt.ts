import korea from '../../resources/cash-receipt/korea.json' with { type: 'json' };
import { required } from '../../src/base/assert.ts';
import { dateText } from '../../src/base/korea-time.ts';
import { won } from '../../src/money/won.ts';
import { cashReceiptAmounts, readIdentity, type CashReceiptAmounts } from '../../src/tax/cash-receipt.ts';
import { deadlineOf, dutyOn, readCashReceiptDuties } from '../../src/tax/cash-receipt-duty.ts';
import {
  recordedIssuer,
  simulatedIssuer,
  type CashReceiptIssuer,
  type IssuerCode,
} from '../../src/tax/cash-receipt-issuer.ts';
import { cashReceiptTable } from '../../src/tax/cash-receipt-table.ts';
import type { CashReceiptsOfSale, CashReceiptView } from '../../src/contract/cash-receipt.ts';
import type { Settings } from '../../src/contract/settings.ts';
import type { LinkedCashReceiptRow } from '../store/cash-receipt-store.ts';
import type { Reads } from '../store/stores.ts';
import { change, type Change } from './change.ts';
import type { Counter } from './context.ts';
import { requests } from './implementer.ts';

type IssueErrors = Parameters<Parameters<typeof requests.cashReceipt.issue.handler>[0]>[0]['errors'];
type ApprovalErrors = Pick<IssueErrors, IssuerCode | 'APPROVAL_REPEATED'>;

const DUTIES = readCashReceiptDuties(korea);

const ISSUERS: Readonly<Record<Settings['cashReceipt']['issuer'], CashReceiptIssuer>> = {
  recorded: recordedIssuer,
  simulator: simulatedIssuer,
};

const DAY_MS = 24 * 60 * 60 * 1000;
/** Sales without a receipt stay in view long after their deadline: issued late is better than never. */
const MISSING_DAYS = 31;
const REFUND_DAYS = 366;

export const cashReceiptHandlers = {
  ofSale: requests.cashReceipt.ofSale.handler(({ context, input, errors }) => {
    refuseOther(context.counter.reads, input.saleId, errors);
    return viewOfSale(context.counter, input.saleId);
  }),
  issue: requests.cashReceipt.issue.handler(({ context, input, errors }) => {
    const identity = readIdentity(input.recipient);
    if (typeof identity === 'string') throw errors.IDENTITY_INVALID({ data: { reason: identity } });
    return change({
      context,
      request: 'cashReceipt.issue',
      // The log of commands keeps a hash of the input: the full number must not be in it, for the few
      // numbers that there are could all be tried.
      input: { ...input, recipient: { kind: identity.kind, number: identity.masked } },
      areas: ['cashReceipt', 'shift'],
      run: work => {
        const { reads, writes, counter, atMs, newId } = work;
        const { saleId } = input;
        refuseOther(reads, saleId, errors);
        const earlier = reads.cashReceipts.ofSale(saleId);
        const valid = earlier.find(isValid);
        if (valid) throw errors.CASH_RECEIPT_EXISTS({ data: { receiptId: valid.id } });
        const amounts = amountsOf(reads, saleId);
        const { total } = amounts;
        if (total === 0) throw errors.NO_CASH();
        if (total !== input.expectedTotal) throw errors.AMOUNT_CHANGED({ data: { total } });
        const issuer = issuerOf(counter);
        const answer = issuer.issue({
          saleId,
          identity,
          amounts,
          earlier: earlier.length,
          typedApproval: input.approvalNumber,
        });
        if ('code' in answer) throw errors[answer.code]();
        const { approvalNumber } = answer;
        refuseRepeated(work, approvalNumber, errors);
        writes.cashReceipts.add({
          ...amounts,
          id: newId(),
          saleId,
          shiftId: reads.shifts.current(counter.settings().till)?.id ?? null,
          purpose: identity.purpose,
          identityKind: identity.kind,
          maskedIdentity: identity.masked,
          approvalNumber,
          issuedAtMs: atMs,
          issuedOn: dateText(atMs),
          isPractice: issuer.isPractice ? 1 : 0,
        });
        return { saleId };
      },
      answer: ({ saleId }) => viewOfSale(context.counter, saleId),
    });
  }),
  cancel: requests.cashReceipt.cancel.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'cashReceipt.cancel',
      input,
      areas: ['cashReceipt', 'shift'],
      run: work => {
        const { reads, writes, atMs } = work;
        const receipt = reads.cashReceipts.find(input.receiptId);
        if (!receipt) throw errors.CASH_RECEIPT_NOT_FOUND();
        if (!isValid(receipt)) throw errors.ALREADY_CANCELLED();
        // Whoever issued it takes it back, whatever the shop has chosen since.
        const issuer = receipt.isPractice === 1 ? simulatedIssuer : recordedIssuer;
        const answer = issuer.cancel({
          originalApprovalNumber: receipt.approvalNumber,
          originalOn: receipt.issuedOn,
          total: receipt.total,
          reason: input.reason,
          typedApproval: input.approvalNumber,
        });
        if ('code' in answer) throw errors[answer.code]();
        refuseRepeated(work, answer.approvalNumber, errors);
        writes.cashReceipts.cancel({
          receiptId: receipt.id,
          reason: input.reason,
          approvalNumber: answer.approvalNumber,
          cancelledAtMs: atMs,
        });
        return { saleId: receipt.saleId };
      },
      answer: ({ saleId }) => viewOfSale(context.counter, saleId),
    }),
  ),
  list: requests.cashReceipt.list.handler(({ context, input }) => {
    const { cashReceipts } = context.counter.reads;
    return {
      receipts: cashReceipts.list(input, input.limit).map(viewReceipt),
      total: cashReceipts.total(input),
    };
  }),
  exportCsv: requests.cashReceipt.exportCsv.handler(({ context, input }) => ({
    fileName: `현금영수증-${input.from}-${input.to}.csv`,
    text: cashReceiptTable(
      context.counter.reads.cashReceipts.list(input, Number.MAX_SAFE_INTEGER).map(viewReceipt),
    ),
  })),
  due: requests.cashReceipt.due.handler(({ context: { counter } }) => ({
    missing: missingReceipts(counter),
    toCancel: counter.reads.cashReceipts
      .refunded(dateText(counter.nowMs() - REFUND_DAYS * DAY_MS))
      .map(row => ({ ...viewReceipt(row), cashLeft: amountsOf(counter.reads, row.saleId).total }))
      .filter(row => row.cashLeft < row.total),
  })),
};

const isValid = (row: LinkedCashReceiptRow): boolean => row.cancelledAtMs === null;

function issuerOf(counter: Pick<Counter, 'settings'>): CashReceiptIssuer {
  return ISSUERS[counter.settings().cashReceipt.issuer];
}

/** A receipt is for a sale that is there, and not for what takes one back. */
function refuseOther(
  reads: Pick<Reads, 'sales'>,
  saleId: string,
  errors: Pick<IssueErrors, 'SALE_NOT_FOUND' | 'IS_REFUND'>,
): void {
  const sale = reads.sales.find(saleId);
  if (!sale) throw errors.SALE_NOT_FOUND();
  if (sale.kind === 'refund') throw errors.IS_REFUND();
}

/** No two receipts of a day have one number: it was copied from the wrong slip. */
function refuseRepeated({ reads, atMs }: Change, approvalNumber: string, errors: ApprovalErrors): void {
  const receiptNumber = reads.cashReceipts.receiptOfApproval(approvalNumber, dateText(atMs));
  if (receiptNumber !== undefined) throw errors.APPROVAL_REPEATED({ data: { receiptNumber } });
}

function amountsOf(reads: Pick<Reads, 'cashReceipts'>, saleId: string): CashReceiptAmounts {
  const { supplyValue, vat, exempt, zeroRated, cash } = reads.cashReceipts.present(saleId);
  return cashReceiptAmounts({
    taxable: won(supplyValue + vat),
    exempt: won(exempt),
    zeroRated: won(zeroRated),
    cash: won(cash),
  });
}

function missingReceipts(counter: Counter) {
  if (!counter.settings().cashReceipt.isMandatedTrade) return [];
  const today = dateText(counter.nowMs());
  const from = dateText(counter.nowMs() - MISSING_DAYS * DAY_MS);
  const least = Math.min(...DUTIES.map(duty => duty.cashFrom));
  return counter.reads.cashReceipts.without(from, least).flatMap(sale => {
    const { total } = amountsOf(counter.reads, sale.saleId);
    const duty = dutyOf(counter, sale.settledAtMs, total);
    return duty === null ? [] : [{ ...sale, total, deadline: duty.deadline, isLate: duty.deadline < today }];
  });
}

/** The duty that a sale is under with so much cash, VAT included; null when it is under none. */
function dutyOf(
  counter: Pick<Counter, 'settings'>,
  settledAtMs: number,
  total: number,
): CashReceiptsOfSale['duty'] {
  if (!counter.settings().cashReceipt.isMandatedTrade) return null;
  const soldOn = dateText(settledAtMs);
  const duty = dutyOn(DUTIES, soldOn);
  if (duty === undefined || total < duty.cashFrom) return null;
  return { deadline: deadlineOf(duty, soldOn), penaltyBp: duty.penaltyBp };
}

function viewOfSale(counter: Counter, saleId: string): CashReceiptsOfSale {
  const { reads } = counter;
  const sale = required(reads.sales.find(saleId), `sale ${saleId}`);
  const rows = reads.cashReceipts.ofSale(saleId);
  const amounts = amountsOf(reads, saleId);
  const valid = rows.find(isValid);
  return {
    saleId,
    amounts,
    valid: valid ? viewReceipt(valid) : null,
    receipts: rows.map(viewReceipt),
    duty: dutyOf(counter, sale.settledAtMs, amounts.total),
    mustCancel: valid !== undefined && amounts.total < valid.total,
  };
}

/** A receipt as pages see it. */
function viewReceipt(row: LinkedCashReceiptRow): CashReceiptView {
  const { cancelReason, cancelApprovalNumber, cancelledAtMs, issuedOn: _date, isPractice, ...plain } = row;
  const isCancelled = cancelReason !== null && cancelApprovalNumber !== null && cancelledAtMs !== null;
  return {
    ...plain,
    isPractice: isPractice === 1,
    cancel: isCancelled
      ? { reason: cancelReason, approvalNumber: cancelApprovalNumber, cancelledAtMs }
      : null,
  };
}
