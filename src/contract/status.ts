import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { query } from './request.ts';
import { instant, language } from './shapes.ts';

/** How a screen beside the counter looks and sounds: as the counter does. */
export const screenLook = z.object({
  language,
  theme: z.enum(['auto', 'light', 'dark', 'contrast']),
  sound: z.enum(['off', 'low', 'normal', 'high']),
});

/** All that screens beside the counter are told: read again. Nothing of what has changed goes with it. */
export const readAgain = z.object({ kind: z.literal('changed') });

const board = z.object({
  preparing: z.array(z.string()),
  ready: z.array(z.object({ number: z.string(), readyAtMs: instant, goesAtMs: instant.nullable() })),
  speaksReady: z.boolean(),
  look: screenLook,
  nowMs: instant,
});

/** What customers see who wait for their order: numbers, and nothing else of anybody. */
export const statusContract = {
  board: query('status').output(board),
  watch: query('status').output(eventIterator(readAgain)),
};

export type StatusBoard = z.infer<typeof board>;
export type ScreenLook = z.infer<typeof screenLook>;
