import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { v7 as uuidV7 } from 'uuid';
import { add, demoGoods, EAN_13, pick, saveGoods, scaleLabel, scan } from '../support/goods.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { cash, command, failure, openShift, settlement } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

/**
 * The demo shop's tofu, cooked rice roll with tuna, sweet potatoes by weight, and fish at the day's price.
 */
const TOFU = '8801000235483';
const POTATOES = '00456';
const FRITTERS = '00345';

describe('a scan', () => {
  it('opens a ticket with the goods at the catalogue’s price', async () => {
    const { ticket, lineId } = await scan(shop.client, TOFU);
    expect(ticket).toMatchObject({
      state: 'open',
      name: '',
      openedAtMs: shop.clock.nowMs,
      heldAtMs: null,
      discount: null,
      lines: [
        {
          id: lineId,
          name: '국산콩 두부 300g',
          unitPrice: 2_300,
          quantity: 1,
          weightGrams: null,
          taxTreatment: 'exempt',
          gross: 2_300,
          net: 2_300,
          isVoided: false,
        },
      ],
      totals: { due: 2_300, exempt: 2_300, supplyValue: 0, vat: 0, lineCount: 1, quantity: 1 },
    });
  });

  it('of the same goods makes one line of two', async () => {
    const first = await scan(shop.client, TOFU);
    const second = await scan(shop.client, TOFU);
    expect(second.lineId).toBe(first.lineId);
    expect(second.ticket.lines).toHaveLength(1);
    expect(second.ticket.totals).toMatchObject({ due: 4_600, quantity: 2, lineCount: 1 });
  });

  it('heard by two windows adds one line', async () => {
    const input = { ...command(), ticketId: null, item: { kind: 'scan' as const, code: TOFU, quantity: 1 } };
    const [one, other] = await Promise.all([
      shop.client.ticket.add(input),
      shop.as('cashier').ticket.add(input),
    ]);
    expect(other).toEqual(one);
    await shop.restart();
    expect((await shop.client.ticket.add(input)).ticket.totals.quantity).toBe(1);
  });

  it('under an id that did something else is refused', async () => {
    const input = { ...command(), ticketId: null, item: { kind: 'scan' as const, code: TOFU, quantity: 1 } };
    await shop.client.ticket.add(input);
    const other = { ...input, item: { ...input.item, quantity: 2 } };
    expect((await failure(shop.client.ticket.add(other))).code).toBe('COMMAND_ID_REUSED');
  });

  it('takes the quantity from the prefix and from the keypad', async () => {
    expect((await scan(shop.client, `5*${TOFU}`)).ticket.totals.quantity).toBe(5);
    expect((await scan(shop.client, `2*${TOFU}`, 3)).ticket.totals.quantity).toBe(11);
  });

  it('of a carton sells what is in it', async () => {
    await saveGoods(shop.client, {
      barcodes: [
        { code: EAN_13, packQuantity: 1 },
        { code: '18801234567890', packQuantity: 12 },
      ],
    });
    expect((await scan(shop.client, '18801234567890')).ticket.totals).toMatchObject({
      quantity: 12,
      due: 78_000,
    });
  });

  it('of a code read with the Korean keyboard on finds the same goods', async () => {
    await saveGoods(shop.client, { barcodes: [{ code: 'KIMBAP', packQuantity: 1 }] });
    expect((await scan(shop.client, 'ㅏㅑㅡㅠㅁㅔ')).ticket.lines[0]?.name).toBe('유자차 500g');
  });
});

