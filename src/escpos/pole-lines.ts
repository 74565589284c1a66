import { columnsOf } from './cp949.ts';
import { cutText, padText } from './layout.ts';
import type { PoleProfile } from './pole-profile.ts';

/** What a pole shows of the sale at the counter. Amounts are whole won. */
export type PoleScene =
  | { readonly kind: 'idle'; readonly shopName: string }
  | {
      readonly kind: 'ticket';
      /** The line that was rung up last. */
      readonly last: { readonly name: string; readonly quantity: number; readonly net: number } | null;
      readonly due: number;
    }
  | {
      readonly kind: 'paid';
      readonly paid: number;
      readonly received: number | null;
      readonly change: number;
    };

export type PoleLines = readonly [upper: string, lower: string];

const WORDS = {
  ko: {
    welcome: '어서 오세요',
    due: '합계',
    received: '받은 돈',
    change: '거스름돈',
    paid: '결제',
    thanks: '고맙습니다',
  },
  en: {
    welcome: 'WELCOME',
    due: 'TOTAL',
    received: 'CASH',
    change: 'CHANGE',
    paid: 'PAID',
    thanks: 'THANK YOU',
  },
} as const;

/**
 * The two lines of a pole, each exactly as wide as the pole: what is there from before is written over.
 * Nothing scrolls, and no syllable is split.
 */
export function poleLines(
  scene: PoleScene,
  { columns, hasHangul }: Pick<PoleProfile, 'columns' | 'hasHangul'>,
  language: 'ko' | 'en',
): PoleLines {
  const words = WORDS[hasHangul ? language : 'en'];
  const amount = (word: string, won: number) => ends(word, figures(won), columns);
  switch (scene.kind) {
    case 'idle':
      return [
        padText(readable(scene.shopName, hasHangul), columns, 'center'),
        padText(words.welcome, columns, 'center'),
      ];
    case 'ticket':
      return [lastLine(scene.last, columns, hasHangul), amount(words.due, scene.due)];
    case 'paid':
      if (scene.received !== null && scene.change > 0)
        return [amount(words.received, scene.received), amount(words.change, scene.change)];
      return [amount(words.paid, scene.paid), padText(words.thanks, columns, 'center')];
  }
}

function lastLine(
  last: Extract<PoleScene, { kind: 'ticket' }>['last'],
  columns: number,
  hasHangul: boolean,
): string {
  if (last === null) return ' '.repeat(columns);
  const times = last.quantity === 1 ? '' : ` x${last.quantity}`;
  const room = columns - columnsOf(figures(last.net)) - columnsOf(times) - 1;
  return ends(cutText(readable(last.name, hasHangul), Math.max(0, room)) + times, figures(last.net), columns);
}

/** A text at the start and one at the end of a line; the end, which is a figure, is never cut. */
function ends(start: string, end: string, columns: number): string {
  return padText(start, Math.max(0, columns - columnsOf(end))) + end;
}

/** A pole without Hangul shows of a name what it can: `서울우유 900ml` is `900ml`. */
function readable(text: string, hasHangul: boolean): string {
  return hasHangul
    ? text
    : text
        .replaceAll(/[^\x20-\x7e]+/g, ' ')
        .replaceAll(/ {2,}/g, ' ')
        .trim();
}

function figures(won: number): string {
  return String(won).replace(/\B(?=(\d{3})+$)/g, ',');
}
