import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ProjectView } from '../../src/contract/village.ts';
import { register } from '../support/people.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';
import { fundedProject, keep, lastSpending, plan, spending } from '../support/village.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const snacks = { name: '모임 다과', kind: 'refreshments', grant: 1_800_000, ownShare: 100_000 } as const;

type Wanted = Omit<Parameters<typeof shop.client.village.setAttendees>[0], 'commandId' | 'spendingId'>;
const setAttendees = (spendingId: string, wanted: Partial<Wanted>) =>
  shop.as('centre').village.setAttendees({ ...command(), spendingId, members: [], guests: [], ...wanted });
const guest = (name: string) => ({ position: null, name });
const were = (project: ProjectView) => lastSpending(project).attendees.map(({ maskedName }) => maskedName);

async function eaten(): Promise<ProjectView> {
  const { id } = await fundedProject(shop.client, { items: [snacks] });
  const fileHash = await keep(shop.client);
  return shop.client.village.spend(spending(id, { position: 1, purpose: '모임 다과', fileHash }));
}

it('who ate together is asked for, two at least, and shown with masked names', async () => {
  const project = await eaten();
  const { id } = lastSpending(project);
  expect(lastSpending(project).missing).toEqual(['attendees']);
  const one = await setAttendees(id, { guests: [guest('홍길동')] });
  expect(lastSpending(one).missing).toEqual(['attendees']);
  const two = await setAttendees(id, {
    guests: [{ position: 1, name: '' }, guest('성춘향')],
  });
  expect(were(two)).toEqual(['홍*동', '성*향']);
  expect(two.missing).toBe(0);
  expect(were(await setAttendees(id, { guests: [guest('성춘향')] }))).toEqual(['성*향']);
});

it('a member is there by a tick, and stays a head without a name when erased', async () => {
  const { client } = shop;
  const people = [];
  for (const number of [1, 2, 3])
    people.push((await register(shop, { name: `주민${number}`, phone: `010-5555-000${number}` })).id);
  const { id: projectId } = await client.village.save(plan({ items: [snacks] }));
  const members = people.map(personId => ({ position: null, name: '', personId, withAbove: false }));
  await client.village.setMembers({ ...command(), projectId, members });
  const decision = { scores: [90, 90], isChosen: true, decidedOn: '2026-03-20' };
  await client.village.decide({ ...command(), projectId, ...decision });
  await client.village.agree({ ...command(), projectId, agreedOn: '2026-03-27' });
  for (const [kind, amount] of [['grant', 1_800_000] as const, ['ownShare', 100_000] as const])
    await client.village.receive({ ...command(), projectId, kind, amount, receivedOn: '2026-04-01' });
  const project = await client.village.spend(spending(projectId, { position: 1 }));
  const { id } = lastSpending(project);
  expect(were(await setAttendees(id, { members: [3, 1, 3] }))).toEqual(['주*1', '주*3']);
  await client.person.erase({ ...command(), personId: people[0] ?? '' });
  const after = await client.village.get({ projectId });
  expect(were(after)).toEqual(['', '주*3']);
  expect(lastSpending(after).missing).toEqual(['paper']);
});

it('MEMBER_NOT_FOUND, NAME_MISSING', async () => {
  const { id } = lastSpending(await eaten());
  expect(await failure(setAttendees(id, { members: [1] }))).toMatchObject({ code: 'MEMBER_NOT_FOUND' });
  expect(await failure(setAttendees(id, { guests: [{ position: 7, name: '' }] }))).toMatchObject({
    code: 'MEMBER_NOT_FOUND',
  });
  expect(await failure(setAttendees(id, { guests: [guest('')] }))).toMatchObject({ code: 'NAME_MISSING' });
});

it('SPENDING_NOT_FOUND, ALREADY_REVERSED, NOT_RUNNING', async () => {
  const request = setAttendees('01a20869-0000-7000-8000-000000000001', {});
  expect(await failure(request)).toMatchObject({ code: 'SPENDING_NOT_FOUND' });
  const project = await eaten();
  const { id: spendingId } = lastSpending(project);
  const after = await shop.client.village.reverse({ ...command(), spendingId, reason: '잘못 적음' });
  expect(await failure(setAttendees(spendingId, {}))).toMatchObject({ code: 'ALREADY_REVERSED' });
  const settlement = { settledOn: '2026-05-14', signedBy: '김담당', treasurer: '', left: after.left };
  await shop.client.village.settle({ ...command(), projectId: project.id, ...settlement });
  expect(await failure(setAttendees(spendingId, {}))).toMatchObject({ code: 'NOT_RUNNING' });
});
