/**
 * Korean card terminals print eight digits; other approvals of the same rails are a little shorter or
 * longer and some hold capital letters. The limits are wide on purpose: they catch a card number or a phone
 * number typed by mistake.
 */
const APPROVAL_NUMBER = /^[0-9A-Z]{6,12}$/;

/** Whether a text can be an approval number (승인번호), written as `normaliseApprovalNumber` leaves it. */
export function isApprovalNumber(text: string): boolean {
  return APPROVAL_NUMBER.test(text);
}

/**
 * Takes out spaces and hyphens and writes letters as capitals, so that the same approval is found however
 * it was typed.
 */
export function normaliseApprovalNumber(text: string): string {
  return text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();
}
