import { createContext, useContext } from 'react';
import type { shell } from '../text/ko/shell.ts';

/** Everything about the counter's surroundings that the status strip shows. */
export type CounterStatus = {
  readonly signs: readonly Sign[];
  readonly cashier: string | null;
  /** The counter's own clock, which may differ from this page's machine. */
  readonly nowMs: number;
  /** Payments that nobody has seen approved; null while there are none. */
  readonly pending: PendingSum | null;
  /** Practice data: nothing here is a real sale. */
  readonly isDemo: boolean;
};

export type PendingSum = {
  readonly count: number;
  readonly amount: number;
  /** At least one has waited longer than it may. */
  readonly isOverdue: boolean;
};

export type SignName = keyof typeof shell.sign;
/** A word for a state. The texts also hold what to do about each. */
export type SignWord = keyof typeof shell.word;

export type Sign = {
  readonly name: SignName;
  /** `ok` is plain text, `warn` a filled pill, `down` a danger pill that comes first. */
  readonly state: 'ok' | 'warn' | 'down';
  readonly word: SignWord;
};

/** Until the first answer: nothing is claimed to work. */
export const unknownStatus: CounterStatus = {
  signs: [],
  cashier: null,
  nowMs: 0,
  pending: null,
  isDemo: false,
};

/** Filled by whoever watches the counter (renderer/rpc); read by the strip and the screens. */
export const StatusContext = createContext<CounterStatus>(unknownStatus);

export function useStatus(): CounterStatus {
  return useContext(StatusContext);
}

/** Faults first; the rest keep their places, so that nothing jumps. */
export function sortSigns(signs: readonly Sign[]): readonly Sign[] {
  return [...signs.filter(sign => sign.state === 'down'), ...signs.filter(sign => sign.state !== 'down')];
}
