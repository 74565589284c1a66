import type { cars as ko } from '../ko/cars.ts';
import type { Same } from '../same.ts';

export const cars: Same<typeof ko> = {
  title: 'Car number',
  number: 'New number',
  save: 'Keep',
  remove: 'Remove',
  saved: 'The car number is kept.',
  removed: 'The car number is gone.',
  notAgreed: 'Once parking is agreed to above, a car number can be kept.',
  parking: 'Cars expected today (PDF)',
  list: {
    open: 'Cars expected',
    title: 'Cars expected',
    lead: 'The numbers of those who have a seat and agreed to park, and no names.',
    firstDay: 'From',
    lastDay: 'Until',
    dateFault: 'Write it like 2026-05-14.',
    pdf: 'PDF',
    xlsx: 'Spreadsheet',
    print: 'On the receipt printer',
    printed: 'The list went to the printer.',
    refusal: {
      PROGRAMME_NOT_FOUND: 'This programme is gone. Choose again from the list.',
      NO_LESSON: 'There is no lesson on these days. Write other days.',
      NOBODY_PARKS: 'Nobody has given a car number.',
      PRINTER_NOT_CONFIGURED: 'There is no printer. Set one up among the devices.',
    },
  },
  refusal: {
    CAR_MALFORMED:
      'This is no car number of Korea. Write two or three digits, the Hangul letter and four digits.',
    CAR_NOT_AGREED: 'Parking is not agreed to. Ask for the consent first.',
    PERSON_NOT_FOUND: 'This person is gone. Choose again from the list.',
    PERSON_ERASED: 'This person was erased.',
    NOBODY_PARKS: 'Nobody who comes today has a car number.',
  },
};
