import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../../../renderer/screens/kitchen/card-columns.ts';

const layOut = (heights: readonly number[], height: number) =>
  columnsOf(heights, card => card, height)
    .map(column => column.join(' '))
    .join(' | ');

describe('the cards on the screen', () => {
  it('stand one below the other as long as they fit, and then beside', () => {
    expect(layOut([200, 200, 300], 500)).toBe('200 200 | 300');
    expect(layOut([200, 300, 100], 500)).toBe('200 | 300 100');
  });

  it('keep their order, even where a later one would fit better', () => {
    expect(layOut([300, 400, 100], 420)).toBe('300 | 400 | 100');
  });

  it('one that is too long has a column to itself', () => {
    expect(layOut([900, 100], 500)).toBe('900 | 100');
  });
});
