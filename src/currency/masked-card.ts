/**
 * Shortens a card number to what may be kept: at most its first six and last four digits.
 *
 * Takes what a cashier copies from a slip: a full number, one that the terminal already masked with `*` or
 * `x`, or the last four digits alone. Card numbers have 12 to 19 digits (ISO/IEC 7812). Anything else is
 * not a card number and gives undefined, so that nothing unread is ever stored.
 */
export function maskCard(text: string): string | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s-]/g, '')
    .replace(/[xX#•]/g, '*');
  if (/^\d{4}$/.test(plain)) return plain.padStart(16, '*');
  if (!/^[\d*]{12,19}$/.test(plain)) return undefined;
  return plain.slice(0, 6) + '*'.repeat(plain.length - 10) + plain.slice(-4);
}