describe('a label of the shop’s scale', () => {
  it('with a weight is priced by the kilogram', async () => {
    const { ticket } = await scan(shop.client, scaleLabel('29', POTATOES, 1_250));
    expect(ticket.lines[0]).toMatchObject({
      name: '햇고구마 (1kg 저울)',
      unitPrice: 5_900,
      weightGrams: 1_250,
      quantity: 1,
      gross: 7_375,
    });
  });

  it('with a price is sold at it', async () => {
    const { ticket } = await scan(shop.client, scaleLabel('21', FRITTERS, 8_700));
    expect(ticket.lines[0]).toMatchObject({ unitPrice: 8_700, quantity: 1, gross: 8_700 });
  });

  it('is a line of its own each time', async () => {
    await scan(shop.client, scaleLabel('29', POTATOES, 1_250));
    await scan(shop.client, scaleLabel('29', POTATOES, 1_250));
    const { ticket } = await scan(shop.client, scaleLabel('21', FRITTERS, 8_700));
    expect(ticket.lines).toHaveLength(3);
    expect(ticket.totals.due).toBe(7_375 * 2 + 8_700);
  });

  it('without a weight asks for one', async () => {
    const potatoes = await demoGoods(shop.client, '햇고구마 (1kg 저울)');
    expect(await failure(scan(shop.client, scaleLabel('29', POTATOES, 0)))).toEqual({
      code: 'WEIGHT_NEEDED',
      data: { productId: potatoes.id, name: potatoes.name },
    });
  });

  it('without a price is not given away', async () => {
    expect((await failure(scan(shop.client, scaleLabel('21', FRITTERS, 0)))).code).toBe('OPEN_PRICE_NEEDED');
  });

  it('misread in one digit is refused: it may be in the price', async () => {
    const code = scaleLabel('21', FRITTERS, 8_700).replace(/\d$/, digit => String((Number(digit) + 1) % 10));
    expect(await failure(scan(shop.client, code))).toEqual({ code: 'BARCODE_CHECK_DIGIT', data: { code } });
  });

  it('of goods that there are not', async () => {
    const code = scaleLabel('29', '99999', 100);
    expect(await failure(scan(shop.client, code))).toEqual({ code: 'BARCODE_UNKNOWN', data: { code } });
  });
});

it('a GS1 code brings its weight along', async () => {
  await saveGoods(shop.client, {
    priceKind: 'weight',
    unitPrice: 30_000,
    barcodes: [{ code: EAN_13, packQuantity: 1 }],
  });
  const { ticket } = await scan(shop.client, `]e0010${EAN_13}3103000450`);
  expect(ticket.lines[0]).toMatchObject({ weightGrams: 450, gross: 13_500 });
});

describe('goods from the shelf', () => {
  it('sold by weight need one', async () => {
    const potatoes = await demoGoods(shop.client, '햇고구마 (1kg 저울)');
    expect((await failure(pick(shop.client, potatoes.id))).code).toBe('WEIGHT_NEEDED');
    const { ticket } = await pick(shop.client, potatoes.id, { weightGrams: 333 });
    expect(ticket.totals.due).toBe(1_965); // 1,964.7 rounded half up.
  });

  it('are weighed one by one', async () => {
    const potatoes = await demoGoods(shop.client, '햇고구마 (1kg 저울)');
    expect(await failure(pick(shop.client, potatoes.id, { weightGrams: 333, quantity: 3 }))).toEqual({
      code: 'QUANTITY_OUT_OF_RANGE',
      data: { max: 1 },
    });
  });

  it('at the day’s price need one', async () => {
    const fish = await demoGoods(shop.client, '오늘 생선 (시가)');
    expect(await failure(pick(shop.client, fish.id))).toEqual({
      code: 'OPEN_PRICE_NEEDED',
      data: { productId: fish.id, name: fish.name },
    });
    const { ticket } = await pick(shop.client, fish.id, { unitPrice: 12_000 });
    expect(ticket.totals).toMatchObject({ due: 12_000, exempt: 12_000 });
  });

  it('keep their name and price on the ticket when the catalogue changes', async () => {
    const goods = await saveGoods(shop.client);
    const { ticket } = await pick(shop.client, goods.id);
    await saveGoods(shop.client, { id: goods.id, name: '다른 이름', unitPrice: 1 });
    expect(await shop.client.ticket.get({ ticketId: ticket.id })).toEqual(ticket);
    // At another price it is another line.
    expect((await pick(shop.client, goods.id)).ticket.lines).toHaveLength(2);
  });

  it('that earn no cashback say so', async () => {
    const bag = await demoGoods(shop.client, '종량제봉투 20L');
    const { ticket } = await pick(shop.client, bag.id);
    expect(ticket.lines[0]?.currencyExcluded).toBe(true);
  });
});

