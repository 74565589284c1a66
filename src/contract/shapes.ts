import { z } from 'zod';
import { WON_MAX } from '../money/won.ts';
import { ROLES } from './role.ts';

/**
 * Shapes that several areas of the wire share. Amounts are whole won; instants are milliseconds since 1970
 * UTC.
 */

export const id = z.uuid();
export const roleShape = z.enum(ROLES);
export const amount = z.int().min(-WON_MAX).max(WON_MAX);
export const positiveAmount = z.int().min(1).max(WON_MAX);
export const amountOrZero = z.int().min(0).max(WON_MAX);
export const instant = z.int().min(0);
/** `2026-05-14`, a date of the Korean calendar. */
export const isoDate = z.iso.date();
/** One line of text: control characters would break paper, hash chain and lists alike. */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    // eslint-disable-next-line no-control-regex -- control characters are what this refuses
    .regex(/^[^\u0000-\u001f\u007f]*$/u);
export const name = (max: number) => line(max).min(1);

/** The id of one act of a person. A retry carries the same id, so that nothing happens twice. */
export const commandId = z.uuidv7();
export const command = z.object({ commandId });

export const taxTreatment = z.enum(['taxable', 'exempt', 'zeroRated']);
export const language = z.enum(['ko', 'en']);
/** What a cashier takes. */
export const tenderKind = z.enum(['cash', 'card', 'currency']);
/** What a sale may be paid with: a delivery channel pays as well. */
export const paidKind = z.enum(['cash', 'card', 'currency', 'channel']);

export const discount = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('amount'), amount: positiveAmount, name: line(40) }),
  /** Basis points: 1,000 is 10 %. */
  z.object({ kind: z.literal('percent'), percentBp: z.int().min(1).max(10_000), name: line(40) }),
]);

/** A page of a long list: `cursor` is what the last page answered as `nextCursor`. */
export const pageInput = z.object({ cursor: z.string().max(200).nullable(), limit: z.int().min(1).max(200) });
export const nextCursor = z.string().nullable();

const align = z.enum(['left', 'center', 'right']);

/** Printed paper as the virtual printer read it back from the printer's own bytes. */
export const paper = z.object({
  columns: z.int().min(16).max(96),
  rows: z.array(
    z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('text'),
        align,
        runs: z.array(
          z.object({
            text: z.string(),
            bold: z.boolean(),
            underline: z.boolean(),
            inverse: z.boolean(),
            /** Magnification, 1 to 8. */
            width: z.int(),
            height: z.int(),
          }),
        ),
      }),
      z.object({
        kind: z.literal('barcode'),
        symbology: z.string(),
        data: z.string(),
        showsText: z.boolean(),
      }),
      z.object({ kind: z.literal('qr'), data: z.string() }),
      z.object({
        kind: z.literal('raster'),
        align,
        widthDots: z.int(),
        heightDots: z.int(),
        /** One bit a dot, rows padded to whole bytes, base64. */
        bits: z.string(),
      }),
      z.object({ kind: z.literal('cut') }),
      z.object({ kind: z.literal(['drawer', 'buzz']) }),
    ]),
  ),
});

export type Paper = z.infer<typeof paper>;
export type TaxTreatmentShape = z.infer<typeof taxTreatment>;
export type DiscountShape = z.infer<typeof discount>;
export type Language = z.infer<typeof language>;
export type TenderKindShape = z.infer<typeof tenderKind>;
export type PaidKindShape = z.infer<typeof paidKind>;
