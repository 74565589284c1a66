import type Database from 'better-sqlite3';
import { required } from '../../src/base/assert.ts';
import { canonicalText } from '../../src/ledger/canonical.ts';
import type { JournalEntry } from '../../src/ledger/entry.ts';
import { createNewId } from '../../main/new-id.ts';
import type { WritableDatabase } from '../../main/sql/database.ts';
import { sha256 } from '../../main/store/ledger-writes.ts';

type Value = string | number | null | Uint8Array;
type Row = Readonly<Record<string, Value>>;

/** One prepared statement with the values that it will run with. */
export interface Step {
  readonly statement: Database.Statement<Value[]>;
  readonly values: readonly Value[];
}

export function runSteps(steps: readonly Step[]): void {
  for (const { statement, values } of steps) statement.run(...values);
}

/** An entry of the ledger with its place in the chain. */
interface EntryTemplate {
  readonly entry: Row;
  readonly postings: readonly Row[];
  readonly seal: Row;
}

/** Every row that settling wrote about one sale, as the counter itself has written them. */
export interface SaleTemplate {
  readonly ticket: Row;
  readonly ticketLines: readonly Row[];
  /** The sale's own entry, and the one of the wallet that paid it, in the order of the chain. */
  readonly entries: readonly EntryTemplate[];
  readonly sale: Row;
  readonly saleLines: readonly Row[];
  readonly tenders: readonly Row[];
  readonly benefits: readonly Row[];
  readonly donations: readonly Row[];
  readonly movements: readonly Row[];
  readonly jobs: readonly Row[];
  readonly command: Row;
}

export function readTemplate(database: Database.Database, saleId: string): SaleTemplate {
  const all = (table: string, where: string, value: Value) =>
    database.prepare<[Value], Row>(`SELECT * FROM ${table} WHERE ${where} = ?`).all(value);
  const one = (table: string, where: string, value: Value) => required(all(table, where, value)[0], table);
  const sale = one('sale', 'id', saleId);
  const entries = all('journal_entry', 'source_id', saleId)
    .toSorted((a, b) => Number(a['sequence']) - Number(b['sequence']))
    .map(entry => ({
      entry,
      postings: all('posting', 'entry_id', idOf(entry)),
      seal: one('journal_seal', 'entry_id', idOf(entry)),
    }));
  const tenders = all('tender', 'sale_id', saleId);
  const { seal } = required(entries[0], 'entry of the sale');
  return {
    ticket: one('ticket', 'id', saleId),
    ticketLines: all('ticket_line', 'ticket_id', saleId),
    entries,
    sale,
    saleLines: all('sale_line', 'sale_id', saleId),
    tenders,
    benefits: all('sale_benefit', 'sale_id', saleId),
    donations: all('donation', 'sale_id', saleId),
    movements: tenders.flatMap(tender => all('wallet_movement', 'tender_id', idOf(tender))),
    jobs: all('print_job', 'source_id', saleId),
    command: one('command_log', 'first_entry', required(seal['sequence'], 'sequence')),
  };
}

const idOf = (row: Row): Value => required(row['id'], 'id');

/** Where a repeated sale stands: its day, its number of that day, and the seal before its own. */
export interface SalePlace {
  readonly shiftId: string;
  readonly businessDate: string;
  readonly atMs: number;
  readonly number: number;
  readonly previous: { readonly sequence: number; readonly hash: string };
  /** Papers begin in the queue; those of days gone by have left it. */
  readonly jobState: 'queued' | 'sent';
}

export interface RepeatedSale {
  /** The open ticket with its lines. */
  readonly ticket: readonly Step[];
  /** What settling it writes, in the order in which settling writes it. */
  readonly settle: readonly Step[];
  readonly head: { readonly sequence: number; readonly hash: string };
}

/**
 * Repeats a sale with other ids, numbers and hashes: the same rows through bare prepared statements, with
 * all that the file's own triggers, indexes and foreign keys make of them.
 */
