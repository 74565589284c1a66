/** A Z report's number as paper, screen and journal show it: `Z-0042`. */
export function zNumberText(number: number): string {
  return `Z-${String(number).padStart(4, '0')}`;
}
