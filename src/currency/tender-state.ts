/**
 * How a card or currency payment stands. What nobody has seen approved is pending, red on the closing screen
 * until a person says how it ended.
 */
export type TenderState = 'pending' | TenderEnd | 'voided';

/**
 * Where a person ends a pending tender: seen after all, paid again in cash, still owed by the customer, or
 * not found within its time. It ends as voided when the whole sale is taken back.
 */
export type TenderEnd = 'posted' | 'paidInCash' | 'uncollected' | 'expired';

/**
 * Whether a tender in this state may end so: once only, and as expired not before its time is over (which
 * nothing but a person says, docs/decisions/0015-overdue-is-a-reminder.md). Codes in order of precedence.
 */
export function mayEnd(
  state: TenderState,
  end: TenderEnd,
  isOverdue: boolean,
): 'yes' | 'TENDER_NOT_PENDING' | 'NOT_OVERDUE' {
  if (state !== 'pending') return 'TENDER_NOT_PENDING';
  return end === 'expired' && !isOverdue ? 'NOT_OVERDUE' : 'yes';
}
