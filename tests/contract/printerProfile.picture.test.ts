import { afterEach, beforeEach, expect, it } from 'vitest';
import { v7 as uuidV7 } from 'uuid';
import { deviceOf } from '../support/devices.ts';
import { textOf } from '../support/paper.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { failure } from '../support/till.ts';
import { seenAnswers } from '../support/wizard.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('shows the ruler as paper of that width breaks it', async () => {
  const { id: deviceId } = await deviceOf(shop.client, 'printer');
  const paper = await shop.client.printerProfile.picture({ deviceId, step: 'ruler', answers: seenAnswers });
  expect(paper.columns).toBe(42);
  const lines = textOf(paper).split('\n');
  expect(lines).toContain(`${'-'.repeat(40)}42`);
  expect(lines).toContain('-'.repeat(42));
  expect(lines).not.toContain(`${'-'.repeat(46)}48`);
});

it('a device that there is not, or that prints nothing', async () => {
  const picture = (deviceId: string) =>
    shop.client.printerProfile.picture({ deviceId, step: 'line', answers: seenAnswers });
  expect((await failure(picture(uuidV7()))).code).toBe('DEVICE_NOT_FOUND');
  expect((await failure(picture((await deviceOf(shop.client, 'scanner')).id))).code).toBe('DEVICE_NOT_FOUND');
});
