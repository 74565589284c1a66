import { required } from '../../src/base/assert.ts';
import type { ShiftFigures } from '../../src/contract/shift.ts';
import type { PrintDocument } from '../../src/escpos/document.ts';
import { shiftClosedPostings } from '../../src/ledger/shop-postings.ts';
import { won } from '../../src/money/won.ts';
import type { CloseFacts, ShiftReportFacts } from '../../src/receipt/facts.ts';
import { xReportDocument, zReportDocument } from '../../src/receipt/shift-report.ts';
import { countCash, overShort, type DenominationCount } from '../../src/till/cash-count.ts';
import type { ShiftRow, ZReportRow } from '../store/shift-store.ts';
import type { Reads } from '../store/stores.ts';
import { change, type Change } from './change.ts';
import { requests } from './implementer.ts';
import { previewPaper, queuePaper } from './printing.ts';
import { zNumberText } from '../../src/till/z-number.ts';
import { tillText } from './receipt-counter.ts';
import { recordOfShift } from './record-of-shift.ts';
import { closeFacts, currentShop, currentShopVersion, reportFacts, shopOf } from './views/receipt-facts.ts';
import { viewFigures, viewZReport } from './views/shift.ts';

export const reportHandlers = {
  previewX: requests.shift.previewX.handler(({ context, errors }) => {
    const { counter } = context;
    const shift = counter.reads.shifts.current(counter.settings().till);
    if (!shift) throw errors.TILL_NOT_OPEN();
    const number = counter.reads.shifts.lastNumber(`x:${tillText(shift.till)}`) + 1;
    const facts = openReport(counter.reads, shift, number, counter.nowMs());
    return previewPaper(context, columns => xReportDocument(facts, columns));
  }),
  printX: requests.shift.printX.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'shift.printX',
      input,
      areas: ['shift', 'device'],
      run: work => {
        const { reads, writes, counter } = work;
        const shift = reads.shifts.current(counter.settings().till);
        if (!shift) throw errors.TILL_NOT_OPEN();
        const number = writes.nextNumber(`x:${tillText(shift.till)}`);
        const facts = openReport(reads, shift, number, work.atMs);
        const jobId = queuePaper(work, {
          kind: 'xReport',
          title: `X-${number}`,
          sourceId: shift.id,
          copyNumber: 0,
          document: columns => xReportDocument(facts, columns),
        });
        return { jobId, number };
      },
      answer: result => result,
    }),
  ),
  previewZ: requests.shift.previewZ.handler(({ context, input, errors }) => {
    const { counter } = context;
    const shift = counter.reads.shifts.current(counter.settings().till);
    if (!shift) throw errors.TILL_NOT_OPEN();
    const { reads } = counter;
    const number = reads.shifts.lastNumber(`z:${tillText(shift.till)}`) + 1;
    const facts = openReport(reads, shift, number, counter.nowMs());
    const close: CloseFacts = {
      ...input,
      overShort: overShort(won(input.counted), won(facts.drawer.expected)),
      chainHead: null,
      entryCount: 0,
      copyNumber: 0,
    };
    return previewPaper(context, columns => zReportDocument(facts, close, columns));
  }),
  close: requests.shift.close.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'shift.close',
      input,
      areas: ['shift', 'journal', 'device', 'app'],
      run: work => {
        const { reads, counter } = work;
        const shift = reads.shifts.current(counter.settings().till);
        if (!shift) throw errors.TILL_NOT_OPEN();
        const counted = countCash(input.counts);
        if (counted === 'COUNT_MALFORMED') throw errors.COUNT_MALFORMED();
        const figures = viewFigures(reads, shift);
        const difference = overShort(counted, won(figures.drawer.expected));
        if (difference !== 0 && input.overShortReason === '')
          throw errors.OVER_SHORT_REASON_MISSING({ data: { overShort: difference } });
        const report = recordClose(work, shift, figures, { ...input, counted, difference });
        printZ(work, report, 0);
        return { till: report.till, number: report.number };
      },
      answer: ({ till, number }) => {
        const { reads } = context.counter;
        return viewZReport(reads, required(reads.shifts.zReport(till, number), `Z report ${number}`));
      },
    }),
  ),
  zReports: requests.shift.zReports.handler(({ context, input }) => {
    const { reads, settings } = context.counter;
    return reads.shifts.zReports(settings().till, input.limit);
  }),
  zReport: requests.shift.zReport.handler(({ context, input, errors }) => {
    const { reads, settings } = context.counter;
    const row = reads.shifts.zReport(settings().till, input.number);
    if (!row) throw errors.Z_REPORT_NOT_FOUND();
    return { ...viewZReport(reads, row), paper: previewPaper(context, zDocument(reads, row, 0)) };
  }),
  reprintZ: requests.shift.reprintZ.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'shift.reprintZ',
      input,
      areas: ['device'],
      run: work => {
        const row = work.reads.shifts.zReport(work.counter.settings().till, input.number);
        if (!row) throw errors.Z_REPORT_NOT_FOUND();
        const jobId = printZ(work, row, work.reads.shifts.zPrints(row.shiftId));
        if (jobId === null) throw errors.PRINTER_NOT_CONFIGURED();
        return { jobId };
      },
      answer: result => result,
    }),
  ),
};

