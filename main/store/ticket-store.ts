import { assert } from '../../src/base/assert.ts';
import { won } from '../../src/money/won.ts';
import type { TaxTreatment } from '../../src/tax/treatment.ts';
import type { Discount, LineItem, PriceSource, Ticket } from '../../src/ticket/ticket.ts';
import type { ReadableDatabase, WritableDatabase } from '../sql/database.ts';
import { query, write } from './statement.ts';

export type TicketState = 'open' | 'held' | 'settled' | 'voided';

/** A ticket with what the counter knows of it beside its goods. */
export interface StoredTicket {
  readonly id: string;
  readonly till: number;
  readonly state: TicketState;
  /** What a held ticket is called at the counter; empty on others. */
  readonly name: string;
  readonly openedAtMs: number;
  readonly heldAtMs: number | null;
  readonly ticket: Ticket;
}

export interface TicketReads {
  find(ticketId: string): StoredTicket | undefined;
  /** The one ticket that a till is working on. */
  findOpen(till: number): StoredTicket | undefined;
  /** Open and held tickets: the open ones first, then the held ones, oldest first. */
  listOpen(): StoredTicket[];
}

export interface TicketWrites {
  create(ticket: Pick<StoredTicket, 'id' | 'till' | 'openedAtMs'>): void;
  /**
   * Writes what differs between a ticket as it was read and as a function of `src/ticket` has made it: the
   * lines that are new or other objects than before, and the discount.
   */
  saveChanges(before: Ticket, after: Ticket, atMs: number): void;
  /** Open, settled or voided; a settled ticket can never change again. */
  setState(ticketId: string, state: Exclude<TicketState, 'held'>): void;
  hold(ticketId: string, name: string, atMs: number): void;
}

interface TicketRow {
  readonly id: string;
  readonly till: number;
  readonly state: TicketState;
  readonly name: string;
  readonly openedAtMs: number;
  readonly heldAtMs: number | null;
  readonly discountJson: string | null;
}

interface LineRow {
  readonly ticketId: string;
  readonly id: string;
  readonly productId: string | null;
  readonly name: string;
  readonly unitPrice: number;
  readonly quantity: number;
  readonly weightGrams: number | null;
  readonly taxTreatment: TaxTreatment;
  readonly currencyExcluded: number;
  readonly priceSource: PriceSource;
  readonly discountJson: string | null;
  readonly voidedAtMs: number | null;
}

const TICKET = `SELECT id, till, state, name, opened_at_ms AS openedAtMs, held_at_ms AS heldAtMs,
  discount_json AS discountJson
FROM ticket`;

const LINE = `SELECT ticket_line.ticket_id AS ticketId, ticket_line.id, ticket_line.product_id AS productId,
  ticket_line.name, ticket_line.unit_price_won AS unitPrice, ticket_line.quantity,
  ticket_line.weight_grams AS weightGrams, ticket_line.tax_treatment AS taxTreatment,
  ticket_line.currency_excluded AS currencyExcluded, ticket_line.price_source AS priceSource,
  ticket_line.discount_json AS discountJson, ticket_line.voided_at_ms AS voidedAtMs
FROM ticket_line`;

export function createTicketReads(database: ReadableDatabase): TicketReads {
  const find = query<[string], TicketRow>(database, `${TICKET} WHERE id = ?`);
  // The literal states let SQLite use the partial index of tickets that are not yet history.
  const findOpen = query<[number], TicketRow>(
    database,
    `${TICKET} WHERE state IN ('open', 'held') AND state = 'open' AND till = ?`,
  );
  const listOpen = query<[], TicketRow>(
    database,
    `${TICKET} WHERE state IN ('open', 'held') ORDER BY state DESC, opened_at_ms, id`,
  );
  const linesOf = query<[string], LineRow>(database, `${LINE} WHERE ticket_id IN (?) ORDER BY position`);
  const linesOfOpen = query<[], LineRow>(
    database,
    `${LINE} JOIN ticket ON ticket.id = ticket_line.ticket_id
     WHERE ticket.state IN ('open', 'held') ORDER BY ticket_line.ticket_id, ticket_line.position`,
  );
  const readOne = (row: TicketRow | undefined) => row && readTicket(row, linesOf.all(row.id));
  return {
    find: ticketId => readOne(find.get(ticketId)),
    findOpen: till => readOne(findOpen.get(till)),
    listOpen() {
      const lines = linesOfOpen.all();
      return listOpen.all().map(row =>
        readTicket(
          row,
          lines.filter(line => line.ticketId === row.id),
        ),
      );
    },
  };
}

