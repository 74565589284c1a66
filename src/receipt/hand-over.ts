import { dateTimeText } from '../base/korea-time.ts';
import type { PrintDocument } from '../escpos/document.ts';
import type { ShopFacts } from './facts.ts';
import { amountLine, shopHead, textLine, thickRule, thinRule } from './head.ts';

/** What a fundraiser signs for (인계증): all that a campaign held, in cash and out of wallets. */
export function handOverDocument(handOver: {
  readonly shop: ShopFacts;
  readonly number: number;
  readonly title: string;
  readonly fundraiser: string;
  readonly recipient: string;
  readonly amount: number;
  /** The part of it that wallets have given. */
  readonly walletAmount: number;
  readonly atMs: number;
}): PrintDocument {
  const { amount, walletAmount } = handOver;
  return [
    ...shopHead(handOver.shop),
    thinRule,
    { type: 'text', text: '서로도움 인계증', align: 'center', style: { bold: true, height: 2 } },
    textLine(`인계 ${handOver.number}번`, dateTimeText(handOver.atMs)),
    thickRule,
    { type: 'text', text: handOver.title },
    textLine('받는 곳', handOver.fundraiser),
    textLine('받는 분', handOver.recipient),
    thinRule,
    amountLine('현금으로 모인 돈', amount - walletAmount),
    amountLine('지갑에서 모인 돈', walletAmount),
    amountLine('전한 금액', amount, { bold: true, height: 2 }),
    thinRule,
    { type: 'text', text: '이 돈은 매출이 아니며 기부금 영수증은 받는 곳에서 처리합니다.' },
    { type: 'feed', lines: 1 },
    textLine('전한 사람', '(서명)'),
    { type: 'feed', lines: 1 },
    textLine('받은 사람', '(서명)'),
    { type: 'feed', lines: 2 },
    { type: 'cut' },
  ];
}
