/**
 * What becomes of somebody's sign-up (수강 신청): before a draw, on the waiting list, offered a seat, given one
 * and not yet paid, paid, finished; and the ways out.
 */
export const ENROLMENT_STATES = [
  'applied',
  'waiting',
  'offered',
  'selected',
  'paid',
  'finished',
  'cancelled',
  'expired',
  'refunded',
] as const;
export type EnrolmentState = (typeof ENROLMENT_STATES)[number];

const NEXT: Readonly<Record<EnrolmentState, readonly EnrolmentState[]>> = {
  applied: ['selected', 'paid', 'waiting', 'cancelled'],
  waiting: ['offered', 'selected', 'paid', 'cancelled'],
  offered: ['selected', 'paid', 'expired', 'cancelled'],
  selected: ['paid', 'expired', 'cancelled'],
  paid: ['finished', 'refunded', 'cancelled'],
  finished: ['refunded'],
  cancelled: [],
  expired: [],
  refunded: [],
};

export function mayFollow(from: EnrolmentState, to: EnrolmentState): boolean {
  return NEXT[from].includes(to);
}

/** Whether somebody in this state has a seat that nobody else can have. */
export const holdsSeat = (state: EnrolmentState): boolean =>
  state === 'offered' || state === 'selected' || state === 'paid' || state === 'finished';

/** Whether somebody in this state is still in the running: nobody signs up for the same thing twice. */
export const isLive = (state: EnrolmentState): boolean => holdsSeat(state) || isBeforeSeat(state);

const isBeforeSeat = (state: EnrolmentState) => state === 'applied' || state === 'waiting';