export function createSaleRepeater(
  database: WritableDatabase,
  template: SaleTemplate,
): (place: SalePlace) => RepeatedSale {
  const newId = createNewId(Date.now);
  const insert = createInserts(database);
  const setSettled = database.prepare<Value[]>(
    `UPDATE ticket SET state = ?, name = '', held_at_ms = NULL WHERE id = ?`,
  );
  const queue = createQueue(database, insert);
  const count = database.prepare<Value[]>(
    'INSERT INTO counter (name, last) VALUES (?, 1) ON CONFLICT (name) DO UPDATE SET last = last + 1',
  );
  return place => {
    const ids = { ticket: newId() };
    const { sale: soldRow } = template;
    const till = String(soldRow['till']).padStart(2, '0');
    const day = place.businessDate;
    const number = String(place.number).padStart(4, '0');
    const receiptNumber = `${day.replaceAll('-', '').slice(2)}-${till}-${number}`;
    const ledger = sealedEntries(template, place, { ...ids, receiptNumber, newId });
    const entryIdOf = (row: Row) =>
      required(ledger.newIdOf.get(required(row['entry_id'], 'entry')), 'new id');
    const sale = saleOf(template, place, { ...ids, receiptNumber, entry: entryIdOf(soldRow) });
    const tenders = template.tenders.map(row => tenderOf(row, place, { ...ids, newId }));
    const tenderIdOf = (row: Row) => tenderIdIn(row, template, tenders);
    return {
      head: ledger.head,
      ticket: [
        insert('ticket', { ...template.ticket, id: ids.ticket, state: 'open', opened_at_ms: place.atMs }),
        ...template.ticketLines.map(row =>
          insert('ticket_line', { ...row, id: newId(), ticket_id: ids.ticket }),
        ),
      ],
      settle: [
        { statement: count, values: [`receipt:${till}:${day}`] },
        ...(template.movements.length === 0 ? [] : [{ statement: count, values: ['walletPayment'] }]),
        ...ledger.entries.flatMap(({ entry, postings, seal }) => [
          insert('journal_entry', entry),
          ...postings.map(row => insert('posting', row)),
          insert('journal_seal', seal),
        ]),
        insert('sale', sale),
        ...template.saleLines.map(row => insert('sale_line', { ...row, sale_id: ids.ticket })),
        ...tenders.map(row => insert('tender', row)),
        ...template.benefits.map(row =>
          insert('sale_benefit', { ...row, tender_id: tenderIdOf(row), sale_id: ids.ticket }),
        ),
        ...template.donations.map(row =>
          insert('donation', { ...row, id: newId(), sale_id: ids.ticket, entry_id: entryIdOf(row) }),
        ),
        ...template.movements.map(row =>
          insert('wallet_movement', {
            ...row,
            id: newId(),
            tender_id: tenderIdOf(row),
            entry_id: entryIdOf(row),
          }),
        ),
        { statement: setSettled, values: ['settled', ids.ticket] },
        ...template.jobs.flatMap(row => queue(jobOf(row, place, { ...ids, receiptNumber, newId }), place)),
        insert('command_log', commandOf(template, place, { ...ids, newId }, ledger.head.sequence)),
      ],
    };
  };
}

/** A paper that is queued, and that of a day gone by on its way out. */
function createQueue(database: Database.Database, insert: ReturnType<typeof createInserts>) {
  const move = database.prepare<Value[]>('UPDATE print_job SET state = ? WHERE id = ?');
  return (job: ReturnType<typeof jobOf>, { jobState }: SalePlace): readonly Step[] => {
    const moves = jobState === 'sent' ? ['sending', 'sent'] : [];
    return [insert('print_job', job), ...moves.map(state => ({ statement: move, values: [state, job.id] }))];
  };
}

