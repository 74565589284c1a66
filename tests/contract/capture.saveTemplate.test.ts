import { afterEach, beforeEach, expect, it } from 'vitest';
import { required } from '../../src/base/assert.ts';
import type { TemplateView } from '../../src/contract/capture.ts';
import { paperOf, print, printForeign } from '../support/captures.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const save = (template: TemplateView) => shop.as('manager').capture.saveTemplate({ ...command(), template });
const shipped = async () => required((await shop.client.capture.templates())[0], 'template').template;

it('a paper that could not be read is read at once when its way is taught', async () => {
  print(shop, paperOf('baedal-seogu', 0, [['결제금액', '손님이 낼 돈']]));
  expect(await shop.client.capture.unread()).toMatchObject([{ faults: [{ path: 'amounts.payable' }] }]);
  const template = await shipped();
  await save({ ...template, labels: { ...template.labels, payable: ['손님이 낼 돈'] } });
  expect(await shop.client.capture.unread()).toEqual([]);
  expect((await shop.client.delivery.board()).orders).toMatchObject([
    { displayNumber: 'A-24', payable: 22_500 },
  ]);
});

it('what it cannot read still waits', async () => {
  await printForeign(shop);
  await save(await shipped());
  expect(await shop.client.capture.unread()).toHaveLength(1);
});

it('CHANNEL_UNKNOWN, TEMPLATE_MALFORMED', async () => {
  const template = await shipped();
  expect((await failure(save({ ...template, channel: 'pigeon' }))).code).toBe('CHANNEL_UNKNOWN');
  const items = { ...template.items, columns: ['name', 'quantity'] as const };
  expect(
    await failure(save({ ...template, items: { ...items, columns: [...items.columns] } })),
  ).toMatchObject({
    code: 'TEMPLATE_MALFORMED',
    data: { reason: 'items of a template: no name, or no amount' },
  });
  expect((await failure(save({ ...template, anchors: ['  '] }))).code).toBe('TEMPLATE_MALFORMED');
});
