import type { FileProof } from '../../src/civic/village-evidence.ts';
import type { ItemMove, PlanItem } from '../../src/civic/village-plan.ts';
import type { EvidenceKind } from '../../src/civic/village-rules.ts';
import type { ItemKind } from '../../src/ledger/centre-postings.ts';
import type { ReadableDatabase } from '../sql/database.ts';
import { query } from './statement.ts';

export type ProjectState = 'planned' | 'chosen' | 'declined' | 'running' | 'settled' | 'closed';

export interface ProjectRow {
  readonly id: string;
  readonly callId: string;
  readonly typeId: string;
  readonly title: string;
  readonly groupName: string;
  readonly representative: string;
  readonly residentCount: number;
  readonly headCount: number;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly consultedOn: string | null;
  readonly state: ProjectState;
  readonly score: number | null;
  readonly decidedOn: string | null;
  readonly agreedOn: string | null;
}

/** A project with what a list shows of its money. */
export interface ProjectListRow extends ProjectRow {
  readonly planned: number;
  readonly received: number;
  readonly spent: number;
}

/** A file of a spending, and what of it the file shows. */
export interface ProofRow extends FileRow {
  readonly spendingId: string;
  readonly shows: FileProof;
}

/** Who was there when a spending was made: somebody of the group, or a guest. */
export interface AttendeeRow {
  readonly spendingId: string;
  readonly position: number;
  readonly member: number | null;
  readonly guest: string | null;
}

/** A spending that stands in a project that runs, as far as its evidence goes. */
export interface StandingRow {
  readonly projectId: string;
  readonly kind: ItemKind;
  readonly spentOn: string;
  /** What its files show, apart by commas; null without any. */
  readonly shows: string | null;
  readonly attendeeCount: number;
}

export interface ChangeRow {
  readonly id: string;
  readonly projectId: string;
  readonly number: number;
  readonly reason: string;
  readonly askedBy: string;
  readonly askedAtMs: number;
  readonly needsLetter: 0 | 1;
  readonly isApproved: 0 | 1 | null;
  readonly decidedBy: string | null;
  readonly decidedAtMs: number | null;
  readonly letter: string | null;
}

export type MoveRow = ItemMove & { readonly changeId: string };

export interface MoneyRow {
  readonly id: string;
  readonly projectId: string;
  readonly kind: 'grant' | 'ownShare' | 'interest';
  readonly amount: number;
  readonly receivedOn: string;
  readonly entryId: string;
  readonly atMs: number;
}

export interface SpendingRow {
  readonly id: string;
  readonly projectId: string;
  readonly number: number;
  readonly position: number;
  readonly spentOn: string;
  readonly payee: string;
  readonly purpose: string;
  readonly grant: number;
  readonly ownShare: number;
  readonly vat: number;
  readonly evidenceKind: EvidenceKind;
  readonly evidenceNumber: string;
  readonly entryId: string;
  readonly atMs: number;
  readonly reversedAtMs: number | null;
  readonly reversalReason: string | null;
}

/** Somebody of the group: a name alone, or a person whom the centre knows. */
export interface MemberRow {
  readonly position: number;
  readonly name: string | null;
  readonly personId: string | null;
  readonly withAbove: 0 | 1;
}

export interface FileRow {
  readonly hash: string;
  readonly kind: 'jpeg' | 'png' | 'pdf';
  readonly byteCount: number;
}

export interface SettlementRow {
  readonly projectId: string;
  readonly settledOn: string;
  readonly signedBy: string;
  readonly treasurer: string;
  readonly grantLeft: number;
  readonly ownLeft: number;
  readonly interest: number;
  readonly entryId: string | null;
  readonly atMs: number;
  readonly returnedOn: string | null;
  readonly returnReference: string | null;
}

export interface VillageReads {
  /** The one that begins last first. */
  list(): ProjectListRow[];
  find(projectId: string): ProjectRow | undefined;
  /** Whether the group has another project in this call. */
  hasOther(callId: string, groupName: string, projectId: string | null): boolean;
  items(projectId: string): PlanItem[];
  scores(projectId: string): number[];
  /** In their order; of somebody whom the centre knows, the name as the file has it now. */
  members(projectId: string): (MemberRow & { readonly personName: string | null })[];
  /** In the order in which they were asked for. */
  changes(projectId: string): ChangeRow[];
  change(changeId: string): ChangeRow | undefined;
  moves(projectId: string): MoveRow[];
  money(projectId: string): MoneyRow[];
  /** By number. */
  spendings(projectId: string): SpendingRow[];
  spending(spendingId: string): SpendingRow | undefined;
  /** The spending that stands on the same paper. */
  ofPaper(kind: EvidenceKind, number: string, spentOn: string): SpendingRow | undefined;
  files(projectId: string): ProofRow[];
  /** In the order in which they were written down. */
  attendees(projectId: string): AttendeeRow[];
  /** Of all projects that run. */
  standing(): StandingRow[];
  file(hash: string): FileRow | undefined;
  /** The spending that a file proves; one that was reversed is none. */
  ofFile(hash: string): SpendingRow | undefined;
  /** Files that no spending names, kept before an instant. */
  unusedFiles(beforeMs: number): FileRow[];
  settlement(projectId: string): SettlementRow | undefined;
  /** What the ledger says of a project: debits less credits by the account's code. */
  ledger(projectId: string): { readonly code: string; readonly balance: number }[];
}

