import iconv from 'iconv-lite';
import { mkdirSync, readdirSync, readFileSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ORDERS_FOLDER } from '../../main/order-intake.ts';
import { dateTimeText } from '../../src/base/korea-time.ts';

/** Long enough ago that nobody is still writing to a file of then. */
const LONG_AGO_S = 60;

/** The folder of a channel, as another program sees it. */
export function orderFolder(dataDir: string, channel = 'meokkebi') {
  const at = (...names: string[]) => join(dataDir, ORDERS_FOLDER, channel, ...names);
  const names = (where: string) => readdirSync(at(where)).toSorted();
  mkdirSync(at(), { recursive: true });
  return {
    at,
    lay: (name: string, content: string | Uint8Array) => writeFileSync(at(name), content),
    /** A file's last change as it would be after a while. */
    age: (name: string) =>
      utimesSync(at(name), Date.now() / 1000 - LONG_AGO_S, Date.now() / 1000 - LONG_AGO_S),
    /** Lays down again what was taken. */
    again: (taken: string, name: string) => renameSync(at('done', taken), at(name)),
    done: () => names('done'),
    rejected: () => names('rejected').filter(name => !name.endsWith('.reason.txt')),
    reasons: () =>
      names('rejected')
        .filter(name => name.endsWith('.reason.txt'))
        .map(name => readFileSync(at('rejected', name), 'utf8').trimEnd()),
    waiting: () => readdirSync(at()).filter(name => name !== 'done' && name !== 'rejected'),
  };
}

export const ORDER_HEADS = '주문번호,주문일시,결제방법,메뉴명,수량,단가,결제금액,안심번호';

/** One line of a table of orders: one dish for 5,000 won. */
export function orderLine(number: string, change: { qty?: string; nowMs?: number } = {}): string {
  const { qty = '1', nowMs = Date.UTC(2026, 4, 14, 5, 7) } = change;
  return `${number},${dateTimeText(nowMs).slice(0, 16)},선결제,순대,${qty},"5,000원",,0504-0000-0001`;
}

/** A table as Excel in Korea saves it. */
export const cp949 = (lines: readonly string[]): Uint8Array =>
  iconv.encode(`${[ORDER_HEADS, ...lines].join('\r\n')}\r\n`, 'cp949');
