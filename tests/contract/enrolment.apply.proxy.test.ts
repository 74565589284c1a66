import { afterEach, beforeEach, expect, it } from 'vitest';
import { apply, openCourse, somebody } from '../support/enrolments.ts';
import { byCard, payFee } from '../support/fees.ts';
import { textOf } from '../support/paper.ts';
import { isInFiles } from '../support/phone.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command } from '../support/till.ts';

const PROXY = { name: '남궁대신', relation: 'child' } as const;

let shop: TestShop;
let programmeId: string;
beforeEach(async () => {
  shop = await openTestShop();
  programmeId = await openCourse(shop);
});
afterEach(() => shop.close());

it('keeps who signed up for whom, masked in the list', async () => {
  const view = await apply(shop, programmeId, await somebody(shop, 1), { proxy: PROXY });
  expect(view.proxy).toEqual({ maskedName: '남**신', relation: 'child' });
  await apply(shop, programmeId, await somebody(shop, 2));
  const { enrolments } = await shop.as('centre').enrolment.list({ programmeId });
  expect(enrolments.map(({ proxy }) => proxy)).toEqual([{ maskedName: '남**신', relation: 'child' }, null]);
});

it('goes with whom it was for, and is not to be found in the data folder any more', async () => {
  const personId = await somebody(shop, 1);
  const proof = { reductionIds: ['livelihood'], isProofSeen: true };
  await apply(shop, programmeId, personId, { proxy: PROXY, ...proof });
  expect(isInFiles(shop.dataDir, PROXY.name)).toBe(true);
  await shop.as('centre').person.erase({ ...command(), personId });
  expect(isInFiles(shop.dataDir, PROXY.name)).toBe(false);
  expect(shop.counter.reads.proofs.ofPerson(personId)).toEqual([]);
  const { enrolments } = await shop.as('centre').enrolment.list({ programmeId });
  expect(enrolments).toMatchObject([{ state: 'cancelled', proxy: null }]);
});

it('is on the roster in full, and on the receipt as what they are, without a name', async () => {
  const { id } = await apply(shop, programmeId, await somebody(shop, 1), { proxy: PROXY });
  const roster = async () => {
    const paper = await shop.as('centre').centrePaper.roster({ ...command(), programmeId, format: 'csv' });
    return Buffer.from(paper.base64, 'base64').toString();
  };
  expect(await roster()).toContain('미납,남궁대신 (자녀)');
  await payFee(shop, id, [byCard(45_000)], true);
  const papers = async () => (await shop.client.device.papers()).map(({ paper }) => textOf(paper)).join('');
  await expect.poll(papers).toMatch(/대신 신청 +자녀/u);
  expect(await papers()).not.toContain('남궁');
});

it('stays with the sign-up when two entries turn out to be one person', async () => {
  const [keptId, goneId] = [await somebody(shop, 1), await somebody(shop, 2)];
  await apply(shop, programmeId, goneId, { proxy: PROXY });
  await shop.as('centre').person.merge({ ...command(), keptId, goneId });
  const { enrolments } = await shop.as('centre').enrolment.list({ programmeId });
  expect(enrolments).toMatchObject([{ personId: keptId, proxy: { relation: 'child' } }]);
});