const PROJECT = `id, call_id AS callId, type_id AS typeId, title, group_name AS groupName, representative,
  resident_count AS residentCount, head_count AS headCount, first_day AS firstDay, last_day AS lastDay,
  consulted_on AS consultedOn, state, score, decided_on AS decidedOn, agreed_on AS agreedOn`;
const LIST = `SELECT ${PROJECT},
    (SELECT coalesce(sum(grant_won + own_won), 0) FROM village_item WHERE project_id = project.id) AS planned,
    (SELECT coalesce(sum(amount_won), 0) FROM village_money
     WHERE project_id = project.id AND kind <> 'interest') AS received,
    (SELECT coalesce(sum(grant_won + own_won), 0) FROM village_spending
     WHERE project_id = project.id AND reversed_at_ms IS NULL) AS spent
  FROM village_project AS project ORDER BY first_day DESC, id DESC`;
const CHANGE = `SELECT id, project_id AS projectId, number, reason, asked_by AS askedBy,
    asked_at_ms AS askedAtMs, needs_letter AS needsLetter, is_approved AS isApproved,
    decided_by AS decidedBy, decided_at_ms AS decidedAtMs, letter
  FROM village_change`;
const SPENDING_COLUMNS = `spending.id, spending.project_id AS projectId, spending.number, spending.position,
  spending.spent_on AS spentOn, spending.payee, spending.purpose, spending.grant_won AS "grant",
  spending.own_won AS ownShare, spending.vat_won AS vat, spending.evidence_kind AS evidenceKind,
  spending.evidence_number AS evidenceNumber, spending.entry_id AS entryId, spending.at_ms AS atMs,
  spending.reversed_at_ms AS reversedAtMs, spending.reversal_reason AS reversalReason`;
const SPENDING = `SELECT ${SPENDING_COLUMNS} FROM village_spending AS spending`;
const STANDING = `SELECT project.id AS projectId, item.kind, spending.spent_on AS spentOn,
    (SELECT group_concat(shows) FROM village_spending_file WHERE spending_id = spending.id) AS shows,
    (SELECT count(*) FROM village_attendee WHERE spending_id = spending.id) AS attendeeCount
  FROM village_project AS project
  JOIN village_spending AS spending ON spending.project_id = project.id
  JOIN village_item AS item
    ON item.project_id = spending.project_id AND item.position = spending.position
  WHERE project.state = 'running' AND spending.reversed_at_ms IS NULL`;
const FILE = 'file.hash, file.kind, file.byte_count AS byteCount';

export function createVillageReads(database: ReadableDatabase): VillageReads {
  const one = <Given extends unknown[], Row>(sql: string) => query<Given, Row>(database, sql);
  const list = one<[], ProjectListRow>(LIST);
  const find = one<[string], ProjectRow>(`SELECT ${PROJECT} FROM village_project WHERE id = ?`);
  const hasOther = one<[string, string, string], { id: string }>(
    'SELECT id FROM village_project WHERE call_id = ? AND group_name = ? AND id <> ?',
  );
  const items = one<[string], PlanItem>(
    `SELECT position, name, kind, grant_won AS "grant", own_won AS ownShare
     FROM village_item WHERE project_id = ? ORDER BY position`,
  );
  const scores = one<[string], { points: number }>(
    'SELECT points FROM village_score WHERE project_id = ? ORDER BY judge',
  );
  const members = one<[string], MemberRow & { personName: string | null }>(
    `SELECT member.position, member.name, member.person_id AS personId, member.with_above AS withAbove,
       person.name AS personName
     FROM village_member AS member LEFT JOIN person ON person.id = member.person_id
     WHERE member.project_id = ? ORDER BY member.position`,
  );
  const changes = one<[string], ChangeRow>(`${CHANGE} WHERE project_id = ? ORDER BY number`);
  const change = one<[string], ChangeRow>(`${CHANGE} WHERE id = ?`);
  const moves = one<[string], MoveRow>(
    `SELECT move.change_id AS changeId, move.position, move.grant_won AS "grant", move.own_won AS ownShare
     FROM village_change AS change JOIN village_move AS move ON move.change_id = change.id
     WHERE change.project_id IN (?) ORDER BY change.number, move.position`,
  );
  return {
    list: () => list.all(),
    find: projectId => find.get(projectId),
    hasOther: (callId, groupName, projectId) =>
      hasOther.get(callId, groupName, projectId ?? '') !== undefined,
    items: projectId => items.all(projectId),
    scores: projectId => scores.all(projectId).map(({ points }) => points),
    members: projectId => members.all(projectId),
    changes: projectId => changes.all(projectId),
    change: changeId => change.get(changeId),
    moves: projectId => moves.all(projectId),
    ...createMoneyReads(database),
  };
}

