/**
 * How a card or currency payment stands (two-phase): pending money is red on the closing screen until it
 * is settled.
 */
export type TenderState = 'pending' | 'posted' | 'voided' | 'expired';

/** Someone saw the approval; it was given up; nobody saw it within its time. */
export type TenderAction = 'post' | 'void' | 'expire';

/**
 * The life cycle of a tender: pending may become anything, posted may only be voided, the rest is final.
 *
 * An expired tender may still be posted: the approval can turn up in the terminal's statement days later.
 */
const NEXT: Readonly<Record<TenderState, Partial<Record<TenderAction, TenderState>>>> = {
  pending: { post: 'posted', void: 'voided', expire: 'expired' },
  posted: { void: 'voided' },
  expired: { post: 'posted', void: 'voided' },
  voided: {},
};

/** The state after an action, or the code when a tender in this state does not allow it. */
export function nextTenderState(state: TenderState, action: TenderAction): TenderState | 'TENDER_STATE' {
  return NEXT[state][action] ?? 'TENDER_STATE';
}
