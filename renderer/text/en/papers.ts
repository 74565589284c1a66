import type { papers as ko } from '../ko/papers.ts';
import type { Same } from '../same.ts';

export const papers: Same<typeof ko> = {
  menu: 'Papers',
  roster: { pdf: 'Roster (PDF)', xlsx: 'Roster (Excel)', csv: 'Roster (CSV)' },
  attendanceBook: { pdf: 'Attendance book (PDF)', xlsx: 'Attendance book (Excel)' },
  signSheet: { pdf: 'Sign sheet (PDF)', xlsx: 'Sign sheet (Excel)', csv: 'Sign sheet (CSV)' },
  report: {
    quarter: 'Report of this quarter (PDF)',
    month: 'Report of this month (PDF)',
    quarterSheet: 'Report of this quarter (Excel)',
    nothing: 'No lesson was held in these days.',
    failed: 'The report could not be made: try again.',
  },
  refusal: {
    PROGRAMME_NOT_FOUND: 'This programme is gone. Choose another one from the list.',
    LESSON_NOT_FOUND: 'This lesson is gone. Open the programme again.',
    LESSON_CANCELLED: 'A cancelled lesson has no sign sheet. Choose another lesson.',
    NOBODY_ENROLLED: 'Nobody has a seat yet. Make the paper once somebody has signed up.',
  },
};
