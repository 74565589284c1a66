import { z } from 'zod';
import { officeFile } from './centre-paper.ts';
import { change, query } from './request.ts';
import { amount, amountOrZero, command, id, instant, isoDate, line, name, positiveAmount } from './shapes.ts';

/** The same names as in `src/civic` and `src/ledger`, which the contract does not import. */
export const itemKind = z.enum(['instructor', 'materials', 'publicity', 'refreshments', 'hire', 'other']);
export const evidenceKind = z.enum([
  'cardSlip',
  'taxInvoice',
  'cashReceipt',
  'transferSlip',
  'instructorReceipt',
]);
const fileProof = z.enum(['paper', 'before', 'after']);
const proof = z.enum(['paper', 'before', 'after', 'attendees']);
const forbiddenUse = z.enum(['rent', 'fullTimeStaff', 'facilities', 'assets']);
export const projectState = z.enum(['planned', 'chosen', 'declined', 'running', 'settled', 'closed']);
const moneyKind = z.enum(['grant', 'ownShare', 'interest']);
const hash = z.string().regex(/^[0-9a-f]{64}$/u);

const parts = z.object({ grant: amountOrZero, ownShare: amountOrZero });
const position = z.int().min(1);
const move = z.object({ position, grant: amount, ownShare: amount });
const moneyParts = parts.extend({ interest: amountOrZero });

const facts = z.object({
  callId: name(20),
  typeId: name(40),
  title: name(60),
  groupName: name(40),
  /** The name of whom the office calls. */
  representative: name(30),
  residentCount: z.int().min(1).max(10_000),
  /** The same residents with each family as one. */
  headCount: z.int().min(1).max(10_000),
  firstDay: isoDate,
  lastDay: isoDate,
  consultedOn: isoDate.nullable(),
});

const planItem = parts.extend({ name: name(40), kind: itemKind });

const projectCard = facts.extend({
  id,
  state: projectState,
  planned: amountOrZero,
  received: amountOrZero,
  spent: amountOrZero,
  /** Spendings that nothing in the file proves yet. */
  missing: z.int().min(0),
});

const itemFigures = planItem.extend({
  position,
  changed: z.object({ grant: amount, ownShare: amount }),
  spent: parts,
  /** Below nothing when more was spent than planned. */
  left: z.object({ grant: amount, ownShare: amount }),
});

const spending = parts.extend({
  id,
  number: z.int(),
  position,
  spentOn: isoDate,
  payee: z.string(),
  purpose: z.string(),
  vat: amountOrZero,
  evidenceKind,
  evidenceNumber: z.string(),
  files: z.array(
    z.object({ hash, kind: z.enum(['jpeg', 'png', 'pdf']), byteCount: z.int(), shows: fileProof }),
  ),
  /** Of the group by position, or a guest; a name is empty when its person was erased. */
  attendees: z.array(z.object({ position, member: z.int().nullable(), maskedName: z.string() })),
  /** What is asked of it and not there yet. */
  missing: z.array(proof),
  atMs: instant,
  reversal: z.object({ reason: z.string(), atMs: instant }).nullable(),
});

const planChange = z.object({
  id,
  number: z.int(),
  reason: z.string(),
  askedBy: z.string(),
  askedAtMs: instant,
  needsLetter: z.boolean(),
  moves: z.array(move),
  decision: z
    .object({ isApproved: z.boolean(), decidedBy: z.string(), letter: z.string(), atMs: instant })
    .nullable(),
});

const settlement = z.object({
  settledOn: isoDate,
  signedBy: z.string(),
  /** Empty is written on the paper by hand. */
  treasurer: z.string(),
  left: moneyParts,
  returned: z.object({ on: isoDate, reference: z.string() }).nullable(),
});

