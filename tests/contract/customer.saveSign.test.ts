import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const PICTURE = 'data:image/png;base64,iVBORw0KGgo=';
const save = (picture: string | null) => shop.client.customer.saveSign({ ...command(), picture });

it('is kept over a restart, and can be taken out again', async () => {
  await save(PICTURE);
  await shop.restart();
  expect(await shop.client.customer.sign()).toEqual({ picture: PICTURE });
  await save(null);
  expect(await shop.client.customer.sign()).toEqual({ picture: null });
});

it.each(['https://example.org/qr.png', 'data:text/html;base64,PHA+', 'data:image/png;base64,<script>'])(
  'what is no picture is refused: %s',
  async wrong => {
    expect((await failure(save(wrong))).code).toBe('BAD_REQUEST');
  },
);

it('the settings of the shop stay as they were', async () => {
  const { settings } = await shop.client.app.state();
  await save(PICTURE);
  expect((await shop.client.app.state()).settings).toEqual(settings);
});
