import { assert, required } from '../../src/base/assert.ts';
import type { PrintDocument } from '../../src/escpos/document.ts';
import { parkingDocument } from '../../src/receipt/parking.ts';
import {
  programmeParkingPage,
  programmeParkingSheet,
  type ProgrammeParking,
} from '../../src/report/parking.ts';
import type { PrintJobRow } from '../store/print-job-store.ts';
import type { Reads } from '../store/stores.ts';
import { change, type Change } from './change.ts';
import type { Context, Counter } from './context.ts';
import { requests } from './implementer.ts';
import { fileOf, placeOf } from './office-files.ts';
import { enqueue, layOut, printerOf, receiptPrinter } from './printing.ts';
import { centreFacts } from './views/centre-facts.ts';

/** 방문 차량 명단 of a programme: all its lessons of some days on one list, for the gate. */
export const carParkingHandlers = {
  parkingOfProgramme: requests.car.parkingOfProgramme.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'car.parkingOfProgramme',
      input,
      areas: ['person'],
      run: work => {
        lookAtAll(work, context, parkingOf(work.reads, input), errors);
        return {};
      },
      answer: () => {
        const { counter } = context;
        const list = { ...parkingOf(counter.reads, input), place: placeOf(counter) };
        return fileOf(counter, `방문 차량 명단 ${list.programmeName}`, input.format, {
          page: () => programmeParkingPage(list),
          sheet: () => programmeParkingSheet(list),
        });
      },
    }),
  ),
  printParking: requests.car.printParking.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'car.printParking',
      input,
      areas: ['person', 'device'],
      run: work => {
        lookAtAll(work, context, parkingOf(work.reads, input), errors);
        const printer = receiptPrinter(work.counter, work.reads);
        if (printer === undefined) throw errors.PRINTER_NOT_CONFIGURED();
        const job = { printerId: printer.id, copyNumber: 0, station: null, title: '방문 차량 명단' };
        // The numbers are read when the printer takes the paper: the queue keeps none of them.
        return { jobId: enqueue(work, { ...job, kind: 'document', sourceId: sourceOf(input), bytes: null }) };
      },
      answer: result => result,
    }),
  ),
};

interface Asked {
  readonly programmeId: string;
  readonly firstDay: string;
  readonly lastDay: string;
}

interface Parking extends Omit<ProgrammeParking, 'place'> {
  readonly personIds: readonly string[];
}

/** Empty of a programme that is not there, which `lookAtAll` refuses. */
function parkingOf({ programmes, cars }: Reads, { programmeId, firstDay, lastDay }: Asked): Parking {
  const programme = programmes.find(programmeId);
  const lessons = programmes
    .lessons(programmeId)
    .filter(({ state, date }) => state !== 'cancelled' && date >= firstDay && date <= lastDay);
  const rows = cars.ofProgramme(programmeId);
  return {
    programmeName: programme?.name ?? '',
    lessons: lessons.map(({ date, startMinute, endMinute }) => ({ date, startMinute, endMinute })),
    numbers: rows.map(({ number }) => number),
    personIds: rows.map(({ personId }) => personId),
  };
}

interface ParkingErrors {
  PROGRAMME_NOT_FOUND(): Error;
  NO_LESSON(): Error;
  NOBODY_PARKS(): Error;
}

/** A list of numbers is a look at everybody on it. */
function lookAtAll(
  { writes, counter, atMs }: Change,
  { role }: Context,
  { programmeName, lessons, personIds }: Parking,
  errors: ParkingErrors,
): void {
  if (programmeName === '') throw errors.PROGRAMME_NOT_FOUND();
  if (lessons.length === 0) throw errors.NO_LESSON();
  if (personIds.length === 0) throw errors.NOBODY_PARKS();
  const { cashier: viewer } = counter.settings();
  for (const personId of personIds) writes.people.addView(personId, { why: 'paper', atMs, role, viewer });
}

const SOURCE = 'parking';

const sourceOf = ({ programmeId, firstDay, lastDay }: Asked) =>
  [SOURCE, programmeId, firstDay, lastDay].join('/');

/** Whether a job is a list of cars, which is laid out when its printer takes it. */
export const isParkingJob = ({ sourceId }: Pick<PrintJobRow, 'sourceId'>): boolean =>
  sourceId?.startsWith(`${SOURCE}/`) === true;

/** The list as it is when the printer takes it: whoever was erased meanwhile is not on it. */
export function bytesOfParking({ counter }: { readonly counter: Counter }, job: PrintJobRow): Uint8Array {
  const [source, programmeId = '', firstDay = '', lastDay = ''] = required(
    job.sourceId ?? undefined,
    `source of job ${job.id}`,
  ).split('/');
  assert(source === SOURCE, `job ${job.id} is no list of cars`);
  const list = parkingOf(counter.reads, { programmeId, firstDay, lastDay });
  const printer = printerOf(counter, counter.reads, job.printerId);
  const document: PrintDocument = parkingDocument({
    ...list,
    place: centreFacts(counter).name,
    copyNumber: job.copyNumber,
    atMs: counter.nowMs(),
  });
  return layOut(counter, printer, job, () => document);
}
