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
  refusal: {
    CAR_MALFORMED:
      'This is no car number of Korea. Write two or three digits, the Hangul letter and four digits.',
    CAR_NOT_AGREED: 'Parking is not agreed to. Ask for the consent first.',
    PERSON_NOT_FOUND: 'This person is gone. Choose again from the list.',
    PERSON_ERASED: 'This person was erased.',
    NOBODY_PARKS: 'Nobody who comes today has a car number.',
  },
};
