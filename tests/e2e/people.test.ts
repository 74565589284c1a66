import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { people } from '../../renderer/text/ko/people.ts';
import { shell } from '../../renderer/text/ko/shell.ts';
import { welcome } from '../../renderer/text/ko/welcome.ts';
import { startHost, type AppHost } from '../support/app-host.ts';
import { faultsOf } from '../support/axe.ts';
import * as counter from '../support/counter-page.ts';
import { eventually, field, filled, type } from '../support/counter-page.ts';
import { typeAsScanner } from '../support/wedge.ts';

/**
 * Goal: a centre of one's own begins with nothing, and its staff write people down, find them again and let
 * them go, by keyboard alone and by touch alone.
 * Method: the built program in a browser tab or in Electron, with printer and scanner on its screen.
 */
let host: AppHost;
beforeAll(async () => {
  host = await startHost();
});
afterAll(() => host.close());
afterEach(({ task }) => counter.pictureOfFailure(task, host.page));

const button = (name: string) => host.page.getByRole('button', { name, exact: true });
const dialog = (name: string) =>
  host.page.getByRole('dialog', { name }).or(host.page.getByRole('alertdialog', { name }));
const rows = () => host.page.getByRole('grid', { name: people.title }).getByRole('row');
const search = () => field(host.page, people.find);
const press = (key: string) => host.page.keyboard.press(key);
const said = (text: string) => host.page.getByText(text).first().waitFor();

describe('a centre of one’s own', () => {
  it('begins with its name and opens on its programmes', async () => {
    const { page } = host;
    await page.getByRole('radio', { name: welcome.kind.centre }).click();
    await button(welcome.ownCentre.start).click();
    await page.getByText(welcome.centreFault.dong).waitFor();
    await type(field(page, welcome.ownCentre.name), '가정1동 주민자치센터');
    await type(page.getByRole('textbox', { name: welcome.ownCentre.dong, exact: true }), '가정1동');
    await type(field(page, welcome.ownCentre.representative), '오담당');
    await button(welcome.ownCentre.start).click();
    const menu = page.getByRole('navigation', { name: shell.menu });
    await menu.locator('[aria-current=page]', { hasText: shell.screen.programmes }).waitFor();
    expect(await menu.getByRole('button', { name: shell.screen.checkout }).count()).toBe(0);
    // The shop's keys lead nowhere here.
    for (const key of ['F10', 'F12']) await press(key);
    await menu.locator('[aria-current=page]', { hasText: shell.screen.programmes }).waitFor();
  });
});

describe('somebody new', () => {
  it('is written down by keyboard alone in less than twenty seconds', async () => {
    await counter.openScreen(host.page, 'people');
    await said(people.empty);
    const began = performance.now();
    await press('F9');
    const form = dialog(people.form.addTitle);
    await form.waitFor();
    const keyboard = { delay: 60 };
    await host.page.keyboard.type('홍길동', keyboard);
    await press('Tab');
    await host.page.keyboard.type('01012345678', keyboard);
    await press('Tab');
    await host.page.keyboard.type('580312', keyboard);
    await form.getByText(/1958-03-12/).waitFor();
    // Past dong and sex to what was agreed to on paper.
    for (let step = 0; step < 3; step += 1) await press('Tab');
    await press('Space');
    await press('F9');
    await form.waitFor({ state: 'hidden' });
    expect(performance.now() - began).toBeLessThan(20_000);
    await host.page.getByRole('heading', { name: '홍*동' }).waitFor();
    await eventually(() => rows().count()).toBe(1);
    await eventually(() => rows().first().textContent()).toContain('010-****-5678');
    expect(await rows().first().textContent()).not.toContain(people.consent.missing);
  });

  it('who is there already shows while one types, and is held back on saving', async () => {
    await press('F9');
    const form = dialog(people.form.addTitle);
    await type(field(form, people.form.name), '홍길동');
    await type(field(form, people.form.phone), '01012345678');
    await form.getByText(people.form.likeness.phoneAndName).waitFor();
    await form.getByRole('button', { name: people.form.add }).click();
    await form.getByText(people.form.fault.LIKELY_KNOWN).waitFor();
    await form.getByRole('button', { name: people.form.same }).click();
    await form.waitFor({ state: 'hidden' });
    expect(await rows().count()).toBe(1);
  });

  it('is another one all the same, by touch alone', async () => {
    await host.page.getByRole('button', { name: people.add }).click();
    const form = dialog(people.form.addTitle);
    await type(field(form, people.form.name), '홍길동');
    await type(field(form, people.form.phone), '01012345678');
    await form.getByRole('radio', { name: people.facts.male, exact: true }).click();
    await form.getByRole('button', { name: people.form.add }).click();
    await form.getByRole('button', { name: people.form.other }).click();
    await form.waitFor({ state: 'hidden' });
    await eventually(() => rows().count()).toBe(2);
    await eventually(() => rows().filter({ hasText: people.consent.missing }).count()).toBe(1);
  });

  it('of ten years needs a guardian before anything is agreed to', async () => {
    await press('F9');
    const form = dialog(people.form.addTitle);
    await type(field(form, people.form.name), '홍아이');
    await type(field(form, people.form.birth), '20160101');
    await form.getByText(people.form.guardianWhat).waitFor();
    const agreed = form.getByRole('group', { name: people.form.agreedOnPaper }).getByRole('checkbox');
    expect(await agreed.first().isDisabled()).toBe(true);
    await type(field(form, people.form.guardian), '홍길');
    await form
      .getByRole('button', { name: /^홍\*동/ })
      .first()
      .click();
    await form.getByText('강좌와 행사 참여').click();
    expect(await faultsOf(host.page)).toEqual([]);
    await form.getByRole('button', { name: people.form.add }).click();
    await form.waitFor({ state: 'hidden' });
    await host.page.getByRole('heading', { name: '홍*이' }).waitFor();
    await host.page.getByText(people.family.own.guardian, { exact: true }).waitFor();
  });
});

