import { dateTimeText } from '../base/korea-time.ts';
import { gapText, type TimelineFact, type TimelineLine } from '../delivery/timeline.ts';
import type { DocumentPart, PrintDocument } from '../escpos/document.ts';
import type { ShopFacts } from './facts.ts';
import { amountLine, shopHead, textLine, thickRule, thinRule } from './head.ts';

/** What the shop can show a channel of one order (주문 처리 기록): nothing of its person. */
export interface OrderEvidence {
  readonly shop: ShopFacts;
  readonly channelName: string;
  readonly displayNumber: string;
  /** The channel's own number. */
  readonly externalId: string;
  readonly version: number;
  readonly payable: number;
  readonly lines: readonly TimelineLine<TimelineFact>[];
  readonly atMs: number;
}

const EVENTS: Readonly<Record<string, string>> = {
  received: '들어옴',
  changed: '주문이 바뀜',
  held: '확인을 기다림',
  released: '확인하고 받음',
  heard: '알림을 들음',
  accepted: '접수함',
  reminded: '예약 시간이 됨',
  printed: '출력을 맡김',
  started: '조리 시작',
  ready: '준비됨',
  recalled: '다시 조리',
  delivering: '배달 기사에게 건넴',
  completed: '끝남',
  rejected: '거절함',
  expired: '접수 시간이 지남',
  cancelled: '취소함',
  told: '채널에 알림',
  notTold: '채널에 알리지 못함',
  unmasked: '가린 것을 봄',
  masked: '개인정보를 가림',
  erased: '개인정보를 지움',
};

const PAPER_STATES: Readonly<Record<string, string>> = {
  queued: '차례를 기다림',
  sending: '보내는 중',
  sent: '보냄',
  confirmed: '출력 확인됨',
  uncertain: '출력 확인 안 됨',
  failed: '출력 못 함',
  discarded: '버림',
};

export function orderEvidenceDocument(evidence: OrderEvidence): PrintDocument {
  return [
    ...shopHead(evidence.shop),
    thinRule,
    { type: 'text', text: '주문 처리 기록', align: 'center', style: { bold: true, height: 2 } },
    textLine(`${evidence.channelName} ${evidence.displayNumber}`, `${evidence.version}판`),
    { type: 'text', text: `채널 주문번호 ${evidence.externalId}` },
    amountLine('결제 금액', evidence.payable),
    thickRule,
    ...evidence.lines.flatMap(linesOf),
    thickRule,
    textLine('출력', dateTimeText(evidence.atMs)),
    { type: 'text', text: '한국 시각이며, 이 기록은 고치거나 지울 수 없습니다.' },
    { type: 'feed', lines: 2 },
    { type: 'cut' },
  ];
}

function linesOf({ kind, detail, atMs, gapMs }: TimelineLine<TimelineFact>): DocumentPart[] {
  const gap = gapMs === null ? '' : gapText(gapMs);
  const state = PAPER_STATES[kind];
  const what = state === undefined ? (EVENTS[kind] ?? kind) : `${detail}: ${state}`;
  return [
    textLine(dateTimeText(atMs), gap),
    { type: 'text', text: state === undefined && detail !== '' ? `  ${what} (${detail})` : `  ${what}` },
  ];
}
