/** Who approves an operation log (운영일지 결재), in this order: 담당, 팀장, 동장. */
export const LOG_STEPS = ['officer', 'teamLead', 'head'] as const;
export type LogStep = (typeof LOG_STEPS)[number];

export const LOG_PHOTOS_MOST = 4;

/** Pages scale photographs down before they send them; four of this size make a paper that can be mailed. */
export const LOG_PHOTO_MAX_BYTES = 3 * 1024 * 1024;

/** Whose turn it is; undefined when all have approved. */
export const nextStep = (approvals: readonly unknown[]): LogStep | undefined => LOG_STEPS[approvals.length];

/** The lowest place that no photograph has; undefined when all are taken. */
export function freePosition(taken: readonly number[]): number | undefined {
  const places = Array.from({ length: LOG_PHOTOS_MOST }, (_, index) => index + 1);
  return places.find(place => !taken.includes(place));
}
