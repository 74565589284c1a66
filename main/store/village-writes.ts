import type { ItemMove, PlanItem } from '../../src/civic/village-plan.ts';
import type { WritableDatabase } from '../sql/database.ts';
import { write } from './statement.ts';
import type { FileProof } from '../../src/civic/village-evidence.ts';
import type {
  AttendeeRow,
  ChangeRow,
  FileRow,
  MemberRow,
  MoneyRow,
  ProjectRow,
  ProjectState,
  SettlementRow,
  SpendingRow,
} from './village-store.ts';

/** What is entered of a project before it is decided about. */
export type ProjectFacts = Omit<ProjectRow, 'state' | 'score' | 'decidedOn' | 'agreedOn'>;

export interface VillageWrites {
  add(project: ProjectFacts, atMs: number): void;
  correct(project: ProjectFacts): void;
  /** The whole plan anew. */
  setItems(projectId: string, items: readonly PlanItem[]): void;
  /** The whole group anew, with how many they are and how many with each family as one. */
  setMembers(projectId: string, members: readonly MemberRow[], heads: number): void;
  moveMember(goneId: string, keptId: string): void;
  decide(
    projectId: string,
    decision: {
      readonly isChosen: boolean;
      readonly scores: readonly number[];
      readonly score: number;
      readonly decidedOn: string;
    },
  ): void;
  agree(projectId: string, agreedOn: string): void;
  askChange(
    change: Pick<ChangeRow, 'id' | 'projectId' | 'number' | 'reason' | 'askedBy' | 'askedAtMs'>,
    needsLetter: boolean,
    moves: readonly ItemMove[],
  ): void;
  decideChange(
    changeId: string,
    decision: {
      readonly isApproved: boolean;
      readonly decidedBy: string;
      readonly letter: string;
      readonly atMs: number;
    },
  ): void;
  receive(money: MoneyRow): void;
  spend(spending: Omit<SpendingRow, 'reversedAtMs' | 'reversalReason'>): void;
  reverse(spendingId: string, reversal: { reason: string; entryId: string; atMs: number }): void;
  addFile(file: FileRow, atMs: number): void;
  removeFile(hash: string): void;
  attach(spendingId: string, hash: string, shows: FileProof): void;
  /** All of them anew. */
  setAttendees(
    spending: { readonly id: string; readonly projectId: string },
    attendees: readonly Omit<AttendeeRow, 'spendingId' | 'position'>[],
  ): void;
  detach(spendingId: string, hash: string): void;
  settle(settlement: Omit<SettlementRow, 'returnedOn' | 'returnReference'>): void;
  returnRest(projectId: string, rest: { on: string; reference: string; entryId: string }): void;
  setState(projectId: string, state: ProjectState): void;
}

type Values = (string | number | null)[];

export function createVillageWrites(database: WritableDatabase): VillageWrites {
  const run = (sql: string) => write<Values>(database, sql);
  const setState = run('UPDATE village_project SET state = ? WHERE id = ?');
  return {
    ...projectWrites(run, setState),
    ...memberWrites(run),
    ...changeWrites(run),
    ...moneyWrites(run),
    setState: (projectId, state) => void setState(state, projectId),
  };
}

type Run = (sql: string) => (...values: Values) => unknown;

/** In the order in which both statements take them. */
const valuesOf = (one: ProjectFacts): Values => [
  one.callId,
  one.typeId,
  one.title,
  one.groupName,
  one.representative,
  one.residentCount,
  one.headCount,
  one.firstDay,
  one.lastDay,
  one.consultedOn,
  one.id,
];

function memberWrites(run: Run) {
  const removeAll = run('DELETE FROM village_member WHERE project_id = ?');
  const add = run(
    `INSERT INTO village_member (project_id, position, name, person_id, with_above)
     VALUES (?, ?, ?, ?, ?)`,
  );
  const count = run('UPDATE village_project SET resident_count = ?, head_count = ? WHERE id = ?');
  const move = run('UPDATE village_member SET person_id = ? WHERE person_id = ?');
  return {
    setMembers(projectId: string, members: readonly MemberRow[], heads: number) {
      removeAll(projectId);
      for (const { position, name, personId, withAbove } of members)
        add(projectId, position, name, personId, withAbove);
      count(members.length, heads, projectId);
    },
    moveMember: (goneId: string, keptId: string) => void move(keptId, goneId),
  };
}

