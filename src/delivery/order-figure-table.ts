import { csvText } from '../base/csv.ts';
import type { DeliveryChannel } from './channel.ts';
import { countOf, soldOf, type OrderSum } from './order-figures.ts';

const HEAD = [
  '영업일',
  '채널',
  '운영',
  '완료 건수',
  '결제 금액',
  '음식값',
  '채널 수수료',
  '거절',
  '시간 지남',
  '취소',
];

const OPERATORS = { public: '공공', private: '민간', shop: '가게' } as const;

/** A line for each day and channel: every column adds up to what the screen says of the period. */
export function orderFigureTable(
  sums: readonly OrderSum[],
  channelOf: (id: string) => Pick<DeliveryChannel, 'name' | 'operator'>,
): string {
  const lines = new Map<string, OrderSum[]>();
  for (const sum of sums) {
    const key = `${sum.date} ${sum.channel}`;
    lines.set(key, [...(lines.get(key) ?? []), sum]);
  }
  return csvText([HEAD, ...[...lines.values()].map(rows => lineOf(rows, channelOf))]);
}

const all = () => true;

function lineOf(
  rows: readonly OrderSum[],
  channelOf: Parameters<typeof orderFigureTable>[1],
): readonly (string | number)[] {
  const { date = '', channel = '' } = rows[0] ?? {};
  const { name, operator } = channelOf(channel);
  const { count, amount, goods, fee } = soldOf(rows, all);
  const ends = (['rejected', 'expired', 'cancelled'] as const).map(state => countOf(rows, state, all));
  return [date, name, OPERATORS[operator], count, amount, goods, fee, ...ends];
}
