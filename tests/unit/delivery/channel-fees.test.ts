import { describe, expect, it } from 'vitest';
import file from '../../../resources/channels/fees-kr.json' with { type: 'json' };
import channels from '../../../resources/channels/korea.json' with { type: 'json' };
import {
  channelFee,
  feeRatesOn,
  privateTermOn,
  readChannelFees,
} from '../../../src/delivery/channel-fees.ts';
import { won } from '../../../src/money/won.ts';

const fees = readChannelFees(file);
const rates = (channel: string, date: string, yearlySales = 100_000_000) =>
  feeRatesOn(fees, [], { channel, date, yearlySales });

describe('what channels keep back (features.md §4, domain.md A8)', () => {
  it.each([
    ['baedal-seogu', '2021-06-15', 100_000_000, 0, 25],
    ['baedal-seogu', '2023-06-15', 100_000_000, 0, 0],
    ['baedal-eum', '2021-12-31', 300_000_000, 100, 231],
    ['baedal-eum', '2022-01-01', 300_000_000, 200, 231],
    ['baedal-eum', '2022-01-01', 300_000_001, 200, 297],
    ['baedal-eum', '2022-01-01', 9_000_000_000, 200, 297],
    ['meokkebi', '2026-01-01', 0, 150, 0],
    ['phone', '2026-01-01', 0, 0, 0],
    ['baemin', '2025-02-25', 0, 980, 0],
    ['baemin', '2025-02-26', 0, 780, 0],
    ['coupang-eats', '2026-01-01', 0, 780, 0],
    ['yogiyo', '2026-01-01', 0, 970, 0],
  ])('%s on %s, a shop of %i a year: %i and %i', (channel, date, yearlySales, brokerageBp, paymentBp) => {
    expect(rates(channel, date, yearlySales)).toMatchObject({ brokerageBp, paymentBp });
  });

  it('names only channels that there are', () => {
    const known = new Set(channels.channels.map(({ id }) => id));
    expect(fees.terms.filter(({ channel }) => !known.has(channel))).toEqual([]);
  });

  it('what the shop has agreed on itself comes first', () => {
    const own = [{ channelId: 'baedal-eum', brokerageBp: 0, paymentBp: 100 }];
    const about = { channel: 'baedal-eum', date: '2026-01-01', yearlySales: 0 };
    expect(feeRatesOn(fees, own, about)).toMatchObject({ brokerageBp: 0, paymentBp: 100 });
  });

  it('2 % of 19,000 and 2.31 % of 16,050 are 380 and 370', () => {
    const order = { goods: won(19_000), paidThere: won(16_050) };
    expect(channelFee({ brokerageBp: 200, paymentBp: 231 }, order)).toBe(750);
  });

  it('private apps took 8 % in 2021, and 8.2 % in 2025', () => {
    const rateOn = (date: string) => privateTermOn(fees, date).brokerageBp;
    expect(['2019-01-01', '2021-06-15', '2025-06-15'].map(rateOn)).toEqual([800, 800, 820]);
    expect(privateTermOn(fees, '2025-06-15').source).toContain('중소벤처기업부');
  });

  it('a file that is out of order is refused', () => {
    const turned = { ...file, terms: file.terms.toReversed() };
    expect(() => readChannelFees(turned)).toThrow('out of order');
  });
});