describe('somebody known', () => {
  it('is found by initials and by the end of a number, masked, and shown in full on purpose', async () => {
    await press('F2');
    await search().fill('ㅎㅇㅇ');
    await eventually(() => rows().count()).toBe(1);
    await search().fill('5678');
    await eventually(() => rows().count()).toBe(2);
    await search().press('Enter');
    await host.page.getByRole('heading', { name: '홍*동' }).waitFor();
    expect(await host.page.getByText('010-1234-5678').count()).toBe(0);
    await button(people.facts.reveal).click();
    await host.page.getByRole('menuitem', { name: people.facts.contact }).click();
    await said('010-1234-5678');
    await host.page.getByText(people.views.why.contact, { exact: true }).waitFor();
    expect(await faultsOf(host.page)).toEqual([]);
    await button(people.facts.hide).click();
    await eventually(() => host.page.getByText('010-1234-5678').count()).toBe(0);
    await search().fill('');
  });

  it('gets a paper to sign and a card, and the card opens whose it is', async () => {
    await button(people.agreed.paper).click();
    const paper = dialog(people.agreed.paper);
    await paper.getByText('개인정보 수집·이용 동의서').first().waitFor();
    expect(await faultsOf(host.page)).toEqual([]);
    await paper.getByRole('button', { name: people.agreed.print }).click();
    await said(people.agreed.printed);
    await button(people.card.make).click();
    const token = host.page.getByText(/^IP[0-9A-Z]{26}$/);
    await token.waitFor();
    const code = (await token.textContent()) ?? '';
    await rows().filter({ hasText: '홍*이' }).click();
    await host.page.getByRole('heading', { name: '홍*이' }).waitFor();
    await typeAsScanner(host.page, code);
    await host.page.getByRole('heading', { name: '홍*동' }).waitFor();
    await host.page.getByText(code).waitFor();
    await button(people.card.block).click();
    await said(people.card.blocked);
    await typeAsScanner(host.page, code);
    await said(people.scan.blocked);
  });

  it('and an entry that is the same become one', async () => {
    await button(people.more).click();
    await host.page.getByRole('menuitem', { name: people.merge.do }).click();
    const merge = dialog(filled(people.merge.title, { name: '홍*동' }));
    await type(field(merge, people.merge.who), '홍길');
    await merge
      .getByRole('button', { name: /^홍\*동/ })
      .first()
      .click();
    expect(await faultsOf(host.page)).toEqual([]);
    await merge.getByRole('button', { name: people.merge.act }).click();
    await merge.waitFor({ state: 'hidden' });
    await eventually(() => rows().count()).toBe(2);
  });

  it('is erased after a second thought, and stays erased', async () => {
    await button(people.more).click();
    await host.page.getByRole('menuitem', { name: people.erase.do }).click();
    const erase = dialog(filled(people.erase.title, { name: '홍*동' }));
    expect(await erase.getByRole('button', { name: people.erase.act }).isDisabled()).toBe(true);
    await erase.getByText(people.erase.sure).click();
    expect(await faultsOf(host.page)).toEqual([]);
    await erase.getByRole('button', { name: people.erase.act }).click();
    await erase.waitFor({ state: 'hidden' });
    await eventually(() => rows().count()).toBe(1);
    await said(people.erase.done);
  });
});
