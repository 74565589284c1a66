import { describe, expect, it } from 'vitest';
import baedalEum from '../../../resources/channels/baedal-eum/template.json' with { type: 'json' };
import baedalSeogu from '../../../resources/channels/baedal-seogu/template.json' with { type: 'json' };
import ddangyo from '../../../resources/channels/ddangyo/template.json' with { type: 'json' };
import meokkebi from '../../../resources/channels/meokkebi/template.json' with { type: 'json' };
import { readPaper } from '../../../src/delivery/capture-template.ts';
import { readTemplate } from '../../../src/delivery/paper-template.ts';
import { readOrder } from '../../../src/delivery/read-order.ts';
import { linesOf, SAMPLES } from '../../support/captured-papers.ts';

const TEMPLATES = [baedalSeogu, baedalEum, ddangyo, meokkebi].map(readTemplate);
/** 2026-05-14 14:45 in Korea. */
const NOW = Date.UTC(2026, 4, 14, 5, 45);

const all = Object.entries(SAMPLES).flatMap(([channel, samples]) =>
  samples.map(sample => ({ channel, ...sample })),
);

describe('a paper of a channel', () => {
  it.each(all.filter(({ order }) => order !== undefined))('$channel: $name', sample => {
    const expected = readOrder(sample.order);
    expect('order' in expected ? '' : expected.faults).toBe('');
    const reading = readPaper(TEMPLATES, linesOf(sample), NOW);
    expect(reading).toEqual({ kind: 'order', channel: sample.channel, ...expected });
  });

  it.each(all.filter(({ cancel }) => cancel !== undefined))('$channel: $name is a cancel', sample => {
    expect(readPaper(TEMPLATES, linesOf(sample), NOW)).toEqual({
      kind: 'cancel',
      channel: sample.channel,
      orderNo: sample.cancel,
    });
  });

  it.each(all.filter(({ notOrder }) => notOrder === true))('$channel: $name is no order', sample => {
    expect(readPaper(TEMPLATES, linesOf(sample), NOW)).toEqual({ kind: 'notOrder', channel: sample.channel });
  });
});
