import { describe, expect, it } from 'vitest';
import { countNotes, quickAmounts } from '../../../src/money/change.ts';
import { won } from '../../../src/money/won.ts';
import { table } from '../../support/table.ts';

const changes = table(
  ['change', 'notes'],
  `
  change | notes
  4920   | 1000x4 500x1 100x4 10x2
  12170  | 10000x1 1000x2 100x1 50x1 10x2
  73460  | 50000x1 10000x2 1000x3 100x4 50x1 10x1
  0      | -
  10     | 10x1
  7      | -
  49999  | 10000x4 5000x1 1000x4 500x1 100x4 50x1 10x4
  `,
);

const shortcuts = table(
  ['due', 'keys'],
  `
  due    | keys
  25080  | 25080 26000 30000 50000
  10000  | 10000 50000
  4500   | 4500 5000 10000 50000
  50000  | 50000
  51000  | 51000 55000 60000 100000
  0      | -
  -500   | -
  `,
);

describe('notes and coins', () => {
  it.each(changes)('change of $change is handed out as $notes', ({ change, notes }) => {
    const counted = countNotes(won(Number(change))).map(note => `${note.denomination}x${note.count}`);
    expect(counted.join(' ')).toBe(notes);
  });

  it('stops at a negative change', () => {
    expect(() => countNotes(won(-10))).toThrow('negative change');
  });

  it.each(shortcuts)('$due due offers the keys $keys', ({ due, keys }) => {
    expect(quickAmounts(won(Number(due))).join(' ')).toBe(keys);
  });
});
