import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { village } from '../../renderer/text/ko/village.ts';
import { welcome } from '../../renderer/text/ko/welcome.ts';
import { startHost, type AppHost } from '../support/app-host.ts';
import { faultsOf } from '../support/axe.ts';
import * as counter from '../support/counter-page.ts';
import { eventually, field, filled, type } from '../support/counter-page.ts';
import { textOfPdf } from '../support/office-files.ts';
import { savedFile, type SavedFile } from '../support/saved-file.ts';
import { verify } from '../support/verify.ts';
import { picture } from '../support/village.ts';

/**
 * Goal: a group's project goes from its application to the return of the rest on the screen, and the books
 * agree. Method: the built program as a centre of one's own; the evidence is a real image file.
 */
let host: AppHost;
let image: string;
let goods: string;
beforeAll(async () => {
  host = await startHost();
  image = join(host.dataDir, '..', `evidence-${process.pid}.png`);
  writeFileSync(image, picture('e2e'));
  goods = join(host.dataDir, '..', `goods-${process.pid}.png`);
  writeFileSync(goods, picture('goods'));
  const { page } = host;
  await page.getByRole('radio', { name: welcome.kind.centre }).click();
  await type(field(page, welcome.ownCentre.name), '가정1동 주민자치센터');
  await type(page.getByRole('textbox', { name: welcome.ownCentre.dong, exact: true }), '가정1동');
  await type(field(page, welcome.ownCentre.representative), '오담당');
  await button(welcome.ownCentre.start).click();
  await counter.openScreen(page, 'village');
});
afterAll(() => host.close());
afterEach(({ task }) => counter.pictureOfFailure(task, host.page));

const button = (name: string) => host.page.getByRole('button', { name, exact: true });
const dialog = () => host.page.getByRole('dialog');
const said = (text: string) => host.page.getByText(text, { exact: false }).first().waitFor();
/** At once: typed fast, a field's digits would be taken for a scan. */
const into = (label: string, text: string) =>
  dialog().getByRole('textbox', { name: label, exact: true }).fill(text);
const save = (name: string) => dialog().getByRole('button', { name, exact: true }).click();
const add = (label: string, path: string) => dialog().getByLabel(label).setInputFiles(path);
const closed = () => dialog().waitFor({ state: 'hidden' });
const today = () => new Date(Date.now() + 9 * 60 * 60 * 1000).toISOString().slice(0, 10);

it('a group of three applies, is chosen, and its project begins', async () => {
  await said(village.empty);
  await button(village.add).click();
  await into(village.form.title, '골목 텃밭');
  await into(village.form.groupName, '골목텃밭모임');
  await into(village.form.representative, '홍길동');
  await into(village.form.residentCount, '5');
  await into(village.form.headCount, '2');
  await into(village.form.firstDay, `${today().slice(0, 4)}-01-01`);
  await into(filled(village.form.itemName, { number: 1 }), '모종과 흙');
  await into(village.form.itemGrant, '900000');
  await into(village.form.itemOwn, '100000');
  await save(village.form.save);
  await said(filled(village.fault.TOO_FEW_HEADS, { least: 3 }));
  await into(village.form.headCount, '3');
  expect(await faultsOf(host.page)).toEqual([]);
  await save(village.form.save);
  await closed();
  await button(village.action.decide).click();
  await into(village.decide.scores, '80, 90, 85, 70, 95');
  await said(filled(village.decide.mean, { score: '85.0', cut: 60 }));
  await save(village.decide.choose);
  await closed();
  await button(village.action.agree).click();
  await save(village.agree.save);
  await closed();
  await button(village.action.spend).waitFor();
});

it('its money comes, and spendings are refused in words until they follow the rules', async () => {
  for (const kind of [village.receipts.grant, village.receipts.ownShare]) {
    await button(village.action.receive).click();
    await dialog().getByRole('radio', { name: kind }).click();
    await save(village.receive.save);
    await closed();
  }
  await button(village.action.spend).click();
  await into(village.spend.payee, '푸른화원');
  await into(village.spend.purpose, '사무실 월세');
  await into(village.spend.grant, '110000');
  await said(filled(village.fault.FORBIDDEN_USE, { use: village.use.rent }));
  expect(await dialog().getByRole('button', { name: village.spend.save }).isDisabled()).toBe(true);
  await into(village.spend.purpose, '상추 모종');
  await said(village.fault.EVIDENCE_NUMBER_MISSING);
  await into(village.spend.evidenceNumber, '31415926');
  await said(village.spend.good);
  await into(village.spend.spentOn, '2019-12-31');
  await said(village.fault.OUTSIDE_PERIOD.split('(')[0] ?? '');
  await into(village.spend.spentOn, today());
  await said(village.spend.good);
  expect(await faultsOf(host.page)).toEqual([]);
  await save(village.spend.save);
  await closed();
  await said(village.proof.lacks.paper);
});

it('without its photo the project is not settled; with it, it is', async () => {
  await button(village.action.settle).click();
  await said(filled(village.settle.missing_other, { count: 1 }));
  await host.page.keyboard.press('Escape');
  await closed();
  await button(filled(village.spending.title, { number: 1 })).click();
  await add(village.proofs.add.paper, image);
  await dialog()
    .getByRole('img', { name: filled(village.spending.picture, { number: 1 }) })
    .waitFor();
  // What was bought has to be seen as well, and the button says which photograph is which.
  await dialog().getByText(village.proofs.missing, { exact: true }).waitFor();
  await add(village.proofs.add.after, goods);
  await dialog().getByText(village.proofs.missing, { exact: true }).waitFor({ state: 'detached' });
  expect(await faultsOf(host.page)).toEqual([]);
  await host.page.keyboard.press('Escape');
  await closed();
  await said(village.proof.there);
  expect(await faultsOf(host.page)).toEqual([]);
  await button(village.action.settle).click();
  await into(village.settle.signedBy, '오담당');
  await into(village.settle.treasurer, '이회계');
  await save(village.settle.save);
  await closed();
  await button(village.action.returnRest).click();
  await into(village.giveBack.reference, '이체 0001');
  await save(village.giveBack.save);
  await closed();
  await said(village.state.closed);
  expect(await faultsOf(host.page)).toEqual([]);
});

async function report(act: string): Promise<SavedFile> {
  await button(village.report.open).click();
  return savedFile(host, () => host.page.getByRole('menuitem', { name: act, exact: true }).click());
}

it('the settlement report is a paper to sign, and a table', async () => {
  const pdf = await report(village.report.pdf);
  expect(pdf.name).toBe('마을사업 정산 보고서 골목 텃밭.pdf');
  const text = await textOfPdf(pdf.bytes);
  expect(text).toContain('장부(복식부기)와 사업 기록이 1원까지 같습니다');
  expect(text).toContain('대표 홍길동 회계 이회계 담당 오담당');
  const csv = Buffer.from((await report(village.report.csv)).bytes).toString();
  expect(csv).toContain('정산한 사람,오담당');
});

it('the books balance, and the page had nothing to complain of', async () => {
  await eventually(() => verify(host.dataDir)).toMatch(/^ok: /);
  expect(host.complaints).toEqual([]);
});
