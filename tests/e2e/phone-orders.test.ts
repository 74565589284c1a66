import Database from 'better-sqlite3';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { delivery } from '../../renderer/text/ko/delivery.ts';
import { phone } from '../../renderer/text/ko/phone.ts';
import { shift } from '../../renderer/text/ko/shift.ts';
import { welcome } from '../../renderer/text/ko/welcome.ts';
import { DATABASE_FILE } from '../../main/sql/database.ts';
import { startHost, type AppHost } from '../support/app-host.ts';
import * as counter from '../support/counter-page.ts';
import { eventually, field, filled, type } from '../support/counter-page.ts';
import { openPtyLine, type PtyLine } from '../support/pty.ts';
import { openSerialDesk, type SerialDesk } from '../support/serial-desk.ts';
import { verify } from '../support/verify.ts';

/**
 * Goal: somebody calls, the order is in the kitchen within seconds, and the second time it is one press.
 * Method: the built program, a caller-id box and a printer on pseudo-terminals, the words on the screen.
 */
let host: AppHost;
let box: PtyLine;
let desk: SerialDesk;
beforeAll(async () => {
  box = openPtyLine();
  desk = openSerialDesk();
  host = await startHost({ callerIds: [`serial:${box.path}?baud=1200`], printers: desk.printers });
  desk.plugInPrinter();
  await host.page.getByRole('button', { name: welcome.demo.start }).click();
});
afterAll(async () => {
  await host.close();
  desk.close();
  box.close();
});
afterEach(({ task }) => counter.pictureOfFailure(task, host.page));

const page = () => host.page;
const button = (name: string) => page().getByRole('button', { name, exact: true });
const bar = () => page().getByRole('status', { name: phone.bar.label });
const dialog = () => page().getByRole('dialog', { name: delivery.enter.title });
const lane = (name: keyof typeof delivery.lane) => page().getByRole('region', { name: delivery.lane[name] });
/** The order for later, once it is begun. */
const later = (name: 'accepted' | 'ready') => lane(name).getByRole('listitem').filter({ hasText: 'T-4' });
const press = (key: string) => page().keyboard.press(key);
const say = (message: string) => box.send(new TextEncoder().encode(`\u0002${message}\u0003`));
const kitchenTickets = () => desk.papers().filter(paper => paper.join('\n').includes('주방주문서'));

