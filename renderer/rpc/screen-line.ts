import { connect, connectBySocket, isInElectron, type Connection } from './connect.ts';
import { hasToken } from './browser-token.ts';

/** The screens beside the counter. */
export const SCREENS = ['kitchen', 'status', 'customer', 'attendance'] as const;
export type ScreenName = (typeof SCREENS)[number];

/** Those that a browser of the network may be: what customers pay and how many came stays on this machine. */
export const PAIRED_SCREENS = ['kitchen', 'status'] as const;
export type PairedScreenName = (typeof PAIRED_SCREENS)[number];

export interface ScreenLine {
  readonly connection: Connection;
  readonly screen: ScreenName;
}

const STORED_AS = 'ieum.screen';
/** A line that is down asks this often whether the counter still knows this screen. */
const ASK_MS = 3_000;

/**
 * The line of a screen. One that the counter itself has opened is named in its address; a browser of the
 * network comes with the token that pairing gave it. Undefined has to be paired first.
 */
export async function openScreenLine(): Promise<ScreenLine | undefined> {
  if (isInElectron() || hasToken()) {
    const asked = new URLSearchParams(window.location.search).get('screen');
    return { connection: await connect(), screen: SCREENS.find(name => name === asked) ?? SCREENS[0] };
  }
  const token = localStorage.getItem(STORED_AS);
  if (token === null) return undefined;
  const screen = await screenOf(token);
  if (screen === undefined) {
    localStorage.removeItem(STORED_AS);
    return undefined;
  }
  const connection = connectBySocket(token);
  watchRevocation(connection, token);
  return { connection, screen };
}

/** Undefined is a screen that was shut out. @throws when the counter does not answer. */
async function screenOf(token: string): Promise<PairedScreenName | undefined> {
  const answer = await fetch('/paired', { headers: { authorization: `Bearer ${token}` }, cache: 'no-store' });
  if (answer.status === 401) return undefined;
  if (!answer.ok) throw new Error(`the counter answered ${answer.status}`);
  // The counter's own answer to this very request.
  const { role } = (await answer.json()) as { readonly role: PairedScreenName };
  return role;
}

/** A page cannot read why its line was refused: while that is down, it asks whether it is still let in. */
function watchRevocation(connection: Connection, token: string): void {
  setInterval(() => {
    if (connection.state() === 'connected') return;
    screenOf(token).then(
      screen => {
        if (screen === undefined) window.location.reload();
      },
      () => {}, // The counter is off: its line will say when it is back.
    );
  }, ASK_MS);
}

export interface PairingWish {
  readonly code: string;
  readonly role: PairedScreenName;
  readonly name: string;
}

export type PairingRefusal = 'WRONG' | 'CLOSED' | 'LOCKED' | 'MALFORMED' | 'NO_ANSWER';

/** Asks to be let in with the code that the counter shows. Undefined is let in: the page then begins anew. */
export async function pairScreen(wish: PairingWish): Promise<PairingRefusal | undefined> {
  try {
    const answer = await fetch('/pair', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(wish),
    });
    // The counter answers with one of these two.
    const said = (await answer.json()) as { readonly token?: string; readonly code?: PairingRefusal };
    if (said.token === undefined) return said.code ?? 'NO_ANSWER';
    localStorage.setItem(STORED_AS, said.token);
    return undefined;
  } catch {
    return 'NO_ANSWER';
  }
}