const project = projectCard.extend({
  /** In hundredths of a point. */
  score: z.int().nullable(),
  scores: z.array(z.int()),
  /** Empty of a group of which only the number is known. */
  members: z.array(
    z.object({ position, maskedName: z.string(), personId: id.nullable(), withAbove: z.boolean() }),
  ),
  decidedOn: isoDate.nullable(),
  agreedOn: isoDate.nullable(),
  items: z.array(itemFigures),
  receipts: z.array(z.object({ id, kind: moneyKind, amount: amountOrZero, receivedOn: isoDate })),
  receivedParts: moneyParts,
  /** What would go back if the project were settled now. */
  left: moneyParts,
  /** By number. */
  spendings: z.array(spending),
  changes: z.array(planChange),
  settlement: settlement.nullable(),
});

/** Somebody of the group: who was there already by position, a person by id, anybody else by name. */
const member = z.object({
  position: position.nullable(),
  name: line(30),
  personId: id.nullable(),
  /** Of one family with whoever stands before. */
  withAbove: z.boolean(),
});

/** Who is no member: one who is there already by place, whose name no screen has, or a name. */
const guest = z.object({ position: position.nullable(), name: line(30) });

const found = { PROJECT_NOT_FOUND: {} };
const running = { ...found, NOT_RUNNING: { data: z.object({ state: projectState }) } };
const itemFound = { ITEM_NOT_FOUND: { data: z.object({ position }) } };
const spendingFound = { SPENDING_NOT_FOUND: {}, NOT_RUNNING: running.NOT_RUNNING };
const fileErrors = {
  /** Nothing was kept under this hash. */
  FILE_NOT_FOUND: {},
  /** The same photograph or scan proves another spending. */
  FILE_USED: { data: z.object({ number: z.int(), title: z.string() }) },
};
const moveErrors = {
  MOVE_EMPTY: {},
  /** What is taken from items is not what others get. */
  MOVE_UNEVEN: { data: z.object({ grant: amount, ownShare: amount }) },
  ...itemFound,
  BELOW_SPENT: { data: z.object({ position }) },
};

