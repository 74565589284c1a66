/** For a part that opens below what is in sight: it is scrolled to, as the focus alone does not always do. */
export function showWhole(part: HTMLElement | null): void {
  part?.scrollIntoView({ block: 'nearest' });
}
