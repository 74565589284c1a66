import { expect, it } from 'vitest';
import { printersFor, type Route } from '../../../src/receipt/route.ts';
import { table } from '../../support/table.ts';

/** Goal: each paper finds its printer, and those that stand in for it, whatever was set and then removed. */
const route = (paper: Route['paper'], stationId: string | null, ...ids: string[]): Route => {
  const [printerId = '', ...backupIds] = ids;
  return { paper, stationId, printerId, backupIds };
};

const ROUTES = [
  route('kitchen', null, 'hot', 'till'),
  route('kitchen', 'fry', 'fryer', 'hot', 'fryer'),
  route('slip', null, 'gone', 'hot'),
  route('label', null, 'gone'),
];

const rows = table(
  ['paper', 'station', 'printers'],
  `
  paper   | station | printers
  receipt | -       | till
  kitchen | -       | hot till
  kitchen | fry     | fryer hot
  kitchen | drink   | hot till
  slip    | -       | hot
  label   | -       | till
  report  | -       | till
`,
);

it.each(rows)('$paper of $station: $printers', ({ paper, station, printers }) => {
  // The table's words are papers.
  const place = { paper: paper as Route['paper'], stationId: station === '-' ? null : station };
  expect(printersFor(ROUTES, place, ['till', 'hot', 'fryer']).join(' ')).toBe(printers);
});

it('nothing set goes to the first printer, and without one nowhere', () => {
  const place = { paper: 'kitchen', stationId: 'fry' } as const;
  expect(printersFor([], place, ['till', 'hot'])).toEqual(['till']);
  expect(printersFor(ROUTES, place, [])).toEqual([]);
});