function readTicket({ discountJson, ...row }: TicketRow, lines: readonly LineRow[]): StoredTicket {
  const discount = readDiscount(discountJson);
  return { ...row, ticket: { id: row.id, lines: lines.map(readLine), ...(discount && { discount }) } };
}

function readLine(row: LineRow): LineItem {
  const discount = readDiscount(row.discountJson);
  return {
    id: row.id,
    ...(row.productId !== null && { productId: row.productId }),
    name: row.name,
    unitPrice: won(row.unitPrice),
    priceSource: row.priceSource,
    quantity: row.quantity,
    ...(row.weightGrams !== null && { weightGrams: row.weightGrams }),
    taxTreatment: row.taxTreatment,
    ...(discount && { discount }),
    ...(row.currencyExcluded === 1 && { currencyExcluded: true }),
    isVoided: row.voidedAtMs !== null,
  };
}

function readDiscount(json: string | null): Discount | undefined {
  // Only `writeDiscount` below fills these columns.
  return json === null ? undefined : (JSON.parse(json) as Discount);
}

function writeDiscount(discount: Discount | undefined): string | null {
  return discount === undefined ? null : JSON.stringify(discount);
}

export function createTicketWrites(database: WritableDatabase): TicketWrites {
  const create = write<[string, number, number]>(
    database,
    `INSERT INTO ticket (id, till, state, name, opened_at_ms) VALUES (?, ?, 'open', '', ?)`,
  );
  const setState = write<[string, string]>(
    database,
    `UPDATE ticket SET state = ?, name = '', held_at_ms = NULL WHERE id = ?`,
  );
  const hold = write<[string, number, string]>(
    database,
    `UPDATE ticket SET state = 'held', name = ?, held_at_ms = ? WHERE id = ?`,
  );
  const setDiscount = write<[string | null, string]>(
    database,
    'UPDATE ticket SET discount_json = ? WHERE id = ?',
  );
  const saveLines = createLineWrites(database);
  return {
    create: ({ id, till, openedAtMs }) => void create(id, till, openedAtMs),
    saveChanges(before, after, atMs) {
      saveLines(before, after, atMs);
      if (before.discount !== after.discount) setDiscount(writeDiscount(after.discount), after.id);
    },
    setState: (ticketId, state) => void setState(state, ticketId),
    hold: (ticketId, name, atMs) => void hold(name, atMs, ticketId),
  };
}

function createLineWrites(database: WritableDatabase): TicketWrites['saveChanges'] {
  const insert = write<(string | number | null)[]>(
    database,
    `INSERT INTO ticket_line (quantity, unit_price_won, price_source, discount_json, voided_at_ms, id,
       ticket_id, position, product_id, name, weight_grams, tax_treatment, currency_excluded)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  // A line that stays voided keeps the instant at which it was.
  const update = write<(string | number | null)[]>(
    database,
    `UPDATE ticket_line SET quantity = ?, unit_price_won = ?, price_source = ?, discount_json = ?,
       voided_at_ms = CASE WHEN ? IS NULL THEN NULL ELSE coalesce(voided_at_ms, ?) END
     WHERE id = ?`,
  );
  return (before, after, atMs) => {
    for (const [position, line] of after.lines.entries()) {
      const former = before.lines[position];
      if (former === line) continue;
      const { quantity, unitPrice, priceSource, id } = line;
      const discount = writeDiscount(line.discount);
      const voidedAtMs = line.isVoided ? atMs : null;
      if (former) {
        // Lines never move or leave, so a line's place is its own.
        assert(former.id === id, `saveChanges: line ${id} moved to place ${position}`);
        update(quantity, unitPrice, priceSource, discount, voidedAtMs, voidedAtMs, id);
      } else {
        insert(
          quantity,
          unitPrice,
          priceSource,
          discount,
          voidedAtMs,
          id,
          after.id,
          position,
          line.productId ?? null,
          line.name,
          line.weightGrams ?? null,
          line.taxTreatment,
          line.currencyExcluded === true ? 1 : 0,
        );
      }
    }
  };
}
