import { businessDate as businessDateOf } from '../../src/base/korea-time.ts';
import { formatReceiptNumber, parseReceiptNumber } from '../../src/catalog/receipt-number.ts';
import { isApprovalNumber, normaliseApprovalNumber } from '../../src/currency/approval-number.ts';
import { WON_MAX } from '../../src/money/won.ts';
import { receiptDocument } from '../../src/receipt/receipt.ts';
import type { SalePlace, SaleSearch } from '../store/sale-list.ts';
import { approvalHandlers } from './approvals.ts';
import { change } from './change.ts';
import type { Context } from './context.ts';
import { requests } from './implementer.ts';
import { storedReceipt } from './print-sale.ts';
import { previewPaper, queueSalePaper, receiptPrinter } from './printing.ts';
import { refundHandlers } from './refund.ts';
import { refundWithoutReceiptHandlers } from './refund-without-receipt.ts';
import { resolveHandlers } from './resolve-tender.ts';
import { viewSale, viewSaleSummary, viewTender } from './views/sale.ts';

export const saleHandlers = {
  ...approvalHandlers,
  list: requests.sale.list.handler(({ context, input }) => {
    const { saleList } = context.counter.reads;
    const dates = { from: input.from ?? FIRST_DATE, to: input.to ?? LAST_DATE };
    const after = input.cursor === null ? startAt(dates.to) : readCursor(input.cursor);
    const text = input.text.trim();
    // One more than asked for tells whether there is a next page.
    const wanted = input.limit + 1;
    const rows =
      text === ''
        ? saleList.page(input.only, dates, after, wanted)
        : saleList.search(meaningsOf(text), input.only, dates, after, wanted);
    const page = rows.slice(0, input.limit);
    const last = page.at(-1);
    return {
      sales: page.map(viewSaleSummary),
      nextCursor: rows.length > page.length && last ? writeCursor(last) : null,
      total: saleList.totals(dates),
    };
  }),
  get: requests.sale.get.handler(({ context, input, errors }) => {
    const { reads } = context.counter;
    if (!reads.sales.find(input.saleId)) throw errors.SALE_NOT_FOUND();
    return viewSale(reads, input.saleId);
  }),
  findByReceipt: requests.sale.findByReceipt.handler(({ context, input, errors }) => {
    const { reads } = context.counter;
    const saleId = findByReceipt(context, input.receiptNumber);
    if (saleId === undefined) throw errors.SALE_NOT_FOUND();
    return viewSale(reads, saleId);
  }),
  ...refundHandlers,
  ...refundWithoutReceiptHandlers,
  ...resolveHandlers,
  preview: requests.sale.preview.handler(({ context, input, errors }) => {
    const { reads } = context.counter;
    if (!reads.sales.find(input.saleId)) throw errors.SALE_NOT_FOUND();
    const facts = storedReceipt(context, input.saleId, 0);
    return previewPaper(context, columns => receiptDocument(facts, columns));
  }),
  reprint: requests.sale.reprint.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'sale.reprint',
      input,
      areas: ['sale', 'device'],
      run: work => {
        const sale = work.reads.sales.find(input.saleId);
        if (!sale) throw errors.SALE_NOT_FOUND();
        const copyNumber = sale.reprintCount + 1;
        const printer = receiptPrinter(work.counter, work.reads);
        if (printer === undefined) throw errors.PRINTER_NOT_CONFIGURED();
        const jobId = queueSalePaper(work, printer, {
          kind: 'reprint',
          title: sale.receiptNumber,
          sourceId: sale.id,
          copyNumber,
        });
        work.writes.sales.addReprint(sale.id, copyNumber, work.atMs);
        return { jobId, copyNumber };
      },
      answer: result => result,
    }),
  ),
  pending: requests.sale.pending.handler(({ context }) =>
    context.counter.reads.sales.pending().map(row => ({
      saleId: row.saleId,
      receiptNumber: row.receiptNumber,
      settledAtMs: row.settledAtMs,
      tender: viewTender(row),
    })),
  ),
};

/** Before and after every date that a receipt number can have. */
const FIRST_DATE = '2000-01-01';
const LAST_DATE = '2099-12-31';

/** Above every sale of a date, so that the list starts with it. */
function startAt(lastDate: string): SalePlace {
  return { businessDate: lastDate, settledAtMs: Number.MAX_SAFE_INTEGER, id: '' };
}

function writeCursor({ businessDate, settledAtMs, id }: SalePlace): string {
  return `${businessDate}/${settledAtMs}/${id}`;
}

/** A cursor is what this program wrote; anything else finds nothing rather than something wrong. */
function readCursor(cursor: string): SalePlace {
  const [businessDate = '', settledAtMs = '', id = ''] = cursor.split('/');
  return { businessDate, settledAtMs: Number.parseInt(settledAtMs, 10) || 0, id };
}

/** What a text above the list may mean. Several at once, when it is but digits. */
function meaningsOf(text: string): SaleSearch {
  const receipt = parseReceiptNumber(text);
  const dayNumber = /^(?:\d{2}-)?(\d{1,4})$/.exec(text)?.[1];
  const approvalNumber = normaliseApprovalNumber(text);
  const amount = /^[-−]?[\d,]+$/u.test(text) ? Number(text.replace(/\D/g, '')) : Number.NaN;
  return {
    receiptNumber: receipt === undefined ? null : formatReceiptNumber(receipt),
    dayNumber: dayNumber === undefined ? null : dayNumber.padStart(4, '0'),
    approvalNumber: isApprovalNumber(approvalNumber) ? approvalNumber : null,
    amount: amount > 0 && amount <= WON_MAX ? amount : null,
  };
}

/** A whole number as text or as barcode, or the end of one of today's (`127`, `01-0127`). */
function findByReceipt({ counter }: Context, text: string): string | undefined {
  const { reads } = counter;
  const whole = parseReceiptNumber(text);
  if (whole) return reads.sales.idOfReceipt(formatReceiptNumber(whole));
  const end = /^(?:(\d{2})-)?(\d{1,4})$/.exec(text);
  if (!end || Number(end[2]) === 0) return undefined;
  const { till: ownTill, dayStartsAtHour } = counter.settings();
  const till = end[1] === undefined ? ownTill : Number(end[1]);
  if (till === 0) return undefined;
  const today = reads.shifts.current(till)?.businessDate ?? businessDateOf(counter.nowMs(), dayStartsAtHour);
  return reads.sales.idOfReceipt(formatReceiptNumber({ businessDate: today, till, number: Number(end[2]) }));
}