function projectWrites(run: Run, setState: ReturnType<Run>) {
  const add = run(
    `INSERT INTO village_project (call_id, type_id, title, group_name, representative, resident_count,
       head_count, first_day, last_day, consulted_on, id, created_at_ms)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const correct = run(
    `UPDATE village_project SET call_id = ?, type_id = ?, title = ?, group_name = ?, representative = ?,
       resident_count = ?, head_count = ?, first_day = ?, last_day = ?, consulted_on = ? WHERE id = ?`,
  );
  const removeItems = run('DELETE FROM village_item WHERE project_id = ?');
  const addItem = run(
    `INSERT INTO village_item (project_id, position, name, kind, grant_won, own_won)
     VALUES (?, ?, ?, ?, ?, ?)`,
  );
  const addScore = run('INSERT INTO village_score (project_id, judge, points) VALUES (?, ?, ?)');
  const decide = run('UPDATE village_project SET score = ?, decided_on = ? WHERE id = ?');
  const agree = run('UPDATE village_project SET agreed_on = ? WHERE id = ?');
  return {
    add: (project, atMs) => void add(...valuesOf(project), atMs),
    correct: project => void correct(...valuesOf(project)),
    setItems(projectId, items) {
      removeItems(projectId);
      for (const { position, name, kind, grant, ownShare } of items)
        addItem(projectId, position, name, kind, grant, ownShare);
    },
    decide(projectId, { isChosen, scores, score, decidedOn }) {
      for (const [index, points] of scores.entries()) addScore(projectId, index + 1, points);
      decide(score, decidedOn, projectId);
      setState(isChosen ? 'chosen' : 'declined', projectId);
    },
    agree(projectId, agreedOn) {
      agree(agreedOn, projectId);
      setState('running', projectId);
    },
  } satisfies Partial<VillageWrites>;
}

function changeWrites(run: Run) {
  const ask = run(
    `INSERT INTO village_change (id, project_id, number, reason, asked_by, asked_at_ms, needs_letter)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const move = run(
    `INSERT INTO village_move (change_id, project_id, position, grant_won, own_won)
     VALUES (?, ?, ?, ?, ?)`,
  );
  const decide = run(
    'UPDATE village_change SET is_approved = ?, decided_by = ?, letter = ?, decided_at_ms = ? WHERE id = ?',
  );
  return {
    askChange(change, needsLetter, moves) {
      const { id, projectId, number, reason, askedBy, askedAtMs } = change;
      ask(id, projectId, number, reason, askedBy, askedAtMs, needsLetter ? 1 : 0);
      for (const { position, grant, ownShare } of moves) move(id, projectId, position, grant, ownShare);
    },
    decideChange: (changeId, { isApproved, decidedBy, letter, atMs }) =>
      void decide(isApproved ? 1 : 0, decidedBy, letter, atMs, changeId),
  } satisfies Partial<VillageWrites>;
}

function moneyWrites(run: Run) {
  const receive = run(
    `INSERT INTO village_money (id, project_id, kind, amount_won, received_on, entry_id, at_ms)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const spend = run(
    `INSERT INTO village_spending (id, project_id, number, position, spent_on, payee, purpose, grant_won,
       own_won, vat_won, evidence_kind, evidence_number, entry_id, at_ms)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const reverse = run(
    `UPDATE village_spending SET reversed_at_ms = ?, reversal_reason = ?, reversal_entry_id = ? WHERE id = ?`,
  );
  const addFile = run('INSERT INTO village_file (hash, kind, byte_count, kept_at_ms) VALUES (?, ?, ?, ?)');
  const removeFile = run('DELETE FROM village_file WHERE hash = ?');
  const attach = run('INSERT INTO village_spending_file (spending_id, hash, shows) VALUES (?, ?, ?)');
  const detach = run('DELETE FROM village_spending_file WHERE spending_id = ? AND hash = ?');
  const removeAttendees = run('DELETE FROM village_attendee WHERE spending_id = ?');
  const addAttendee = run(
    `INSERT INTO village_attendee (spending_id, position, project_id, member, guest) VALUES (?, ?, ?, ?, ?)`,
  );
  const settle = run(
    `INSERT INTO village_settlement (project_id, settled_on, signed_by, treasurer, grant_left_won,
       own_left_won, interest_won, entry_id, at_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const returnRest = run(
    `UPDATE village_settlement SET returned_on = ?, return_reference = ?, return_entry_id = ?
     WHERE project_id = ?`,
  );
  return {
    receive: row =>
      void receive(row.id, row.projectId, row.kind, row.amount, row.receivedOn, row.entryId, row.atMs),
    spend(row) {
      const { id, projectId, number, position, spentOn, payee, purpose, grant, ownShare, vat } = row;
      const evidence = [row.evidenceKind, row.evidenceNumber] as const;
      const what = [projectId, number, position, spentOn, payee, purpose] as const;
      spend(id, ...what, grant, ownShare, vat, ...evidence, row.entryId, row.atMs);
    },
    reverse: (spendingId, { reason, entryId, atMs }) => void reverse(atMs, reason, entryId, spendingId),
    addFile: ({ hash, kind, byteCount }, atMs) => void addFile(hash, kind, byteCount, atMs),
    removeFile: hash => void removeFile(hash),
    attach: (spendingId, hash, shows) => void attach(spendingId, hash, shows),
    setAttendees({ id, projectId }, attendees) {
      removeAttendees(id);
      for (const [index, { member, guest }] of attendees.entries())
        addAttendee(id, index + 1, projectId, member, guest);
    },
    detach: (spendingId, hash) => void detach(spendingId, hash),
    settle(row) {
      const { projectId, settledOn, signedBy, treasurer, grantLeft, ownLeft, interest, entryId, atMs } = row;
      settle(projectId, settledOn, signedBy, treasurer, grantLeft, ownLeft, interest, entryId, atMs);
    },
    returnRest: (projectId, { on, reference, entryId }) => void returnRest(on, reference, entryId, projectId),
  } satisfies Partial<VillageWrites>;
}