it('an amount without goods', async () => {
  const { ticket } = await add(shop.client, {
    kind: 'amount',
    name: '배달비',
    unitPrice: 3_000,
    quantity: 2,
    taxTreatment: 'taxable',
  });
  expect(ticket.lines[0]).toMatchObject({ productId: null, name: '배달비', gross: 6_000 });
  expect(ticket.totals).toMatchObject({ supplyValue: 5_455, vat: 545 });
});

it('without naming a ticket, everything goes on the one that is open', async () => {
  const first = await scan(shop.client, TOFU);
  const second = await scan(shop.client, '8801000241033');
  expect(second.ticket.id).toBe(first.ticket.id);
  expect(await shop.client.ticket.list()).toHaveLength(1);
});

describe('what is refused changes nothing', () => {
  it.each([
    ['a code that no goods have', EAN_13, 'BARCODE_UNKNOWN'],
    ['a code with a mistyped digit', '8801000235484', 'BARCODE_CHECK_DIGIT'],
    ['more than a line can hold', `9999*${TOFU}`, 'QUANTITY_OUT_OF_RANGE'],
    ['a quantity without goods', '5*', 'BARCODE_UNKNOWN'],
  ])('%s', async (_, code, refusal) => {
    const { ticket } = await scan(shop.client, TOFU);
    expect((await failure(scan(shop.client, code))).code).toBe(refusal);
    expect(await shop.client.ticket.list()).toEqual([ticket]);
  });

  it('an unknown code opens no ticket', async () => {
    expect((await failure(scan(shop.client, 'HELLO'))).code).toBe('BARCODE_UNKNOWN');
    expect(await shop.client.ticket.list()).toEqual([]);
  });

  it('goods that there are not, or no more', async () => {
    expect((await failure(pick(shop.client, uuidV7()))).code).toBe('PRODUCT_NOT_FOUND');
    const tofu = await demoGoods(shop.client, '국산콩 두부 300g');
    await shop.client.catalog.setActive({ ...command(), productId: tofu.id, isActive: false });
    const inactive = { code: 'PRODUCT_INACTIVE', data: { name: tofu.name } };
    expect(await failure(pick(shop.client, tofu.id))).toEqual(inactive);
    expect(await failure(scan(shop.client, TOFU))).toEqual(inactive);
  });

  it('a ticket that there is not, or that is not open', async () => {
    const item = { kind: 'scan' as const, code: TOFU, quantity: 1 };
    expect((await failure(add(shop.client, item, uuidV7()))).code).toBe('TICKET_NOT_FOUND');
    const { ticket } = await add(shop.client, item);
    await shop.client.ticket.hold({ ...command(), ticketId: ticket.id, name: '' });
    const refusal = { code: 'TICKET_NOT_OPEN', data: { state: 'held' } };
    expect(await failure(add(shop.client, item, ticket.id))).toEqual(refusal);
  });
});

describe('a receipt’s barcode', () => {
  it('names the sale, for the page to open', async () => {
    await openShift(shop.client);
    const { ticket } = await scan(shop.client, TOFU);
    const sale = await shop.client.ticket.settle(settlement(ticket, [cash(2_300)]));
    expect(sale.receiptNumber).toBe('260514-01-0001');
    expect(await failure(scan(shop.client, 'IE260514010001'))).toEqual({
      code: 'RECEIPT_SCANNED',
      data: { saleId: sale.id, receiptNumber: sale.receiptNumber },
    });
  });

  it('of another shop is unknown', async () => {
    expect(await failure(scan(shop.client, 'IE260514010127'))).toEqual({
      code: 'RECEIPT_UNKNOWN',
      data: { receiptNumber: '260514-01-0127' },
    });
  });
});
