import { expect, it } from 'vitest';
import { placeOf, type Display } from '../../main/window-places.ts';

const counter: Display = { id: 1, workArea: { x: 0, y: 0, width: 1_000, height: 700 } };
const second: Display = { id: 2, workArea: { x: 1_000, y: 0, width: 1_920, height: 1_080 } };
const third: Display = { id: 3, workArea: { x: -800, y: 0, width: 800, height: 600 } };

it('a further window fills the display that the counter is not on', () => {
  expect(placeOf(0, [counter, second], 1)).toEqual({ bounds: second.workArea, isFullScreen: true });
  expect(placeOf(0, [counter, second], 2)).toEqual({ bounds: counter.workArea, isFullScreen: true });
});

it('each has a display of its own as long as there are some', () => {
  expect(placeOf(1, [counter, second, third], 1)).toEqual({ bounds: third.workArea, isFullScreen: true });
});

it('without another display it lies over the counter’s, and leaves a part of that to be seen', () => {
  const place = { bounds: { x: 300, y: 0, width: 700, height: 490 }, isFullScreen: false };
  expect(placeOf(0, [counter], 1)).toEqual(place);
  expect(placeOf(1, [counter, second], 1)).toEqual(place);
});
