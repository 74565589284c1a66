import { REJECT_REASONS } from '../../src/delivery/states.ts';
import { timelineOf } from '../../src/delivery/timeline.ts';
import { orderEvidenceDocument } from '../../src/receipt/order-evidence.ts';
import type { DeliveryOrderRow } from '../store/delivery-store.ts';
import type { Reads } from '../store/stores.ts';
import { change } from './change.ts';
import { requests } from './implementer.ts';
import { queuePaper } from './printing.ts';
import { channelOf } from './views/delivery.ts';
import { currentShop } from './views/receipt-facts.ts';

/** The evidence of one order, for whoever asks what the shop did and when. */
export const orderEvidenceHandlers = {
  get: requests.orderEvidence.get.handler(({ context: { counter }, input, errors }) => {
    const row = counter.reads.delivery.find(input.orderId);
    if (!row) throw errors.ORDER_NOT_FOUND();
    return { lines: [...linesOf(counter.reads, row)] };
  }),
  print: requests.orderEvidence.print.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'orderEvidence.print',
      input,
      areas: ['device'],
      run: work => {
        const row = work.reads.delivery.find(input.orderId);
        if (!row) throw errors.ORDER_NOT_FOUND();
        const { displayNumber, externalId, version, payable } = row;
        const evidence = {
          shop: currentShop(work.reads).profile,
          channelName: channelOf(row.channel).name,
          displayNumber,
          externalId,
          version,
          payable,
          lines: linesOf(work.reads, row).map(line => ({ ...line, detail: detailOnPaper(line) })),
          atMs: work.atMs,
        };
        const jobId = queuePaper(work, {
          kind: 'document',
          title: `기록 ${displayNumber}`,
          // Not the order's own: the next record would else tell of the papers of the one before.
          sourceId: null,
          copyNumber: 0,
          document: () => orderEvidenceDocument(evidence),
        });
        if (jobId === null) throw errors.PRINTER_NOT_CONFIGURED();
        return { jobId };
      },
      answer: result => result,
    }),
  ),
};

function linesOf(reads: Reads, { id }: DeliveryOrderRow) {
  const papers = reads.orderPapers.ofOrder(id).map(({ title, copyNumber, state, changedAtMs }) => ({
    kind: state,
    detail: copyNumber === 0 ? title : `${title} 재발행 ${copyNumber}`,
    atMs: changedAtMs,
  }));
  return timelineOf<{ kind: string; detail: string; atMs: number }>([
    ...reads.delivery.events(id),
    ...papers,
  ]);
}

const REASONS: Readonly<Record<(typeof REJECT_REASONS)[number], string>> = {
  soldOut: '재료 소진',
  tooMany: '주문 폭주',
  outOfArea: '배달 불가 지역',
  closed: '영업 종료',
  wrongPrice: '메뉴·가격 오류',
  other: '기타',
};

function detailOnPaper({ kind, detail }: { readonly kind: string; readonly detail: string }): string {
  if (kind === 'accepted') return `${detail}분`;
  const reason = REJECT_REASONS.find(one => one === detail);
  return kind === 'rejected' && reason !== undefined ? REASONS[reason] : detail;
}
