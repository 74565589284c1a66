import type { certificates as ko } from '../ko/certificates.ts';
import type { Same } from '../same.ts';

export const certificates: Same<typeof ko> = {
  open: 'Certificates',
  title: 'Certificates · {{name}}',
  rule: 'Whoever came to {{rate, number}} % of the lessons or more, excused ones aside, has finished. The centre chose this share.',
  ruleByLaw: 'Whoever came to {{rate, number}} % of the lessons or more, excused ones aside, has finished.',
  noRule: 'On the day this programme began no rule was in force.',
  notOver: 'Certificates are given from the last lesson ({{day}}) on.',
  list: 'People and attendance',
  empty: 'Nobody has paid yet.',
  column: { person: 'Name', attended: 'Came', rate: 'Rate', state: 'Certificate' },
  attended: '{{came, number}} of {{lessons, number}}',
  excused: '{{excused, number}} excused',
  rate: '{{rate, number}} %',
  finished: 'Finished',
  short: 'Came too seldom',
  given: 'No. {{number}}',
  givenAgain: 'No. {{number}} · printed again {{again, number}}×',
  choose: 'Choose {{name}}',
  chosen: '{{count, number}} chosen.',
  chosenAgain: '{{count, number}} chosen, {{again, number}} of them again.',
  give: 'Make certificates (PDF)',
  register: { menu: 'Register', pdf: 'Register of {{year}} (PDF)', xlsx: 'Register of {{year}} (Excel)' },
  refusal: {
    PROGRAMME_NOT_FOUND: 'This programme is gone. Choose another one from the list.',
    ENROLMENT_NOT_FOUND: 'Somebody you chose has no seat any more. Choose again.',
    COURSE_NOT_OVER: 'This programme is not over yet. Certificates are given from the last lesson on.',
    NOT_FINISHED: 'Somebody you chose came too seldom. Check the attendance and choose again.',
    NOTHING_GIVEN: 'No certificate has been given this year.',
  },
};
