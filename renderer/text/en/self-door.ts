import type { Same } from '../same.ts';
import type { selfDoor as ko } from '../ko/self-door.ts';

export const selfDoor: Same<typeof ko> = {
  title: 'Self check-in',
  open: 'Self check-in',
  lead: 'Press the last four digits of your telephone number',
  ways: 'You may scan your card instead.',
  digits: 'Last four digits of the telephone number',
  which: 'Which one are you?',
  nobody: 'I am not here',
  name: '{{name}}',
  already: 'You are on the list already.',
  askStaff: 'Please ask the staff.',
  refused: {
    DIGITS_UNKNOWN: 'Nobody in this course has this number.',
    CARD_UNKNOWN: 'This is no card of this centre.',
    CARD_BLOCKED: 'This card cannot be used any more.',
    NOT_ENROLLED: 'You are not in this course.',
    LESSON_NOT_YET: 'It is too early to check in.',
    LESSON_CANCELLED: 'There is no lesson today.',
    OTHER: 'You could not be checked in.',
  },
  start: {
    title: 'Start self check-in',
    lead: 'People mark themselves on this screen. No name is shown, and no other screen can be reached.',
    exit: 'Four digits to leave it with',
    forgotten: 'If you forget them, close the program and open it again. What was marked stays.',
    do: 'Start',
  },
  leave: {
    open: 'Staff',
    title: 'End self check-in',
    lead: 'Press the digits that you chose at the start.',
    wrong: 'These are not the digits.',
  },
  search: {
    label: 'Find by name or end of the telephone number',
    hidden: 'Names are hidden. Type a name or the end of a telephone number to see that person.',
    none: 'Nobody fits.',
    setting: 'Show names in the register only when somebody is searched',
  },
};
