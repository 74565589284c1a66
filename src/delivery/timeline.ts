/** One thing that happened to an order or to a paper about it. */
export interface TimelineFact<Kind extends string = string> {
  readonly kind: Kind;
  readonly detail: string;
  readonly atMs: number;
}

export type TimelineLine<Fact extends TimelineFact> = Fact & {
  /** Since the line before; the first has none. */
  readonly gapMs: number | null;
};

/** All that happened in its order in time; what happened at one instant stays as it came. */
export function timelineOf<Fact extends TimelineFact>(facts: readonly Fact[]): readonly TimelineLine<Fact>[] {
  const sorted = facts.toSorted((a, b) => a.atMs - b.atMs);
  return sorted.map((fact, index) => {
    const before = sorted[index - 1];
    return { ...fact, gapMs: before === undefined ? null : fact.atMs - before.atMs };
  });
}

const two = (value: number) => String(value).padStart(2, '0');

/** `+0:12`, `+1:02:03`: minutes and seconds, with hours where there are any. */
export function gapText(ms: number): string {
  const seconds = Math.floor(ms / 1_000);
  const hours = Math.floor(seconds / 3_600);
  const minutes = Math.floor(seconds / 60) % 60;
  const rest = two(seconds % 60);
  return hours === 0 ? `+${minutes}:${rest}` : `+${hours}:${two(minutes)}:${rest}`;
}