describe('orders by telephone', () => {
  it('somebody calls, and every screen says who', async () => {
    await eventually(() => {
      // The line opens when the program gets to it: until then nobody hears the box.
      say('1I01012345678         ');
      return bar().isVisible();
    }).toBe(true);
    await bar().getByText('010-1234-5678').waitFor();
    await counter.openScreen(page(), 'products');
    await bar().getByText(phone.bar.ringing).waitFor();
    say('1S');
    await bar().getByText(phone.bar.talking).waitFor();
  });

  it('the number is filled in, and the order is in the kitchen', async () => {
    await bar().getByRole('button', { name: phone.bar.take }).click();
    await eventually(() => field(dialog(), delivery.enter.phone).inputValue()).toBe('010-1234-5678');
    await page().keyboard.type('ㄱㅊㅉㄱ', { delay: 60 });
    await press('Enter');
    await dialog().getByRole('list', { name: delivery.enter.lines }).getByText('김치찌개').waitFor();
    await type(field(dialog(), delivery.enter.address), '승학로 522');
    await type(field(dialog(), phone.enter.landmark), '행복약국 2층');
    await dialog().getByText(phone.enter.consent).click();
    await dialog()
      .getByText(/마지막 주문부터 12개월/u)
      .waitFor();
    await press('F9');
    await dialog().waitFor({ state: 'hidden' });
    await bar().waitFor({ state: 'hidden' });
    await eventually(() => kitchenTickets().length).toBe(1);
    expect(kitchenTickets()[0]?.join('\n')).toMatch(/1 × 김치찌개/u);
    expect(kitchenTickets()[0]?.join('\n')).not.toMatch(/5678|승학로|행복약국/u);
    say('1E');
  });

  it('is handed over, paid and booked', async () => {
    await lane('accepted').getByRole('button', { name: delivery.act.markReady }).click();
    await lane('ready').getByRole('button', { name: delivery.act.pickUp }).click();
    const done = lane('delivering').getByRole('button', { name: delivery.act.complete.delivery });
    await done.click();
    const begin = page().getByRole('dialog', { name: shift.open.title });
    await begin.getByRole('button', { name: shift.open.start }).click();
    await begin.waitFor({ state: 'hidden' });
    await done.click();
    const door = page().getByRole('dialog', { name: 'T-1 받은 돈' });
    await door.getByRole('button', { name: delivery.door.done }).click();
    await door.waitFor({ state: 'hidden' });
    await page().getByText('오늘 1건 · 7,500원').waitFor();
    await eventually(() => desk.papers().some(paper => /영수증|합계/u.test(paper.join('\n')))).toBe(true);
  });

  it('the second call offers the same again, with the address', async () => {
    say('1I01012345678         ');
    await bar()
      .getByText(filled(phone.bar.known, { count: 1 }))
      .waitFor();
    await bar().getByRole('button', { name: phone.bar.take }).click();
    await dialog().getByRole('region', { name: phone.enter.past }).waitFor();
    await eventually(() => field(dialog(), delivery.enter.address).inputValue()).toBe('승학로 522');
    await eventually(() => field(dialog(), phone.enter.landmark).inputValue()).toBe('행복약국 2층');
    await dialog()
      .getByRole('button', { name: /똑같이 넣기/u })
      .click();
    await press('F9');
    await dialog().waitFor({ state: 'hidden' });
    await eventually(() => kitchenTickets().length).toBe(2);
  });

  it('a call that nobody takes is in the list of the day', async () => {
    say('2I01099990000         ');
    await bar().getByText('2번 선').waitFor();
    say('2E');
    await bar().waitFor({ state: 'hidden' });
    await button(delivery.board.more).click();
    await page().getByRole('menuitem', { name: phone.calls.open }).click();
    const calls = page().getByRole('dialog', { name: phone.calls.title });
    await calls
      .getByRole('row', { name: /010-9999-0000/u })
      .getByText(phone.calls.states.missed)
      .waitFor();
    await press('Escape');
  });

  it('with the keyboard alone: number, two dishes, Enter', async () => {
    const startMs = Date.now();
    await press('F9');
    await dialog().waitFor();
    for (const text of ['01055556666', 'ㄱㅊㅉㄱ', '2*ㄱㅊㅉㄱ']) {
      await page().keyboard.type(text, { delay: 50 });
      await press('Enter');
      if (text.includes('ㄱ'))
        await eventually(() => field(dialog(), delivery.enter.find).inputValue()).toBe('');
    }
    await press('Enter');
    await dialog().waitFor({ state: 'hidden' });
    // Without the typing itself it is a moment; a loaded machine gets more than a person would wait.
    expect(Date.now() - startMs).toBeLessThan(30_000);
    await eventually(() => kitchenTickets().length).toBe(3);
    expect(kitchenTickets()[2]?.join('\n')).toMatch(/3 × 김치찌개/u);
  });

  it('what is wrong is said, and nothing that was typed is lost', async () => {
    await press('F9');
    await page().keyboard.type('010555566', { delay: 50 });
    await press('F9');
    await dialog().getByText(phone.enter.phoneFault).waitFor();
    await dialog().getByText(phone.enter.emptyFault).waitFor();
    await press('Escape');
    await dialog().waitFor({ state: 'hidden' });
    await press('F9');
    await dialog().getByText(phone.enter.draft).waitFor();
    await eventually(() => field(dialog(), delivery.enter.phone).inputValue()).toBe('010555566');
    await dialog().getByRole('button', { name: phone.enter.fresh }).click();
    await eventually(() => field(dialog(), delivery.enter.phone).inputValue()).toBe('');
  });

  it('one for later waits in its own place, with a note for its dish, and is begun by a press', async () => {
    await dialog().getByRole('radio', { name: delivery.kind.takeout }).click();
    await type(field(dialog(), phone.enter.name), '박지은');
    await dialog().getByRole('radio', { name: phone.enter.later }).click();
    await type(field(dialog(), delivery.enter.find), 'ㄱㅊㅉㄱ');
    await press('Enter');
    await dialog()
      .getByRole('button', { name: filled(phone.enter.memoOf, { name: '김치찌개' }) })
      .click();
    await page().keyboard.type('덜 맵게', { delay: 50 });
    await press('F9');
    await dialog().waitFor({ state: 'hidden' });
    const reserved = page().getByRole('region', { name: phone.reserved.title });
    await reserved.getByText('T-4').waitFor();
    expect(kitchenTickets()).toHaveLength(3);
    await reserved.getByRole('button', { name: phone.reserved.begin }).click();
    await reserved.waitFor({ state: 'hidden' });
    await eventually(() => kitchenTickets().length).toBe(4);
    expect(kitchenTickets()[3]?.join('\n')).toMatch(/예약[\s\S]*1 × 김치찌개\s+\+ 덜 맵게/u);
    await eventually(() =>
      desk.papers().some(paper => /포장 번호[\s\S]*박지은 님/u.test(paper.join('\n'))),
    ).toBe(true);
    expect(host.complaints).toEqual([]);
    expect(host.log()).not.toMatch(/5678|승학로|박지은/u);
  });

  it('the one for later is fetched, paid by card and booked', async () => {
    await later('accepted').getByRole('button', { name: delivery.act.markReady }).click();
    await later('ready').getByRole('button', { name: delivery.act.complete.takeout }).click();
    const door = page().getByRole('dialog', { name: 'T-4 받은 돈' });
    await door.getByRole('button', { name: delivery.door.done }).click();
    await door.waitFor({ state: 'hidden' });
    const file = new Database(join(host.dataDir, DATABASE_FILE), { readonly: true });
    const order = file
      .prepare(
        `SELECT state, reserve_at_ms > received_at_ms AS isLater, channel_won AS owed FROM delivery_order
        WHERE display_number = 'T-4'`,
      )
      .get();
    // At the counter nobody but the customer owes anything.
    expect(order).toEqual({ state: 'completed', isLater: 1, owed: 0 });
    file.close();
    expect(await verify(host.dataDir)).toMatch(/^ok: /);
  });
});
