import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { register } from '../support/people.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';
import { plan, startProject } from '../support/village.ts';

let shop: TestShop;
let projectId: string;
beforeEach(async () => {
  shop = await openTestShop();
  ({ id: projectId } = await shop.client.village.save(plan()));
});
afterEach(() => shop.close());

type Member = Parameters<typeof shop.client.village.setMembers>[0]['members'][number];
const named = (name: string, withAbove = false): Member => ({
  position: null,
  name,
  personId: null,
  withAbove,
});
const known = (personId: string): Member => ({ ...named(''), personId });
const kept = (position: number): Member => ({ ...named(''), position });
const set = (members: Member[], of = projectId) =>
  shop.as('centre').village.setMembers({ ...command(), projectId: of, members });
const refused = async (members: Member[], of = projectId) => failure(set(members, of));

const THREE = [named('홍길동'), named('임꺽정'), named('장길산')];

it('members are rows with a name under a mask, counted with each family as one', async () => {
  const { id: personId } = await register(shop, { name: '황진이', phone: '010-5555-0001' });
  const set4 = await set([...THREE, known(personId), named('홍길순', true)]);
  expect(set4).toMatchObject({ residentCount: 5, headCount: 4 });
  expect(set4.members.map(({ maskedName, personId: id }) => [maskedName, id])).toEqual([
    ['홍*동', null],
    ['임*정', null],
    ['장*산', null],
    ['황*이', personId],
    ['홍*순', null],
  ]);
  // Whoever was there is kept by their place: the page never had the name.
  const set3 = await set([kept(4), kept(1), kept(3)]);
  expect(set3.members.map(({ maskedName }) => maskedName)).toEqual(['황*이', '홍*동', '장*산']);
  expect(set3).toMatchObject({ residentCount: 3, headCount: 3 });
  // A correction of the plan does not count them anew.
  const corrected = await shop.client.village.save(plan({ projectId, residentCount: 9, headCount: 9 }));
  expect(corrected).toMatchObject({ residentCount: 3, headCount: 3 });
});

it('somebody who is erased stays a head without a name; two entries that are one are one here', async () => {
  const people = [];
  for (const number of [1, 2, 3, 4])
    people.push((await register(shop, { name: `회원${number}`, phone: `010-5555-000${number}` })).id);
  const [first = '', second = '', third = '', fourth = ''] = people;
  await set([known(first), known(second), known(third)]);
  await shop.as('centre').person.merge({ ...command(), keptId: fourth, goneId: second });
  await shop.as('centre').person.erase({ ...command(), personId: first });
  const { members, residentCount } = await shop.client.village.get({ projectId });
  expect(members.map(({ maskedName, personId }) => [maskedName, personId])).toEqual([
    ['', first],
    ['회*4', fourth],
    ['회*3', third],
  ]);
  expect(residentCount).toBe(3);
});

it('PROJECT_NOT_FOUND, MEMBER_NOT_FOUND, PERSON_NOT_FOUND, NAME_MISSING, MEMBER_TWICE', async () => {
  expect((await refused(THREE, uuidV7())).code).toBe('PROJECT_NOT_FOUND');
  expect((await refused([...THREE, kept(1)])).code).toBe('MEMBER_NOT_FOUND');
  expect((await refused([...THREE, known(uuidV7())])).code).toBe('PERSON_NOT_FOUND');
  expect((await refused([...THREE, named('')])).code).toBe('NAME_MISSING');
  const { id } = await register(shop);
  expect((await refused([...THREE, known(id), known(id)])).code).toBe('MEMBER_TWICE');
});

it('TOO_FEW_HEADS where families make fewer than three, ALREADY_DECIDED after the judges', async () => {
  expect(await refused([named('홍길동'), named('홍길순', true), named('임꺽정')])).toEqual({
    code: 'TOO_FEW_HEADS',
    data: { least: 3 },
  });
  const { id } = await startProject(shop.client, { groupName: '다른모임' });
  expect(await refused(THREE, id)).toEqual({ code: 'ALREADY_DECIDED', data: { state: 'running' } });
});
