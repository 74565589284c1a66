import { csvText } from '../../src/base/csv.ts';
import { balancesAfter, balancesOf, differenceOf, reconcile } from '../../src/civic/village-books.ts';
import { typeOf } from '../../src/civic/village-rules.ts';
import type { ProjectView, SpendingView } from '../../src/contract/village.ts';
import { grantReturnedPostings, grantSettledPostings } from '../../src/ledger/centre-postings.ts';
import { sumWon, won } from '../../src/money/won.ts';
import { villageReportDocument } from '../../src/receipt/village-report.ts';
import { villageReportRows } from '../../src/report/village-report.ts';
import { settlementPage } from '../../src/report/village-settlement.ts';
import type { ProjectRow } from '../store/village-store.ts';
import type { Reads } from '../store/stores.ts';
import { change } from './change.ts';
import type { Counter } from './context.ts';
import { requests } from './implementer.ts';
import { pdfOf, placeOf } from './office-files.ts';
import { queuePaper } from './printing.ts';
import {
  ofProject,
  projectOf,
  recordOfProject,
  refuseState,
  RULES,
  runningProject,
  todayOf,
} from './village-work.ts';
import { currentShop } from './views/receipt-facts.ts';
import { figuresOf, viewProject } from './views/village.ts';

/** The settlement (정산) of a project, what goes back after it, and its report. */
export const villageSettlementHandlers = {
  settle: requests.village.settle.handler(({ context, input, errors }) =>
    ofProject(context, 'village.settle', input, work => {
      const { reads, writes, counter, atMs } = work;
      const row = runningProject(reads, input.projectId);
      const { items, received, left, changes } = figuresOf(reads, row);
      if (changes.some(({ isApproved }) => isApproved === null)) throw errors.CHANGE_OPEN();
      if (received.grant + received.ownShare === 0) throw errors.NOTHING_RECEIVED();
      const unproven = missingEvidence(viewProject(reads, row));
      if (unproven.length > 0) throw errors.EVIDENCE_MISSING({ data: { spendings: unproven } });
      const seen = input.left;
      if ((['grant', 'ownShare', 'interest'] as const).some(part => seen[part] !== left[part]))
        throw errors.LEFT_CHANGED({ data: { left } });
      const booked = bookedOf(reads, row.id);
      const difference = differenceOf(booked, balancesOf(counter.centreChart, received, items));
      if (difference) throw errors.NOT_RECONCILED({ data: difference });
      const postings = grantSettledPostings(counter.centreChart, left);
      const entryId =
        postings.length === 0 ? null : recordOfProject(work, row, { event: 'grantSettled', postings });
      const { settledOn, signedBy, treasurer } = input;
      const { grant: grantLeft, ownShare: ownLeft, interest } = left;
      writes.village.settle({
        projectId: row.id,
        settledOn,
        signedBy,
        treasurer,
        grantLeft,
        ownLeft,
        interest,
        entryId,
        atMs,
      });
      writes.village.setState(row.id, 'settled');
      // Where nothing is left nothing has to go back.
      if (entryId === null) writes.village.setState(row.id, 'closed');
      return row.id;
    }),
  ),
  returnRest: requests.village.returnRest.handler(({ context, input, errors }) =>
    ofProject(context, 'village.returnRest', input, work => {
      const { reads, writes, counter } = work;
      const row = projectOf(reads, input.projectId);
      const settlement = reads.village.settlement(row.id);
      if (row.state !== 'settled' || !settlement) return refuseState('NOT_SETTLED', row);
      const { grantLeft, ownLeft, interest, settledOn } = settlement;
      const owed = sumWon([grantLeft, ownLeft, interest]);
      if (input.amount !== owed) throw errors.AMOUNT_DIFFERS({ data: { owed } });
      const { returnedOn: on, reference } = input;
      if (on < settledOn) throw errors.BEFORE_SETTLEMENT({ data: { settledOn } });
      const entryId = recordOfProject(work, row, {
        event: 'grantReturned',
        postings: grantReturnedPostings(counter.centreChart, won(owed)),
        reference,
      });
      writes.village.returnRest(row.id, { on, reference, entryId });
      writes.village.setState(row.id, 'closed');
      return row.id;
    }),
  ),
  exportCsv: requests.village.exportCsv.handler(({ context: { counter }, input }) => {
    const project = viewProject(counter.reads, projectOf(counter.reads, input.projectId));
    return {
      fileName: `village-${project.callId}-${todayOf(counter.nowMs())}.csv`,
      text: csvText(villageReportRows(reportOf(counter, project))),
    };
  }),
  paper: requests.village.paper.handler(({ context: { counter }, input }) => {
    const row = projectOf(counter.reads, input.projectId);
    const project = viewProject(counter.reads, row);
    const page = settlementPage({
      ...reportOf(counter, project),
      ...project,
      place: placeOf(counter),
      accounts: reconcile(counter.centreChart, bookedOf(counter.reads, row.id), countedOf(counter, row)),
    });
    return pdfOf(counter, `마을사업 정산 보고서 ${project.title}`, page);
  }),
  print: requests.village.print.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'village.print',
      input,
      areas: ['device'],
      run: work => {
        const project = viewProject(work.reads, projectOf(work.reads, input.projectId));
        const report = reportOf(work.counter, project);
        const facts = { ...report, shop: currentShop(work.reads).profile, atMs: work.atMs };
        const jobId = queuePaper(work, {
          kind: 'document',
          title: '마을사업 정산',
          sourceId: null,
          copyNumber: 0,
          document: () => villageReportDocument(facts),
        });
        if (jobId === null) throw errors.PRINTER_NOT_CONFIGURED();
        return { jobId };
      },
      answer: result => result,
    }),
  ),
};

/** Spendings that stand and lack something, with what each lacks. */
function missingEvidence({ spendings }: ProjectView): { number: number; missing: SpendingView['missing'] }[] {
  return spendings
    .filter(({ missing }) => missing.length > 0)
    .map(({ number, missing }) => ({ number, missing }));
}

/** What the ledger says of a project. */
function bookedOf({ village }: Pick<Reads, 'village'>, projectId: string): ReadonlyMap<string, number> {
  return new Map(
    village
      .ledger(projectId)
      .filter(({ balance }) => balance !== 0)
      .map(({ code, balance }) => [code, balance]),
  );
}

/** What its rows say that the ledger has to say, before the settlement and after it. */
function countedOf({ reads, centreChart }: Counter, row: ProjectRow): ReadonlyMap<string, number> {
  const { items, received, left } = figuresOf(reads, row);
  const running = balancesOf(centreChart, received, items);
  const settlement = reads.village.settlement(row.id);
  if (settlement === undefined) return running;
  return balancesAfter(centreChart, running, { left, isReturned: settlement.returnedOn !== null });
}

function reportOf(counter: Counter, project: ProjectView) {
  const { call, type } = typeOf(RULES, project);
  const chart = counter.centreChart;
  const grantBank = counter.reads.village
    .ledger(project.id)
    .find(({ code }) => code === chart.codeOf('grantBank'));
  return { project, year: call.year, typeName: type.nameKo, booked: grantBank?.balance ?? 0 };
}
