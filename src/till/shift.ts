/** One till from opening float to Z report (근무). */
export const SHIFT_STATES = ['opening', 'open', 'closing', 'closed'] as const;
export type ShiftState = (typeof SHIFT_STATES)[number];

/** What moves a shift on: float counted, count for closing begun, that count given up, Z report made. */
export type ShiftAction = 'open' | 'beginClosing' | 'resume' | 'close';

/** Why an action is refused: the state that it needs. */
export type ShiftCode = 'SHIFT_NOT_OPENING' | 'TILL_NOT_OPEN' | 'SHIFT_NOT_CLOSING' | 'SHIFT_CLOSED';

interface Transition {
  readonly from: ShiftState;
  readonly to: ShiftState;
  readonly refusal: ShiftCode;
}

const TRANSITIONS: Readonly<Record<ShiftAction, Transition>> = {
  open: { from: 'opening', to: 'open', refusal: 'SHIFT_NOT_OPENING' },
  beginClosing: { from: 'open', to: 'closing', refusal: 'TILL_NOT_OPEN' },
  resume: { from: 'closing', to: 'open', refusal: 'SHIFT_NOT_CLOSING' },
  close: { from: 'closing', to: 'closed', refusal: 'SHIFT_NOT_CLOSING' },
};

/**
 * The state after an action, or why it is refused. `SHIFT_CLOSED` comes before the others: nothing opens a
 * closed shift again, because its Z report is numbered and on paper.
 */
export function nextShiftState(state: ShiftState, action: ShiftAction): ShiftState | ShiftCode {
  if (state === 'closed') return 'SHIFT_CLOSED';
  const { from, to, refusal } = TRANSITIONS[action];
  return state === from ? to : refusal;
}

/** What is done at a till, apart from moving its shift on. */
export type TillAct = 'sell' | 'refund' | 'moveCash' | 'openDrawer' | 'xReport' | 'countCash';

const ALLOWED: Readonly<Record<ShiftState, readonly TillAct[]>> = {
  opening: ['countCash', 'openDrawer'],
  open: ['sell', 'refund', 'moveCash', 'openDrawer', 'xReport'],
  // While the drawer is being counted no money may move, or the count would be wrong before it is finished.
  closing: ['countCash', 'openDrawer', 'xReport'],
  closed: [],
};

/** Whether an act fits a shift's state. */
export function checkTillAct(state: ShiftState, act: TillAct): 'ok' | 'TILL_NOT_OPEN' {
  return ALLOWED[state].includes(act) ? 'ok' : 'TILL_NOT_OPEN';
}
