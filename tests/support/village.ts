import { Buffer } from 'node:buffer';
import { required } from '../../src/base/assert.ts';
import type { CounterClient } from '../../src/contract/contract.ts';
import type { ProjectView } from '../../src/contract/village.ts';
import type { TestShop } from './shop.ts';
import { command } from './till.ts';

/** What staff do with village projects, in few words. The clock of tests stands at 2026-05-14. */

type SaveInput = Parameters<CounterClient['village']['save']>[0];
type SpendInput = Parameters<CounterClient['village']['spend']>[0];

export function plan(change: Partial<SaveInput> = {}): SaveInput {
  return {
    ...command(),
    projectId: null,
    callId: '2025',
    typeId: 'growing',
    title: '골목 텃밭',
    groupName: '골목텃밭모임',
    representative: '홍길동',
    residentCount: 5,
    headCount: 3,
    firstDay: '2026-04-01',
    lastDay: '2026-10-31',
    consultedOn: null,
    items: [
      { name: '강사비', kind: 'instructor', grant: 600_000, ownShare: 0 },
      { name: '모종과 흙', kind: 'materials', grant: 900_000, ownShare: 100_000 },
      { name: '홍보물', kind: 'publicity', grant: 300_000, ownShare: 0 },
    ],
    ...change,
  };
}

/** A project that has been chosen and agreed about, without money yet. */
export async function startProject(
  client: CounterClient,
  change: Partial<SaveInput> = {},
): Promise<ProjectView> {
  const { id: projectId } = await client.village.save(plan(change));
  const decision = { scores: [80, 90, 85, 70, 95], isChosen: true, decidedOn: '2026-03-20' };
  await client.village.decide({ ...command(), projectId, ...decision });
  return client.village.agree({ ...command(), projectId, agreedOn: '2026-03-27' });
}

/** A running project with the whole grant and the whole own share in its account. */
export async function fundedProject(
  client: CounterClient,
  change: Partial<SaveInput> = {},
): Promise<ProjectView> {
  const { id: projectId } = await startProject(client, change);
  const receivedOn = '2026-04-01';
  await client.village.receive({ ...command(), projectId, kind: 'grant', amount: 1_800_000, receivedOn });
  return client.village.receive({ ...command(), projectId, kind: 'ownShare', amount: 100_000, receivedOn });
}

let papers = 0;

/** Seedlings for 110,000 won, by card. */
export function spending(projectId: string, change: Partial<SpendInput> = {}): SpendInput {
  papers += 1;
  return {
    ...command(),
    projectId,
    position: 2,
    spentOn: '2026-05-10',
    payee: '푸른화원',
    purpose: '상추 모종',
    grant: 100_000,
    ownShare: 10_000,
    vat: 10_000,
    evidenceKind: 'cardSlip',
    evidenceNumber: String(30_000_000 + papers),
    fileHash: null,
    ...change,
  };
}

/** A real image of one pixel; another `mark` after its end makes it another file. */
export function picture(mark = ''): Buffer {
  const png =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  return Buffer.concat([Buffer.from(png, 'base64'), Buffer.from(mark)]);
}

export async function keep(client: CounterClient, bytes: Uint8Array = picture()): Promise<string> {
  const base64 = Buffer.from(bytes).toString('base64');
  const { hash } = await client.village.keepFile({ ...command(), base64 });
  return hash;
}

/** The same with all that is asked of what is bought: its paper, and a photograph of it. */
export async function proven(
  client: CounterClient,
  projectId: string,
  change: Partial<SpendInput> = {},
): Promise<ProjectView> {
  papers += 1;
  const fileHash = await keep(client, picture(`paper ${papers}`));
  const project = await client.village.spend(spending(projectId, { fileHash, ...change }));
  const { id: spendingId } = lastSpending(project);
  const photo = await keep(client, picture(`goods ${papers}`));
  return client.village.attach({ ...command(), spendingId, fileHash: photo, shows: 'after' });
}

export const lastSpending = (project: ProjectView) => required(project.spendings.at(-1), 'a spending');

/** Debits less credits of the centre's accounts. */
export async function centreBalances(shop: TestShop): Promise<Record<string, number>> {
  const { rows } = await shop.client.journal.trialBalance({ to: null, book: 'centre' });
  return Object.fromEntries(
    rows.map(row => [row.accountCode, row.debit - row.credit] as const).filter(([, amount]) => amount !== 0),
  );
}
