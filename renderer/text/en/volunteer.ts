import type { volunteer as ko } from '../ko/volunteer.ts';
import type { Same } from '../same.ts';

export const volunteer: Same<typeof ko> = {
  open: 'Volunteer hours',
  lead: 'Counted from the attendance of volunteer shifts, up to eight hours a day.',
  period: 'Days',
  term: '{{year}}, quarter {{quarter}}',
  year: '{{year}}',
  list: 'Who volunteered',
  empty: 'Nobody volunteered in these days. A programme of the kind Volunteering is counted here.',
  column: { person: 'Name', dong: 'Dong', shifts: 'Shifts', hours: 'Hours', paper: 'Confirmation' },
  shifts: '{{shifts, number}}',
  hours: '{{hours, number}} h',
  hoursMinutes: '{{hours, number}} h {{minutes, number}} min',
  unclear: '{{unclear, number}} left out: how long is not known',
  confirm: 'Confirmation of {{name}} (PDF)',
  confirmShort: 'PDF',
  listMenu: 'List',
  pdf: 'Volunteer hours (PDF)',
  xlsx: 'Volunteer hours (Excel)',
  csv: 'Volunteer hours (CSV)',
  refusal: {
    PERIOD_EMPTY: 'The last day is before the first. Choose other days.',
    NOBODY_SERVED: 'There are no hours to confirm in these days. Choose others.',
    PERSON_NOT_FOUND: 'This person is gone. Open the list again.',
    PERSON_ERASED: 'This person was erased: there is no confirmation.',
  },
};
