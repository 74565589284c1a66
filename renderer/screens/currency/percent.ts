/** Hundredths of a percent as a person says them: 250 is `2.5`. */
export function percentText(rateBp: number): string {
  return String(rateBp / 100);
}

/** What a person typed, in hundredths of a percent from 0 to 10,000; undefined when it is no such rate. */
export function percentBp(text: string): number | undefined {
  if (!/^\d{1,3}(\.\d{0,2})?$/.test(text)) return undefined;
  const rateBp = Math.round(Number(text) * 100);
  return rateBp <= 10_000 ? rateBp : undefined;
}
