import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';

/** Between two keys of a scanner, in seconds. */
const GAP = 0.005;
/** Longer than `GAP_MS` of renderer/keyboard/wedge.ts. */
const PAUSE_MS = 50;
const ENTER = { key: 'Enter', code: 'Enter', text: '\r', windowsVirtualKeyCode: 13 };

/**
 * Types digits, capitals and Enter as a scanner that is plugged in as a keyboard does: into whatever has the
 * focus.
 * Each key bears the time at which the scanner sent it, so that a busy machine does not make a person of it.
 */
export async function typeAsScanner(page: Page, scanned: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const began = Date.now() / 1_000;
  const keys = Array.from(scanned, sign => ({
    key: sign,
    code: `${/\d/.test(sign) ? 'Digit' : 'Key'}${sign}`,
    text: sign,
    windowsVirtualKeyCode: sign.charCodeAt(0),
    // Capitals come with Shift (8), as the protocol of the browser counts modifiers.
    modifiers: /\d/.test(sign) ? 0 : 8,
  }));
  const sent = [...keys, ENTER].flatMap((key, index) => {
    const timestamp = began + index * GAP;
    const { text, ...released } = key;
    return [
      session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...released, text, timestamp }),
      session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...released, timestamp }),
    ];
  });
  await Promise.all(sent);
  await session.detach();
  // Until the time that its last key bears, and a scanner's pause: a key that a person presses before would
  // be taken for the end of the scan.
  await setTimeout(Math.max(0, (began + keys.length * GAP) * 1_000 + PAUSE_MS - Date.now()));
}
