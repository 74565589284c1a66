import { assert, required } from '../../src/base/assert.ts';
import { checkSpending, type SpendingDraft } from '../../src/civic/village-spending.ts';
import { grantSpendingReversedPostings, grantSpentPostings } from '../../src/ledger/centre-postings.ts';
import { won } from '../../src/money/won.ts';
import type { ProjectRow } from '../store/village-store.ts';
import type { Change } from './change.ts';
import { requests } from './implementer.ts';
import { checkFile, refuseUsed } from './village-files.ts';
import {
  ofProject,
  recordOfProject,
  refuse,
  refuseState,
  RULES,
  runningProject,
  todayOf,
} from './village-work.ts';
import { figuresOf } from './views/village.ts';

/** Spendings (집행): checked before they are written, and taken back by a reversal alone. */
export const villageSpendingHandlers = {
  spend: requests.village.spend.handler(({ context, input }) =>
    ofProject(context, 'village.spend', input, work => {
      const { reads, writes, atMs } = work;
      const { projectId, position, fileHash } = input;
      const row = runningProject(reads, projectId);
      const { items, received } = figuresOf(reads, row);
      const draft: SpendingDraft = {
        ...input,
        grant: won(input.grant),
        ownShare: won(input.ownShare),
        vat: won(input.vat),
      };
      const fault = checkSpending(RULES, { ...row, items, received }, draft, todayOf(atMs));
      if (fault) refuse(fault.code === 'ITEM_NOT_FOUND' ? { ...fault, position } : fault);
      const { evidenceKind, evidenceNumber, spentOn } = draft;
      const other = reads.village.ofPaper(evidenceKind, evidenceNumber, spentOn);
      if (other) refuseUsed(reads, 'PAPER_USED', other);
      if (fileHash !== null) checkFile(reads, fileHash);
      const id = bookSpending(work, row, draft);
      if (fileHash !== null) writes.village.attach(id, fileHash, 'paper');
      return projectId;
    }),
  ),
  reverse: requests.village.reverse.handler(({ context, input, errors }) =>
    ofProject(context, 'village.reverse', input, work => {
      const { reads, writes, counter, atMs } = work;
      const spending = reads.village.spending(input.spendingId);
      if (!spending) throw errors.SPENDING_NOT_FOUND();
      const row = required(reads.village.find(spending.projectId), `project ${spending.projectId}`);
      if (row.state !== 'running') refuseState('NOT_RUNNING', row);
      if (spending.reversedAtMs !== null) throw errors.ALREADY_REVERSED();
      const item = reads.village.items(row.id).find(one => one.position === spending.position);
      assert(item !== undefined, `reverse: item ${spending.position} of ${row.id}`);
      const money = { grant: won(spending.grant), ownShare: won(spending.ownShare) };
      const entryId = recordOfProject(work, row, {
        event: 'grantSpendingReversed',
        postings: grantSpendingReversedPostings(counter.centreChart, item.kind, money),
        reference: spending.evidenceNumber,
        item: item.name,
        reversesId: spending.entryId,
      });
      writes.village.reverse(spending.id, { reason: input.reason, entryId, atMs });
      return row.id;
    }),
  ),
};

/** Writes a spending that nothing speaks against, in the project's rows and in the centre's book. */
export function bookSpending(work: Change, row: ProjectRow, draft: SpendingDraft): string {
  const { reads, writes, counter, newId, atMs } = work;
  const { items, spendings } = figuresOf(reads, row);
  const { position, evidenceNumber } = draft;
  const item = required(
    items.find(one => one.position === position),
    `item ${position}`,
  );
  const entryId = recordOfProject(work, row, {
    event: 'grantSpent',
    postings: grantSpentPostings(counter.centreChart, item.kind, draft),
    reference: evidenceNumber,
    item: item.name,
  });
  const id = newId();
  writes.village.spend({ ...draft, id, projectId: row.id, number: spendings.length + 1, entryId, atMs });
  return id;
}
