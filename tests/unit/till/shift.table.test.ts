import { describe, expect, it } from 'vitest';
import { checkTillAct, nextShiftState, SHIFT_STATES } from '../../../src/till/shift.ts';
import { DRAWER_REASONS, needsExplanation } from '../../../src/till/drawer.ts';
import { table } from '../../support/table.ts';

/** Goal: every state with every action. A shift's life is small enough to be written out whole. */
const lives = table(
  ['state', 'open', 'beginClosing', 'resume', 'close'],
  `
  state   | open              | beginClosing  | resume            | close
  opening | open              | TILL_NOT_OPEN | SHIFT_NOT_CLOSING | SHIFT_NOT_CLOSING
  open    | SHIFT_NOT_OPENING | closing       | SHIFT_NOT_CLOSING | SHIFT_NOT_CLOSING
  closing | SHIFT_NOT_OPENING | TILL_NOT_OPEN | open              | closed
  closed  | SHIFT_CLOSED      | SHIFT_CLOSED  | SHIFT_CLOSED      | SHIFT_CLOSED
  `,
);

const acts = table(
  ['state', 'sell', 'refund', 'moveCash', 'openDrawer', 'xReport', 'countCash'],
  `
  state   | sell | refund | moveCash | openDrawer | xReport | countCash
  opening | no   | no     | no       | yes        | no      | yes
  open    | yes  | yes    | yes      | yes        | yes     | no
  closing | no   | no     | no       | yes        | yes     | yes
  closed  | no   | no     | no       | no         | no      | no
  `,
);

function stateNamed(name: string) {
  const state = SHIFT_STATES.find(known => known === name);
  if (state === undefined) throw new Error(`no state ${name}`);
  return state;
}

describe('the life of a shift', () => {
  it.each(lives)('$state: open $open, begin closing $beginClosing, resume $resume, close $close', row => {
    const actions = ['open', 'beginClosing', 'resume', 'close'] as const;
    for (const action of actions) {
      expect([action, nextShiftState(stateNamed(row.state), action)]).toEqual([action, row[action]]);
    }
  });

  it.each(acts)('what may be done while $state', row => {
    const all = ['sell', 'refund', 'moveCash', 'openDrawer', 'xReport', 'countCash'] as const;
    for (const act of all) {
      const expected = row[act] === 'yes' ? 'ok' : 'TILL_NOT_OPEN';
      expect([act, checkTillAct(stateNamed(row.state), act)]).toEqual([act, expected]);
    }
  });

  it('asks for words only when the drawer opens without a sale', () => {
    expect(DRAWER_REASONS.filter(needsExplanation)).toEqual(['noSale']);
  });
});
