import { expect, it } from 'vitest';
import { openTestShop } from '../support/shop.ts';
import { command } from '../support/till.ts';

it('busy mode is over at once, also where there is none', async () => {
  const shop = await openTestShop();
  await shop.client.orderFlow.setBusy({ ...command(), minutes: 10, forMinutes: 90 });
  for (let time = 0; time < 2; time++)
    expect((await shop.as('cashier').orderFlow.endBusy(command())).busy).toBeNull();
  await shop.close();
});
