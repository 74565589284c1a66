import comdial from '../../resources/caller-id/comdial-dsu.json' with { type: 'json' };
import framed from '../../resources/caller-id/framed-letter.json' with { type: 'json' };
import modem from '../../resources/caller-id/modem-text.json' with { type: 'json' };
import { assert } from '../../src/base/assert.ts';
import type { CallSignal } from '../../src/delivery/phone-call.ts';

/** How a caller-id box (발신자표시 장치) says what it says: a file of resources/caller-id. */
export interface CallerIdLayout {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  /** The byte that a message begins with, or null where the one before ends it; the bytes that end it. */
  readonly frame: { readonly start: number | null; readonly end: readonly number[] };
  /** What each message means, the first that fits: groups `line` and `number` where it has them. */
  readonly messages: readonly { readonly event: CallSignal['event']; readonly pattern: RegExp }[];
}

interface LayoutFile extends Omit<CallerIdLayout, 'messages'> {
  /** Where the layout is from. */
  readonly source: string;
  readonly messages: readonly { readonly event: string; readonly pattern: string }[];
}

const EVENTS = ['ring', 'answer', 'end'] as const;

/** @throws when the file is not of this shape. */
export function readCallerIdLayout(file: LayoutFile): CallerIdLayout {
  const { id, name, nameEn, frame } = file;
  assert(frame.end.length > 0, `${id}: its messages never end`);
  const messages = file.messages.map(({ event, pattern }) => {
    const known = EVENTS.find(one => one === event);
    assert(known !== undefined, `${id}: no event ${event}`);
    return { event: known, pattern: new RegExp(pattern, 'i') };
  });
  assert(
    messages.some(({ event }) => event === 'ring'),
    `${id}: nothing says that it rings`,
  );
  return { id, name, nameEn, frame, messages };
}

/** The boxes that this version knows. */
export const CALLER_ID_LAYOUTS: readonly CallerIdLayout[] = [modem, framed, comdial].map(readCallerIdLayout);
