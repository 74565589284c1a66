import { z } from 'zod';
import { change, query } from './request.ts';
import { command, id, instant, name } from './shapes.ts';

const reason = z.enum(['ingredients', 'tooMany', 'broken', 'other']);

const soldOut = z.object({
  id,
  dish: z.string(),
  channelId: z.string(),
  reason,
  fromMs: instant,
  /** Null lasts until a person switches it back. */
  untilMs: instant.nullable(),
});

const overview = z.object({
  /** What is sold out now, by channel. */
  now: z.array(soldOut),
  /** What a person has still to do at channels that the program cannot tell. */
  toDo: z.array(
    z.object({ id, dish: z.string(), channelId: z.string(), act: z.enum(['hideThere', 'showThere']) }),
  ),
});

export const soldOutContract = {
  /** What is sold out now, and what is to be done for it elsewhere. */
  list: query('cashier').output(overview),
  /** A dish is sold out at channels; where it is already, until when and why are new. */
  set: change('cashier')
    .input(
      command.extend({
        dish: name(100),
        channelIds: z.array(z.string().max(40)).min(1).max(50),
        until: z.enum(['halfHour', 'hour', 'dayEnd', 'open']),
        reason,
      }),
    )
    .output(overview)
    .errors({ CHANNEL_UNKNOWN: {} }),
  /** It is sold again now. */
  back: change('cashier')
    .input(command.extend({ ids: z.array(id).min(1).max(50) }))
    .output(overview)
    .errors({ SOLD_OUT_NOT_FOUND: {} }),
  /** A person has done at the channel what had to be done there. */
  done: change('cashier').input(command.extend({ id })).output(overview).errors({ SOLD_OUT_NOT_FOUND: {} }),
};

export type SoldOutOverview = z.infer<typeof overview>;
export type SoldOutView = z.infer<typeof soldOut>;
