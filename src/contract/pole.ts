import { z } from 'zod';
import { change, query } from './request.ts';
import { poleSetting } from './settings.ts';
import { command } from './shapes.ts';

/** The customer's pole display of two lines (손님 표시기): at most one, beside the till. */
export const poleContract = {
  state: query('auditor').output(
    z.object({
      profiles: z.array(z.object({ id: z.string(), name: z.string() })),
      pole: poleSetting.nullable(),
      /** Null without a pole. `lines` is what it shows. */
      status: z
        .object({
          state: z.enum(['ready', 'connecting', 'waiting']),
          reason: z.enum(['NOT_FOUND', 'ACCESS_DENIED', 'DISCONNECTED', 'TIMEOUT', 'OTHER']).nullable(),
          lines: z.array(z.string()).nullable(),
        })
        .nullable(),
    }),
  ),
  /** Null takes it away. */
  save: change('manager')
    .input(command.extend({ pole: poleSetting.nullable() }))
    .output(z.object({}))
    .errors({ DEVICE_URL_MALFORMED: { data: z.object({ reason: z.string() }) }, PROFILE_NOT_FOUND: {} }),
};