interface Count {
  readonly counts: readonly DenominationCount[];
  readonly counted: number;
  readonly difference: number;
  readonly overShortReason: string;
}

/**
 * Ends the shift: the drawer is emptied into the safe, the difference is booked, and the Z report is
 * numbered.
 *
 * The head of the chain is read after the closing entry, so that whoever holds the paper can check every
 * entry of the day, this one included. What is held or pending is listed and stays: the next shift finds it.
 */
function recordClose(work: Change, shift: ShiftRow, figures: ShiftFigures, count: Count): ZReportRow {
  const { reads, writes, counter, atMs } = work;
  const number = writes.nextNumber(`z:${tillText(shift.till)}`);
  const cash = { expected: won(figures.drawer.expected), counted: won(count.counted) };
  const postings = shiftClosedPostings(counter.chart, cash);
  recordOfShift(work, shift, 'shiftClosed', postings, count.overShortReason, zNumberText(number));
  writes.shifts.close(shift.id, atMs);
  const head = writes.ledger.head();
  const closed: ShiftFigures = {
    ...figures,
    shift: { ...figures.shift, closedAtMs: atMs, zNumber: number },
  };
  const report: ZReportRow = {
    till: shift.till,
    number,
    shiftId: shift.id,
    shopVersion: currentShopVersion(reads),
    counted: count.counted,
    overShort: count.difference,
    overShortReason: count.overShortReason,
    countsJson: JSON.stringify(count.counts),
    figuresJson: JSON.stringify(closed),
    chainHead: head.hash,
    entryCount: head.sequence,
  };
  writes.shifts.addZReport(report);
  return report;
}

/** The report of a shift that is still open. */
function openReport(reads: Reads, shift: ShiftRow, number: number, atMs: number): ShiftReportFacts {
  return reportFacts(currentShop(reads).profile, viewFigures(reads, shift), { number, atMs });
}

/** The paper of a Z report, from what was stored when it was made. */
function zDocument(reads: Reads, row: ZReportRow, copyNumber: number): (columns: number) => PrintDocument {
  const { figures, shift } = viewZReport(reads, row);
  const atMs = required(shift.closedAtMs, `instant of Z report ${row.number}`);
  const facts = reportFacts(shopOf(reads, row.shopVersion), figures, { number: row.number, atMs });
  return columns => zReportDocument(facts, closeFacts(row, copyNumber), columns);
}

function printZ(work: Change, row: ZReportRow, copyNumber: number): string | null {
  return queuePaper(work, {
    kind: 'zReport',
    title: zNumberText(row.number),
    sourceId: row.shiftId,
    copyNumber,
    document: zDocument(work.reads, row, copyNumber),
  });
}
