import { itemAmount, orderTotals, type DeliveryOrder } from '../../src/delivery/order.ts';
import type { CaptureLineView, UnreadPaperView } from '../../src/contract/capture.ts';
import { readTemplate } from '../../src/delivery/paper-template.ts';
import type { OrderFault } from '../../src/delivery/order-reader.ts';
import { NOBODY } from '../../src/delivery/privacy.ts';
import { columnsOfRow, decodePaper } from '../../src/escpos/decoder.ts';
import { won } from '../../src/money/won.ts';
import type { CapturedPaperRow, CaptureLineRow } from '../store/capture-store.ts';
import { change, type Change } from './change.ts';
import { SHIPPED_TEMPLATES } from './channel-templates.ts';
import { requests } from './implementer.ts';
import { accept } from './order-moves.ts';
import { printerOf } from './printing.ts';
import { readAgain } from './order-moves.ts';
import { takeOrder } from './take-order.ts';
import { linesOfPaper, readPapers } from './take-paper.ts';
import { CHANNELS } from './views/delivery.ts';
import { viewPaper } from './views/paper.ts';

const isChannel = (id: string) => CHANNELS.some(channel => channel.id === id);

export const captureHandlers = {
  lines: requests.capture.lines.handler(({ context: { counter } }) =>
    counter.reads.captures.lines().map(row => ({ ...viewLine(row), ...counter.captures.status(row.id) })),
  ),
  saveLine: requests.capture.saveLine.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'capture.saveLine',
      input,
      areas: ['capture'],
      run: ({ reads, writes, newId, counter, afterCommit }) => {
        const { id, name, channelId: channel, passTo } = input.line;
        if (id !== null && reads.captures.findLine(id) === undefined) throw errors.LINE_NOT_FOUND();
        const url = input.line.url.trim();
        const reason = counter.captures.faultOf(url);
        if (reason !== null) throw errors.DEVICE_URL_MALFORMED({ data: { reason } });
        if (channel !== null && !isChannel(channel)) throw errors.CHANNEL_UNKNOWN();
        if (passTo !== null && printerOf(counter, reads, passTo) === undefined)
          throw errors.PRINTER_NOT_CONFIGURED();
        const line: CaptureLineRow = { id: id ?? newId(), name, url, channel, passTo };
        writes.captures.saveLine(line);
        afterCommit(() => counter.captures.reconfigure());
        return line;
      },
      answer: viewLine,
    }),
  ),
  removeLine: requests.capture.removeLine.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'capture.removeLine',
      input,
      areas: ['capture'],
      run: ({ reads, writes, counter, afterCommit }) => {
        if (reads.captures.findLine(input.lineId) === undefined) throw errors.LINE_NOT_FOUND();
        writes.captures.removeLine(input.lineId);
        afterCommit(() => counter.captures.reconfigure());
        return {};
      },
      answer: () => ({}),
    }),
  ),
  unread: requests.capture.unread.handler(({ context: { counter } }) =>
    counter.reads.captures.open('unread').map(viewUnread),
  ),
  dismiss: requests.capture.dismiss.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'capture.dismiss',
      input,
      areas: ['capture'],
      run: work => {
        const { id } = paperIn(work, input.paperId, 'unread', errors);
        hearPaper(work, id);
        work.writes.captures.settle(id, { state: 'dismissed', orderId: null, atMs: work.atMs });
        return {};
      },
      answer: () => ({}),
    }),
  ),
  restore: requests.capture.restore.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'capture.restore',
      input,
      areas: ['capture'],
      run: work => {
        const { id, bytes } = paperIn(work, input.paperId, 'dismissed', errors);
        if (bytes === null) throw errors.PAPER_ERASED();
        work.writes.captures.reopen(id);
        return {};
      },
      answer: () => ({}),
    }),
  ),
  typeOver: requests.capture.typeOver.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'capture.typeOver',
      input,
      areas: ['delivery', 'capture', 'device'],
      run: work => {
        const paper = paperIn(work, input.paperId, 'unread', errors);
        if (!isChannel(input.channelId)) throw errors.CHANNEL_UNKNOWN();
        const order = typedOver(work, paper, input);
        if (order.items.some(item => itemAmount(item) < 0) || orderTotals(order).payable < 0)
          throw errors.AMOUNT_BELOW_ZERO();
        const { orderId } = takeOrder(work, input.channelId, order, { expires: false });
        hearPaper(work, paper.id);
        work.writes.captures.settle(paper.id, { state: 'read', orderId, atMs: work.atMs });
        accept(work, readAgain(work, orderId), input.cookMinutes);
        return { orderId };
      },
      answer: result => result,
    }),
  ),
  templates: requests.capture.templates.handler(({ context: { counter } }) => [
    ...counter.reads.captures.templates().map(({ id, savedAtMs, templateJson }) => ({
      id,
      savedAtMs,
      template: plain(readTemplate(JSON.parse(templateJson))),
    })),
    ...SHIPPED_TEMPLATES.map(template => ({ id: null, savedAtMs: null, template: plain(template) })),
  ]),
  saveTemplate: requests.capture.saveTemplate.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'capture.saveTemplate',
      input,
      areas: ['capture'],
      run: ({ writes, newId, atMs, counter, afterCommit }) => {
        if (!isChannel(input.template.channel)) throw errors.CHANNEL_UNKNOWN();
        const reason = faultOf(input.template);
        if (reason !== undefined) throw errors.TEMPLATE_MALFORMED({ data: { reason } });
        const templateId = newId();
        const { channel } = input.template;
        const templateJson = JSON.stringify(input.template);
        writes.captures.saveTemplate({ id: templateId, channel, savedAtMs: atMs, templateJson });
        afterCommit(() => readPapers(counter, 'unread'));
        return { templateId };
      },
      answer: result => result,
    }),
  ),
  removeTemplate: requests.capture.removeTemplate.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'capture.removeTemplate',
      input,
      areas: ['capture'],
      run: ({ reads, writes }) => {
        if (!reads.captures.templates().some(({ id }) => id === input.templateId))
          throw errors.TEMPLATE_NOT_FOUND();
        writes.captures.removeTemplate(input.templateId);
        return {};
      },
      answer: () => ({}),
    }),
  ),
};