export const villageContract = {
  /** All projects, the one that begins last first. */
  list: query('centre').output(z.array(projectCard)),
  get: query('centre')
    .input(z.object({ projectId: id }))
    .output(project)
    .errors(found),
  /** An application, or a correction of one that nobody has decided about. */
  save: change('centre')
    .input(
      command
        .extend(facts.shape)
        .extend({ projectId: id.nullable(), items: z.array(planItem).min(1).max(30) }),
    )
    .output(project)
    .errors({
      ...found,
      ALREADY_DECIDED: { data: z.object({ state: projectState }) },
      TYPE_NOT_FOUND: {},
      /** The group has another project in this call: no grant is given twice. */
      GROUP_HAS_PROJECT: {},
      TOO_FEW_HEADS: { data: z.object({ least: z.int() }) },
      PERIOD_EMPTY: {},
      CONSULTING_MISSING: {},
      ITEM_EMPTY: { data: z.object({ name: z.string() }) },
      FORBIDDEN_USE: { data: z.object({ use: forbiddenUse, name: z.string() }) },
      OVER_CEILING: { data: z.object({ ceiling: amountOrZero, asked: amountOrZero }) },
      OWN_SHARE_SHORT: { data: z.object({ least: amountOrZero }) },
    }),
  /** Who is in the group, anew: how many they are is counted, a family as one. */
  setMembers: change('centre')
    .input(command.extend({ projectId: id, members: z.array(member).max(200) }))
    .output(project)
    .errors({
      ...found,
      ALREADY_DECIDED: { data: z.object({ state: projectState }) },
      MEMBER_NOT_FOUND: {},
      PERSON_NOT_FOUND: {},
      NAME_MISSING: {},
      MEMBER_TWICE: {},
      TOO_FEW_HEADS: { data: z.object({ least: z.int() }) },
    }),
  /** The judges' decision. */
  decide: change('centre')
    .input(
      command.extend({
        projectId: id,
        scores: z.array(z.int().min(0).max(100)).max(30),
        isChosen: z.boolean(),
        decidedOn: isoDate,
      }),
    )
    .output(project)
    .errors({
      ...found,
      ALREADY_DECIDED: { data: z.object({ state: projectState }) },
      TOO_FEW_JUDGES: { data: z.object({ least: z.int() }) },
      BELOW_CUT: { data: z.object({ score: z.int(), cut: z.int() }) },
    }),
  /** The agreement (협약) is signed: the project may get and spend money. */
  agree: change('centre')
    .input(command.extend({ projectId: id, agreedOn: isoDate }))
    .output(project)
    .errors({ ...found, NOT_CHOSEN: { data: z.object({ state: projectState }) } }),
  /** Money that came into the project's account. */
  receive: change('centre')
    .input(command.extend({ projectId: id, kind: moneyKind, amount: positiveAmount, receivedOn: isoDate }))
    .output(project)
    .errors({
      ...running,
      /** More than the plan has of it. */
      OVER_PLAN: { data: z.object({ most: amountOrZero }) },
    }),
  /** Keeps a photograph or scan, once, before a spending names it. One that none names goes after a day. */
  keepFile: change('centre')
    .input(command.extend({ base64: z.base64().max(11_200_000) }))
    .output(z.object({ hash, kind: z.enum(['jpeg', 'png', 'pdf']), byteCount: z.int() }))
    .errors({
      FILE_KIND: {},
      FILE_TOO_LARGE: { data: z.object({ mostBytes: z.int() }) },
      FILE_USED: fileErrors.FILE_USED,
    }),
  file: query('centre')
    .input(z.object({ hash }))
    .output(z.object({ kind: z.enum(['jpeg', 'png', 'pdf']), base64: z.string() }))
    .errors({ FILE_NOT_FOUND: {} }),
  /** A spending, checked before it is one. */
  spend: change('centre')
    .input(
      command.extend(parts.shape).extend({
        projectId: id,
        position,
        spentOn: isoDate,
        payee: name(40),
        purpose: name(80),
        vat: amountOrZero,
        evidenceKind,
        evidenceNumber: line(40),
        fileHash: hash.nullable(),
      }),
    )
    .output(project)
    .errors({
      ...running,
      ...itemFound,
      AMOUNT_MISSING: {},
      OUTSIDE_PERIOD: { data: z.object({ firstDay: isoDate, lastDay: isoDate }) },
      IN_THE_FUTURE: {},
      FORBIDDEN_USE: { data: z.object({ use: forbiddenUse }) },
      EVIDENCE_KIND: { data: z.object({ allowed: z.array(evidenceKind) }) },
      EVIDENCE_NUMBER_MISSING: {},
      VAT_TOO_HIGH: { data: z.object({ most: amountOrZero }) },
      OVER_ITEM: { data: z.object({ most: amountOrZero }) },
      MONEY_SHORT: { data: z.object({ of: z.enum(['grant', 'ownShare']), left: amount }) },
      /** The same paper proves another spending. */
      PAPER_USED: { data: z.object({ number: z.int(), title: z.string() }) },
      ...fileErrors,
    }),
  attach: change('centre')
    .input(command.extend({ spendingId: id, fileHash: hash, shows: fileProof }))
    .output(project)
    .errors({ ...spendingFound, ALREADY_REVERSED: {}, ...fileErrors }),
  /** Takes a wrong photograph off a spending; it goes when no other names it. */
  detach: change('centre')
    .input(command.extend({ spendingId: id, fileHash: hash }))
    .output(project)
    .errors({ ...spendingFound, FILE_NOT_FOUND: {} }),
  /** Who was there (참석자), all of them anew: of the group by position, guests by name. */
  setAttendees: change('centre')
    .input(
      command.extend({
        spendingId: id,
        members: z.array(position).max(200),
        guests: z.array(guest).max(100),
      }),
    )
    .output(project)
    .errors({ ...spendingFound, ALREADY_REVERSED: {}, MEMBER_NOT_FOUND: {}, NAME_MISSING: {} }),
  /** Takes a spending back: it was entered wrongly, or the money came back. */
  reverse: change('centre')
    .input(command.extend({ spendingId: id, reason: name(60) }))
    .output(project)
    .errors({ ...spendingFound, ALREADY_REVERSED: {} }),
  /** The group asks to move money between items. One at a time. */
  askChange: change('centre')
    .input(
      command.extend({ projectId: id, reason: name(100), askedBy: name(30), moves: z.array(move).max(30) }),
    )
    .output(project)
    .errors({ ...running, CHANGE_OPEN: {}, ...moveErrors }),
  decideChange: change('manager')
    .input(
      command.extend({
        changeId: id,
        isApproved: z.boolean(),
        decidedBy: name(30),
        /** The number of the district's letter (공문), for a change that the centre cannot approve alone. */
        letter: line(40),
      }),
    )
    .output(project)
    .errors({
      CHANGE_NOT_FOUND: {},
      NOT_RUNNING: running.NOT_RUNNING,
      CHANGE_DECIDED: {},
      LETTER_MISSING: {},
      BELOW_SPENT: moveErrors.BELOW_SPENT,
    }),
  /**
   * Settles the project (정산) for good. `left` is what the person saw. Refused while a spending lacks
   * evidence that is asked of it, a change waits, or the file and the ledger differ.
   */
  settle: change('manager')
    .input(
      command.extend({
        projectId: id,
        settledOn: isoDate,
        signedBy: name(30),
        treasurer: line(30),
        left: moneyParts,
      }),
    )
    .output(project)
    .errors({
      ...running,
      CHANGE_OPEN: {},
      EVIDENCE_MISSING: {
        data: z.object({ spendings: z.array(z.object({ number: z.int(), missing: z.array(proof) })) }),
      },
      LEFT_CHANGED: { data: z.object({ left: moneyParts }) },
      /** What the rows say and what the ledger says are not the same. */
      NOT_RECONCILED: { data: z.object({ account: z.string(), booked: amount, counted: amount }) },
      NOTHING_RECEIVED: {},
    }),
  /** What was left has gone back (반납): the project is closed. */
  returnRest: change('manager')
    .input(
      command.extend({ projectId: id, returnedOn: isoDate, amount: positiveAmount, reference: name(40) }),
    )
    .output(project)
    .errors({
      ...found,
      NOT_SETTLED: { data: z.object({ state: projectState }) },
      AMOUNT_DIFFERS: { data: z.object({ owed: amountOrZero }) },
      BEFORE_SETTLEMENT: { data: z.object({ settledOn: isoDate }) },
    }),
  /** The settlement report for a spreadsheet: items, spendings, money, what went back. */
  exportCsv: query('centre')
    .input(z.object({ projectId: id }))
    .output(z.object({ fileName: z.string(), text: z.string() }))
    .errors(found),
  /** The settlement report to sign and hand in, as a PDF. Before the settlement it is a draft. */
  paper: query('centre')
    .input(z.object({ projectId: id }))
    .output(officeFile)
    .errors(found),
  /** The settlement report on the receipt printer. */
  print: change('centre')
    .input(command.extend({ projectId: id }))
    .output(z.object({ jobId: id }))
    .errors({ ...found, PRINTER_NOT_CONFIGURED: {} }),
};

export type ProjectCard = z.infer<typeof projectCard>;
export type ProjectView = z.infer<typeof project>;
export type ProjectStateName = z.infer<typeof projectState>;
export type MemberInput = z.infer<typeof member>;
export type SpendingView = ProjectView['spendings'][number];
export type PlanChangeView = ProjectView['changes'][number];
export type ProofName = z.infer<typeof proof>;
export type FileProofName = z.infer<typeof fileProof>;