type MoneyReads = Omit<
  VillageReads,
  'list' | 'find' | 'hasOther' | 'items' | 'scores' | 'members' | 'changes' | 'change' | 'moves'
>;

function createMoneyReads(database: ReadableDatabase): MoneyReads {
  const one = <Given extends unknown[], Row>(sql: string) => query<Given, Row>(database, sql);
  const money = one<[string], MoneyRow>(
    `SELECT id, project_id AS projectId, kind, amount_won AS amount, received_on AS receivedOn,
       entry_id AS entryId, at_ms AS atMs FROM village_money WHERE project_id IN (?) ORDER BY at_ms, id`,
  );
  const spendings = one<[string], SpendingRow>(`${SPENDING} WHERE spending.project_id = ? ORDER BY number`);
  const spending = one<[string], SpendingRow>(`${SPENDING} WHERE spending.id = ?`);
  const ofPaper = one<[string, string, string], SpendingRow>(
    `${SPENDING} WHERE evidence_kind = ? AND evidence_number = ? AND spent_on = ?
       AND reversed_at_ms IS NULL AND evidence_number <> ''`,
  );
  const files = one<[string], ProofRow>(
    `SELECT ${FILE}, proof.spending_id AS spendingId, proof.shows FROM village_spending AS spending
     JOIN village_spending_file AS proof ON proof.spending_id = spending.id
     JOIN village_file AS file ON file.hash = proof.hash
     WHERE spending.project_id IN (?) ORDER BY spending.number, file.kept_at_ms`,
  );
  const attendees = one<[string], AttendeeRow>(
    `SELECT attendee.spending_id AS spendingId, attendee.position, attendee.member,
       attendee.guest
     FROM village_spending AS spending JOIN village_attendee AS attendee ON attendee.spending_id = spending.id
     WHERE spending.project_id IN (?) ORDER BY spending.number, attendee.position`,
  );
  const standing = one<[], StandingRow>(STANDING);
  const file = one<[string], FileRow>(`SELECT ${FILE} FROM village_file AS file WHERE hash = ?`);
  const ofFile = one<[string], SpendingRow>(
    `${SPENDING} JOIN village_spending_file AS proof ON proof.spending_id = spending.id
     WHERE proof.hash IN (?) AND spending.reversed_at_ms IS NULL`,
  );
  const unusedFiles = one<[number], FileRow>(
    `SELECT ${FILE} FROM village_file AS file WHERE kept_at_ms < ?
       AND NOT EXISTS (SELECT 1 FROM village_spending_file WHERE hash = file.hash)`,
  );
  const settlement = one<[string], SettlementRow>(
    `SELECT project_id AS projectId, settled_on AS settledOn, signed_by AS signedBy, treasurer,
       grant_left_won AS grantLeft, own_left_won AS ownLeft, interest_won AS interest, entry_id AS entryId,
       at_ms AS atMs, returned_on AS returnedOn, return_reference AS returnReference
     FROM village_settlement WHERE project_id = ?`,
  );
  const ledger = one<[string], { code: string; balance: number }>(
    `SELECT posting.account_code AS code,
       sum(CASE posting.side WHEN 'debit' THEN posting.amount_won ELSE -posting.amount_won END) AS balance
     FROM journal_entry AS entry JOIN posting ON posting.entry_id = entry.id
     WHERE entry.source_id IN (?) AND entry.book = 'centre' GROUP BY posting.account_code`,
  );
  return {
    money: projectId => money.all(projectId),
    spendings: projectId => spendings.all(projectId),
    spending: spendingId => spending.get(spendingId),
    ofPaper: (kind, number, spentOn) => ofPaper.get(kind, number, spentOn),
    files: projectId => files.all(projectId),
    attendees: projectId => attendees.all(projectId),
    standing: () => standing.all(),
    file: hash => file.get(hash),
    ofFile: hash => ofFile.get(hash),
    unusedFiles: beforeMs => unusedFiles.all(beforeMs),
    settlement: projectId => settlement.get(projectId),
    ledger: projectId => ledger.all(projectId),
  };
}
