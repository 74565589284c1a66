import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { failureCode } from '../support/enrolments.ts';
import { refundFee, RUNNING, somebodyPaid } from '../support/fees.ts';
import { register } from '../support/people.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const ofPerson = (personId: string) => shop.as('centre').fee.ofPerson({ personId });
const personOf = (enrolmentId: string) => shop.counter.reads.enrolments.find(enrolmentId)?.personId ?? '';

it('is what would go back now, of what is not over, and nothing once it has', async () => {
  const { enrolmentId } = await somebodyPaid(shop, RUNNING);
  const personId = personOf(enrolmentId);
  const rows = [{ enrolmentId, programmeName: '서예', total: 40_000 }];
  expect(await ofPerson(personId)).toEqual({ rows, total: 40_000 });
  await refundFee(shop, enrolmentId);
  expect(await ofPerson(personId)).toEqual({ rows: [], total: 0 });
});

it('PERSON_NOT_FOUND, PERSON_ERASED', async () => {
  expect(await failureCode(ofPerson(uuidV7()))).toBe('PERSON_NOT_FOUND');
  const { id: personId } = await register(shop);
  await shop.as('centre').person.erase({ ...command(), personId });
  expect(await failureCode(ofPerson(personId))).toBe('PERSON_ERASED');
});
