/** Hundredths of a percent as a person says them: 250 is `2.5`. */
export function percentText(rateBp: number): string {
  return String(rateBp / 100);
}
