import { freePort } from './free-port.ts';
import type { TestShop } from './shop.ts';
import { command } from './till.ts';
import { until } from './until.ts';

/** Lets screens of the network in, and says where. */
export async function openToScreens(
  shop: TestShop,
): Promise<{ readonly port: number; readonly url: string }> {
  const port = await freePort();
  const { screens } = (await shop.client.app.state()).settings;
  await shop.client.settings.save({ ...command(), settings: { screens: { ...screens, port } } });
  const url = `http://127.0.0.1:${port}`;
  const isListening = () =>
    fetch(`${url}/`).then(
      ({ ok }) => ok,
      () => false,
    );
  await until(isListening, 'the server for screens');
  return { port, url };
}

/** The code that the counter shows. */
export async function pairingCode(shop: TestShop): Promise<string> {
  await shop.client.screen.openPairing(command());
  return (await shop.client.screen.list()).pairing?.code ?? '';
}

export interface Answer {
  readonly status: number;
  readonly body: { readonly token?: string; readonly code?: string };
}

/** Asks to be let in, as the page of a tablet does. */
export async function pair(
  url: string,
  wish: { readonly code: string; readonly role?: string; readonly name?: string },
  origin = url,
): Promise<Answer> {
  const answer = await fetch(`${url}/pair`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json' },
    body: JSON.stringify({ role: 'kitchen', name: '주방 태블릿', ...wish }),
  });
  const text = await answer.text();
  // Refusals of the guards are no JSON; the pairing answers with one of these shapes.
  return { status: answer.status, body: text.startsWith('{') ? (JSON.parse(text) as Answer['body']) : {} };
}
