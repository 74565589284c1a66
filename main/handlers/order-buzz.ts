import { alarmStep, ringingOrder, ringingPaper, type AlarmStep } from '../../src/delivery/alarm.ts';
import { soundBuzzer } from '../../src/escpos/commands.ts';
import type { BuzzerKind } from '../../src/escpos/profile.ts';
import type { Counter } from './context.ts';
import { printersForPaper } from './printing.ts';
import { profileOf } from './printer-profiles.ts';
import { viewOrder } from './views/delivery.ts';

/** More than this many that ring are not looked at: the oldest decide how far the alarm has come. */
const LOOKED_AT = 50;
/** From this step on nobody has come for so long that the printer joins in. */
const FROM_STEP = 2;

/** How far the alarm has come; undefined while nothing rings. The same that the pages find. */
export function alarmNow(counter: Counter): AlarmStep | undefined {
  const { delivery, captures } = counter.reads;
  const orders = (['waiting', 'accepted'] as const)
    .flatMap(state => delivery.lane(state, LOOKED_AT))
    // Whatever rings is unheard: the others need not be read.
    .filter(({ heardAtMs }) => heardAtMs === null)
    .map(row => viewOrder(counter, row))
    .filter(({ isRinging }) => isRinging);
  const papers = captures.open('unread').filter(({ heardAtMs }) => heardAtMs === null);
  return alarmStep([...orders.map(ringingOrder), ...papers.map(ringingPaper)], counter.nowMs());
}

/**
 * Sounds the buzzers of the kitchen's printers while orders ring and nobody comes: the computer may have no
 * sound, or stand in another room. Nothing of it is queued: a buzz that comes late calls for nothing.
 *
 * @returns When to sound them again, in ms from now; undefined when there is nothing to sound for.
 */
export function buzz(counter: Counter): number | undefined {
  const buzzers = counter.settings().orderFlow.buzzesPrinter ? kitchenBuzzers(counter) : [];
  // Most shops have none: then nothing is looked up, second by second.
  const step = buzzers.length === 0 ? undefined : alarmNow(counter);
  if (step === undefined || step.step < FROM_STEP) return undefined;
  for (const { id, buzzer } of buzzers) counter.devices.signal(id, Uint8Array.from(soundBuzzer(buzzer)));
  return step.everyMs;
}

function kitchenBuzzers(counter: Counter): readonly { readonly id: string; readonly buzzer: BuzzerKind }[] {
  const printers = printersForPaper(counter, counter.reads, { paper: 'kitchen', stationId: null });
  return printers.flatMap(printer => {
    const { buzzer } = profileOf(counter.reads, printer);
    return buzzer === 'none' ? [] : [{ id: printer.id, buzzer }];
  });
}
