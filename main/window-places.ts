/** A part of the desktop in its own pixels. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Display {
  readonly id: number;
  readonly workArea: Rectangle;
}

export interface WindowPlace {
  readonly bounds: Rectangle;
  /** It has a display to itself. */
  readonly isFullScreen: boolean;
}

/** Of the counter's own display, where there is no other: the counter stays in sight behind it. */
const SHARE = 0.7;

/**
 * Where the n-th further window opens: each has a display of its own as long as there is one without the
 * counter, the others lie over the counter's display.
 */
export function placeOf(index: number, displays: readonly Display[], counterDisplayId: number): WindowPlace {
  const others = displays.filter(({ id }) => id !== counterDisplayId);
  const own = others[index];
  if (own !== undefined) return { bounds: own.workArea, isFullScreen: true };
  const shared = displays.find(({ id }) => id === counterDisplayId)?.workArea ?? EMPTY;
  const width = Math.round(shared.width * SHARE);
  const height = Math.round(shared.height * SHARE);
  const x = shared.x + shared.width - width;
  return { bounds: { x, y: shared.y, width, height }, isFullScreen: false };
}

const EMPTY: Rectangle = { x: 0, y: 0, width: 1_024, height: 768 };
