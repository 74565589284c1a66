import { required } from '../../src/base/assert.ts';
import { businessDate } from '../../src/base/korea-time.ts';
import { cashMovedPostings, shiftOpenedPostings } from '../../src/ledger/shop-postings.ts';
import { won } from '../../src/money/won.ts';
import type { ShiftRow } from '../store/shift-store.ts';
import { change } from './change.ts';
import type { Context } from './context.ts';
import { requests } from './implementer.ts';
import { queueDrawer } from './printing.ts';
import { recordOfShift } from './record-of-shift.ts';
import { reportHandlers } from './shift-reports.ts';
import { expectedCash, viewFigures, viewShift } from './views/shift.ts';

export const shiftHandlers = {
  current: requests.shift.current.handler(({ context }) => {
    const shift = openShift(context);
    return shift ? viewShift(shift) : null;
  }),
  open: requests.shift.open.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'shift.open',
      input,
      areas: ['shift', 'journal', 'app'],
      run: work => {
        const { reads, writes, counter, atMs, newId } = work;
        const { till, dayStartsAtHour } = counter.settings();
        if (reads.shifts.current(till)) throw errors.SHIFT_ALREADY_OPEN();
        const shift = {
          id: newId(),
          till,
          cashier: input.cashier,
          businessDate: businessDate(atMs, dayStartsAtHour),
          openedAtMs: atMs,
          openingFloat: input.openingFloat,
        };
        writes.shifts.open(shift);
        const postings = shiftOpenedPostings(counter.chart, won(input.openingFloat));
        recordOfShift(work, shift, 'shiftOpened', postings, '');
        return { shiftId: shift.id };
      },
      answer: ({ shiftId }) => viewShift(shiftOf(context, shiftId)),
    }),
  ),
  moveCash: requests.shift.moveCash.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'shift.moveCash',
      input,
      areas: ['shift', 'journal', 'device'],
      run: work => {
        const { reads, writes, counter, atMs, newId } = work;
        const shift = reads.shifts.current(counter.settings().till);
        if (!shift) throw errors.TILL_NOT_OPEN();
        const { kind, reason } = input;
        const expected = expectedCash(reads, shift);
        // Money that is not there cannot be taken out: it is a slip of the finger, or a sale that was not
        // rung up.
        if (kind !== 'payIn' && input.amount > expected) throw errors.DRAWER_SHORT({ data: { expected } });
        const postings = cashMovedPostings(counter.chart, kind, won(input.amount));
        const entryId = recordOfShift(work, shift, 'cashMoved', postings, reason);
        writes.shifts.moveCash({
          id: newId(),
          shiftId: shift.id,
          kind,
          amount: input.amount,
          reason,
          atMs,
          entryId: required(entryId, 'entry of a cash movement'),
        });
        queueDrawer(work, shift.id);
        return { shiftId: shift.id };
      },
      answer: ({ shiftId }) => viewFigures(context.counter.reads, shiftOf(context, shiftId)),
    }),
  ),
  openDrawer: requests.shift.openDrawer.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'shift.openDrawer',
      input,
      areas: ['shift', 'device'],
      run: work => {
        const { reads, writes, counter, atMs, newId } = work;
        const shift = reads.shifts.current(counter.settings().till);
        if (!shift) throw errors.TILL_NOT_OPEN();
        writes.shifts.addDrawerOpening({ id: newId(), shiftId: shift.id, reason: input.reason, atMs });
        return { jobId: queueDrawer(work, shift.id) };
      },
      answer: result => result,
    }),
  ),
  figures: requests.shift.figures.handler(({ context, errors }) => {
    const shift = openShift(context);
    if (!shift) throw errors.TILL_NOT_OPEN();
    return viewFigures(context.counter.reads, shift);
  }),
  ...reportHandlers,
};

function openShift({ counter }: Context): ShiftRow | undefined {
  return counter.reads.shifts.current(counter.settings().till);
}

function shiftOf({ counter }: Context, shiftId: string): ShiftRow {
  return required(counter.reads.shifts.find(shiftId), `shift ${shiftId}`);
}
