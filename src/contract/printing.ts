import { z } from 'zod';
import { id, name } from './shapes.ts';

/** The kinds of paper that can have a printer of their own. */
export const ROUTED_PAPERS = ['receipt', 'kitchen', 'slip', 'label', 'report'] as const;

const station = z.object({ id, name: name(12) });

const route = z.object({
  paper: z.enum(ROUTED_PAPERS),
  /** Null is every station that has no route of its own. Only kitchen papers and labels are of stations. */
  stationId: id.nullable(),
  printerId: id,
  /** Who stands in when that printer is out of order, in this order. */
  backupIds: z.array(id).max(4),
});

/** Where papers come out, and who cooks what. A shop with one printer sets nothing. */
export const printing = z.object({
  /** 조리 자리, the first of which cooks whatever nobody knows. None is one kitchen without a name. */
  stations: z.array(station).max(8),
  /** What a category is cooked at; a product's own station comes before that of its category. */
  categories: z.array(z.object({ categoryId: id, stationId: id })).max(200),
  products: z.array(z.object({ productId: id, stationId: id })).max(500),
  routes: z.array(route).max(60),
  /** So long a printer is out of order before another one prints what waits for it. */
  failOverSeconds: z.int().min(5).max(600),
  /** 포장 라벨: a label to each dish of an order. */
  printsLabels: z.boolean(),
});

export type PrintingSettings = z.infer<typeof printing>;
export type RoutedPaper = (typeof ROUTED_PAPERS)[number];

/** What a new shop starts with: all papers come out of the first printer. */
export const DEFAULT_PRINTING: PrintingSettings = {
  stations: [],
  categories: [],
  products: [],
  routes: [],
  failOverSeconds: 15,
  printsLabels: false,
};
