import { maskCarNumber, readCarNumber } from '../../src/community/car-number.ts';
import { consentsNow } from '../../src/community/consent.ts';
import type { CarView } from '../../src/contract/car.ts';
import type { OfficeFileView, PaperFormat } from '../../src/contract/centre-paper.ts';
import { parkingPage, parkingSheet } from '../../src/report/parking.ts';
import type { Reads } from '../store/stores.ts';
import { carParkingHandlers } from './car-parking.ts';
import { change, type Change } from './change.ts';
import type { Counter } from './context.ts';
import { requests } from './implementer.ts';
import { livingPerson } from './living-person.ts';
import { fileOf, placeOf } from './office-files.ts';

/** What somebody agrees to before the number of their car is kept: of resources/consents. */
const PURPOSE = 'parking';

export const carHandlers = {
  ...carParkingHandlers,
  of: requests.car.of.handler(({ context: { counter }, input, errors }) =>
    viewCar(counter.reads, livingPerson(counter.reads, input.personId, errors).id),
  ),
  save: requests.car.save.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'car.save',
      input,
      areas: ['car'],
      run: work => {
        const { reads, writes } = work;
        const { id: personId } = livingPerson(reads, input.personId, errors);
        if (input.number === '') {
          removeCar(work, personId);
          return { personId };
        }
        if (!mayKeepCar(reads, personId)) throw errors.CAR_NOT_AGREED();
        const number = readCarNumber(input.number);
        if (number === undefined) throw errors.CAR_MALFORMED();
        writes.cars.save(personId, number);
        // The number before it is not to be found in the file any more.
        work.afterCommit(() => work.counter.letGo());
        return { personId };
      },
      answer: ({ personId }) =>
        viewCar(context.counter.reads, livingPerson(context.counter.reads, personId, errors).id),
    }),
  ),
  parking: requests.car.parking.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'car.parking',
      input,
      areas: ['person'],
      run: ({ reads, writes, counter, atMs }) => {
        const rows = reads.cars.parking(input.date);
        if (rows.length === 0) throw errors.NOBODY_PARKS();
        const { cashier: viewer } = counter.settings();
        for (const personId of new Set(rows.map(row => row.personId)))
          writes.people.addView(personId, { why: 'paper', atMs, role: context.role, viewer });
        return {};
      },
      answer: () => parkingFile(context.counter, input.date, input.format),
    }),
  ),
};

const mayKeepCar = ({ people }: Pick<Reads, 'people'>, personId: string) =>
  consentsNow(people.consents(personId)).has(PURPOSE);

function viewCar(reads: Pick<Reads, 'people' | 'cars'>, personId: string): CarView {
  const number = reads.cars.ofPerson(personId);
  return {
    maskedNumber: number === undefined ? null : maskCarNumber(number),
    mayKeep: mayKeepCar(reads, personId),
  };
}

function removeCar({ reads, writes, counter, afterCommit }: Change, personId: string): void {
  if (reads.cars.ofPerson(personId) === undefined) return;
  writes.cars.remove(personId);
  afterCommit(() => counter.letGo());
}

/** What was kept for the purpose goes with the word for it. */
export function forgetCarOf(work: Change, personId: string, purpose: string): void {
  if (purpose === PURPOSE) removeCar(work, personId);
}

/** Of two cars of one person the one that was known stays. */
export function mergeCars(work: Change, goneId: string, keptId: string): void {
  const { reads, writes } = work;
  const number = reads.cars.ofPerson(goneId);
  if (number === undefined) return;
  removeCar(work, goneId);
  if (reads.cars.ofPerson(keptId) === undefined) writes.cars.save(keptId, number);
}

export const eraseCar = (work: Change, personId: string): void => removeCar(work, personId);

function parkingFile(counter: Counter, date: string, format: PaperFormat): Promise<OfficeFileView> {
  const rows = counter.reads.cars.parking(date);
  return fileOf(counter, `방문 차량 명단 ${date}`, format, {
    page: () => parkingPage({ place: placeOf(counter), date, rows }),
    sheet: () => parkingSheet(date, rows),
  });
}