/** Somebody has heard that there are papers to look at. */
export function hearPapers(work: Change): void {
  for (const { id } of work.reads.captures.open('unread')) hearPaper(work, id);
}

function hearPaper({ writes, atMs }: Change, paperId: string): void {
  writes.captures.setHeard(paperId, atMs);
}

type Errors = Parameters<Parameters<typeof requests.capture.dismiss.handler>[0]>[0]['errors'];

function paperIn(
  { reads }: Change,
  paperId: string,
  state: 'unread' | 'dismissed',
  errors: Errors,
): CapturedPaperRow {
  const row = reads.captures.findPaper(paperId);
  if (row === undefined) throw errors.PAPER_NOT_FOUND();
  if (row.state !== state) throw errors.PAPER_STATE({ data: { state: row.state } });
  return row;
}

/** Why a template of a person's is none; its shape has been looked at by the contract. */
function faultOf(template: unknown): string | undefined {
  try {
    readTemplate(template);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

type Wire = Parameters<Parameters<typeof requests.capture.saveTemplate.handler>[0]>[0]['input']['template'];

/** A copy that nobody else holds, as the wire wants it. */
// What `readTemplate` has read is of the contract's shape, which differs in what may be written to alone.
const plain = (template: unknown) => structuredClone(template) as Wire;

function viewLine({ id, name, url, channel, passTo }: CaptureLineRow): CaptureLineView {
  return { id, name, url, channelId: channel, passTo };
}

const WIDTHS = [32, 42, 48] as const;

function viewUnread(row: CapturedPaperRow): UnreadPaperView {
  const bytes = row.bytes ?? new Uint8Array();
  const widest = Math.max(
    0,
    ...decodePaper(bytes).rows.map(one => (one.kind === 'text' ? columnsOfRow(one) : 0)),
  );
  return {
    id: row.id,
    channelId: row.channel,
    receivedAtMs: row.receivedAtMs,
    isRinging: row.heardAtMs === null,
    // Written by this program.
    faults: JSON.parse(row.faultsJson) as OrderFault[],
    lines: [...linesOfPaper(bytes)],
    paper: viewPaper(bytes, WIDTHS.find(width => width >= widest) ?? 48),
  };
}

type TypedOver = Parameters<Parameters<typeof requests.capture.typeOver.handler>[0]>[0]['input'];

/** What a person has read off a paper; its number is the paper's own, so that it is one order. */
function typedOver({ atMs }: Change, paper: CapturedPaperRow, input: TypedOver): DeliveryOrder {
  const { kind, shopRequest, wantsCutlery, payment, phone, address, riderRequest } = input;
  return {
    externalId: `paper-${paper.id}`,
    version: 1,
    displayNumber: input.displayNumber === '' ? paper.id.slice(-4).toUpperCase() : input.displayNumber,
    kind,
    orderedAtMs: Math.min(paper.receivedAtMs, atMs),
    acceptByMs: null,
    reserveAtMs: null,
    items: input.items.map(item => ({
      ...item,
      unitPrice: won(item.unitPrice),
      options: item.options.map(option => ({ ...option, price: won(option.price) })),
    })),
    shopRequest,
    wantsCutlery,
    payment,
    deliveryFee: won(input.deliveryFee),
    discounts:
      input.discount === 0 ? [] : [{ name: '할인', amount: won(input.discount), funder: input.funder }],
    person: { ...NOBODY, phone, road: address, riderRequest },
  };
}