/** One statement to a table; the columns are those of its rows. */
function createInserts(database: Database.Database): (table: string, row: Row) => Step {
  const statements = new Map<string, Database.Statement<Value[]>>();
  return (table, row) => {
    let statement = statements.get(table);
    if (!statement) {
      const columns = Object.keys(row);
      const marks = columns.map(() => '?').join(', ');
      statement = database.prepare<Value[]>(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${marks})`);
      statements.set(table, statement);
    }
    return { statement, values: Object.values(row) };
  };
}

interface SaleNames {
  readonly ticket: string;
  readonly receiptNumber: string;
  readonly newId: () => string;
}

/** The sale's entries at their new places in the chain, with the hashes that verify will find. */
function sealedEntries(template: SaleTemplate, place: SalePlace, names: SaleNames) {
  const newIdOf = new Map<Value, string>();
  const entries: EntryTemplate[] = [];
  let head = place.previous;
  for (const one of template.entries) {
    const next = sealed(one, place, head, names);
    newIdOf.set(required(one.entry['id'], 'id'), next.entry.id);
    entries.push(next);
    ({ head } = next);
  }
  return { entries, head, newIdOf };
}

function sealed(
  { entry: before, postings, seal }: EntryTemplate,
  place: SalePlace,
  previous: SalePlace['previous'],
  names: SaleNames,
) {
  const sequence = previous.sequence + 1;
  const entry = {
    ...before,
    id: names.newId(),
    sequence,
    occurred_at_ms: place.atMs,
    business_date: place.businessDate,
    reference: names.receiptNumber,
    source_id: names.ticket,
  };
  // The rows are the counter's own, and the file's CHECKs keep their columns within these types.
  const journalEntry = {
    id: entry.id,
    book: before['book'],
    event: before['event'],
    occurredAtMs: entry.occurred_at_ms,
    businessDate: entry.business_date,
    reference: entry.reference,
    sourceId: entry.source_id,
    reversesId: null,
    policyVersion: before['policy_version'],
    memo: before['memo'],
    postings: postings.map(row => ({
      accountCode: row['account_code'],
      side: row['side'],
      amount: row['amount_won'],
    })),
  } as unknown as JournalEntry;
  const hash = sha256(canonicalText(journalEntry, sequence, previous.hash));
  return {
    entry,
    postings: postings.map(row => ({ ...row, entry_id: entry.id })),
    seal: { ...seal, entry_id: entry.id, sequence, previous_hash: previous.hash, hash },
    head: { sequence, hash },
  };
}

function saleOf(
  template: SaleTemplate,
  place: SalePlace,
  names: { readonly ticket: string; readonly receiptNumber: string; readonly entry: string },
): Row {
  return {
    ...template.sale,
    id: names.ticket,
    shift_id: place.shiftId,
    receipt_number: names.receiptNumber,
    business_date: place.businessDate,
    settled_at_ms: place.atMs,
    entry_id: names.entry,
  };
}

function tenderOf(row: Row, place: SalePlace, names: Pick<SaleNames, 'ticket' | 'newId'>): Row {
  return {
    ...row,
    id: names.newId(),
    sale_id: names.ticket,
    business_date: place.businessDate,
    approval_number: row['approval_number'] === null ? null : String(10_000_000 + place.number),
  };
}

/** The payment that a row belongs to, under its new id. */
function tenderIdIn(row: Row, template: SaleTemplate, tenders: readonly Row[]): Value {
  const place = template.tenders.findIndex(tender => tender['id'] === row['tender_id']);
  return idOf(required(tenders[place], 'payment of a row'));
}

function jobOf(row: Row, place: SalePlace, names: SaleNames) {
  return {
    ...row,
    id: names.newId(),
    title: row['title'] === '' ? '' : names.receiptNumber,
    source_id: names.ticket,
    state: 'queued',
    created_at_ms: place.atMs,
    changed_at_ms: place.atMs,
  };
}

function commandOf(
  template: SaleTemplate,
  place: SalePlace,
  names: { readonly ticket: string; readonly newId: () => string },
  sequence: number,
): Row {
  return {
    ...template.command,
    command_id: names.newId(),
    input_hash: sha256(names.ticket),
    at_ms: place.atMs,
    result_json: JSON.stringify({ saleId: names.ticket }),
    first_entry: place.previous.sequence + 1,
    last_entry: sequence,
  };
}
