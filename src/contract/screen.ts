import { z } from 'zod';
import { change, query } from './request.ts';
import { command, id, instant } from './shapes.ts';

const list = z.object({
  screens: z.array(
    z.object({
      id,
      name: z.string(),
      role: z.enum(['kitchen', 'status']),
      createdAtMs: instant,
      lastSeenAtMs: instant.nullable(),
      isConnected: z.boolean(),
    }),
  ),
  /** What is typed into a tablet's browser; none while the counter does not listen. */
  addresses: z.array(z.string()),
  /** The code that lets one screen in now. */
  pairing: z.object({ code: z.string(), untilMs: instant }).nullable(),
  nowMs: instant,
});

/** Screens in browsers of the shop's network: who is let in. */
export const screenContract = {
  list: query('manager').output(list),
  /** From now on the list shows a code that lets one screen in; an older one stops. */
  openPairing: change('manager').input(command).output(z.object({})).errors({ SCREENS_OFF: {} }),
  /** Shuts a screen out, at once. */
  revoke: change('manager')
    .input(command.extend({ screenId: id }))
    .output(z.object({}))
    .errors({ SCREEN_NOT_FOUND: {} }),
  /** The address on paper, as a code that a tablet's camera reads. */
  printAddress: change('manager')
    .input(command)
    .output(z.object({ jobId: id }))
    .errors({ SCREENS_OFF: {}, PRINTER_NOT_CONFIGURED: {} }),
};

export type ScreenList = z.infer<typeof list>;
