import { koreaTime } from '../../src/base/korea-time.ts';
import { itemAmount, orderTotals, type DeliveryOrder, type OrderItem } from '../../src/delivery/order.ts';
import type {
  ChannelTemplate,
  ItemColumn,
  PaperField,
  WordField,
} from '../../src/delivery/paper-template.ts';
import { readOrder } from '../../src/delivery/read-order.ts';
import { columnsOf } from '../../src/escpos/cp949.ts';
import { layOutEnds, wrapText } from '../../src/escpos/layout.ts';

const money = (amount: number) => amount.toLocaleString('en-US');

/**
 * Prints an order as a template says, and says what has to be read from it: words and funders as the template
 * has them.
 */
export function printByTemplate(
  template: ChannelTemplate,
  order: DeliveryOrder,
  { columns, payment }: { readonly columns: number; readonly payment: number },
): { readonly lines: readonly string[]; readonly expected: DeliveryOrder } {
  const sheet = new Sheet(template, columns);
  const { goods, payable } = orderTotals(order);
  const paid = template.words.payment?.[payment % (template.words.payment.length || 1)];
  const kind = order.kind === 'delivery' ? 'DELIVERY' : 'TAKEOUT';
  for (const anchor of template.anchors) sheet.lines.push(anchor);
  sheet.word('kind', kind);
  sheet.field('orderNo', order.externalId);
  sheet.field('displayNo', order.displayNumber);
  sheet.field('orderedAt', timeText(order.orderedAtMs));
  if (order.reserveAtMs !== null) sheet.field('reserveAt', timeText(order.reserveAtMs));
  sheet.items(order.items);
  sheet.amount('goods', goods);
  sheet.amount('deliveryFee', order.deliveryFee);
  for (const { name, amount } of order.discounts)
    sheet.lines.push(...layOutEnds(name, `-${money(amount)}원`, columns));
  sheet.amount('payable', payable);
  sheet.field('payment', paid?.word ?? '');
  sheet.word('cutlery', order.wantsCutlery ? 'yes' : 'no');
  sheet.rule();
  sheet.field('phone', order.person.phone);
  for (const field of ['road', 'jibun', 'detail'] as const) sheet.field(field, order.person[field]);
  sheet.field('shopRequest', order.shopRequest);
  sheet.field('riderRequest', order.person.riderRequest);
  const read = readOrder({
    orderNo: template.isNumberDaily ? `${dateOf(order.orderedAtMs)} ${order.externalId}` : order.externalId,
    displayNo: displayNoOf(template, order),
    type: kind,
    orderedAt: new Date(order.orderedAtMs).toISOString(),
    reserveAt: order.reserveAtMs === null ? null : new Date(order.reserveAtMs).toISOString(),
    customer: { safeNumber: order.person.phone },
    address: { road: order.person.road, jibun: order.person.jibun, detail: order.person.detail },
    items: order.items.map(({ name, quantity: qty, unitPrice, options }) => ({
      name,
      qty,
      unitPrice,
      options: options.map(option => ({ name: option.name, price: option.price, qty: option.quantity })),
    })),
    requests: { shop: order.shopRequest, rider: order.person.riderRequest, cutlery: order.wantsCutlery },
    payment: { method: paid?.means },
    amounts: {
      deliveryFee: order.deliveryFee,
      ...(order.discounts.length > 0 && {
        discounts: order.discounts.map(({ name, amount }) => ({
          name,
          amount,
          funder: funderOf(template, name),
        })),
      }),
    },
  });
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  return { lines: sheet.lines, expected: read.order };
}

const funderOf = ({ discounts }: ChannelTemplate, name: string) =>
  discounts.find(({ label }) => label === name)?.funder;

function displayNoOf({ labels, isNumberDaily }: ChannelTemplate, order: DeliveryOrder): string {
  if (labels.displayNo !== undefined) return order.displayNumber;
  return isNumberDaily ? order.externalId : '';
}

const two = (value: number) => String(value).padStart(2, '0');

function dateOf(atMs: number): string {
  const { year, month, day } = koreaTime(atMs);
  return `${year}-${two(month)}-${two(day)}`;
}

function timeText(atMs: number): string {
  const { hour, minute } = koreaTime(atMs);
  return `${dateOf(atMs)} ${two(hour)}:${two(minute)}`;
}

class Sheet {
  readonly lines: string[] = [];
  readonly #template: ChannelTemplate;
  readonly #columns: number;

  constructor(template: ChannelTemplate, columns: number) {
    this.#template = template;
    this.#columns = columns;
  }

  rule(): void {
    this.lines.push('-'.repeat(this.#columns));
  }

  field(field: PaperField, value: string): void {
    const label = this.#template.labels[field]?.[0];
    if (label !== undefined && value !== '')
      this.lines.push(...wrapText(`${label}: ${value}`, this.#columns));
  }

  amount(field: PaperField, amount: number): void {
    const label = this.#template.labels[field]?.[0];
    if (label !== undefined) this.lines.push(...layOutEnds(label, `${money(amount)}원`, this.#columns));
  }

  /** Behind its label, or as a line of its own where there is none. */
  word(field: WordField, means: string): void {
    const word = this.#template.words[field]?.find(one => one.means === means)?.word ?? '';
    if (this.#template.labels[field] === undefined) this.lines.push(`** ${word} **`);
    else this.field(field, word);
  }

  items(items: readonly OrderItem[]): void {
    const { heading } = this.#template.items;
    this.rule();
    this.lines.push(heading.join('  '));
    this.rule();
    for (const item of items) this.#item(item);
    this.rule();
  }

  #item(item: OrderItem): void {
    const { columns, nameWraps, optionMarks, optionPriceOf, amountOf } = this.#template.items;
    const ofOptions = item.options.reduce((sum, { price, quantity }) => sum + price * quantity, 0);
    const figures: Record<Exclude<ItemColumn, 'name'>, string> = {
      quantity: String(item.quantity),
      unitPrice: money(item.unitPrice),
      amount: money(itemAmount(item) - (amountOf === 'pieces' ? ofOptions * item.quantity : 0)),
    };
    const place = columns.indexOf('name');
    const cell = (column: ItemColumn) => (column === 'name' ? '' : figures[column]);
    const before = columns.slice(0, place).map(cell).join(' ');
    const after = columns
      .slice(place + 1)
      .map(cell)
      .join('  ');
    const room = this.#columns - columnsOf(before) - columnsOf(after) - 3;
    const pieces = wrapText(item.name, nameWraps === 'above' ? this.#columns : room);
    const isShort = columnsOf(item.name) <= room;
    const named = isShort ? item.name : nameWraps === 'above' ? '' : (pieces[0] ?? '');
    if (nameWraps === 'above' && !isShort) this.lines.push(...pieces);
    this.lines.push([before, named, after].filter(Boolean).join('  '));
    if (nameWraps === 'below' && !isShort) this.lines.push(...pieces.slice(1));
    for (const { name, price, quantity } of item.options) {
      const shown = optionPriceOf === 'line' ? price * quantity : price;
      const text = `${optionMarks[0]} ${name} x${quantity} (+${money(shown)}원)`;
      const [first = '', ...rest] = wrapText(text, this.#columns - 2);
      this.lines.push(`  ${first}`, ...rest.map(line => `    ${line}`));
    }
  }
}
