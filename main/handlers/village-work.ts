import { ORPCError } from '@orpc/server';
import { required } from '../../src/base/assert.ts';
import { businessDate } from '../../src/base/korea-time.ts';
import { readVillageRules } from '../../src/civic/village-rules.ts';
import type { CentreEvent } from '../../src/ledger/entry.ts';
import type { Posting } from '../../src/ledger/posting.ts';
import seoGu from '../../resources/village/seo-gu.json' with { type: 'json' };
import type { ProjectRow } from '../store/village-store.ts';
import type { Reads } from '../store/stores.ts';
import { change, type Change } from './change.ts';
import type { Context } from './context.ts';
import { viewProject } from './views/village.ts';

/** What the requests of village projects share. */

export const RULES = readVillageRules(seoGu);

/** Refuses with a fault of the rules: its code is declared by the request, the rest of it is the detail. */
export function refuse(fault: { readonly code: string; readonly [detail: string]: unknown }): never {
  const { code, ...data } = fault;
  throw new ORPCError(code, { data });
}

export function projectOf({ village }: Pick<Reads, 'village'>, projectId: string): ProjectRow {
  return village.find(projectId) ?? refuse({ code: 'PROJECT_NOT_FOUND' });
}

/** The project, which may take money and spend it. */
export function runningProject(reads: Pick<Reads, 'village'>, projectId: string): ProjectRow {
  const row = projectOf(reads, projectId);
  return row.state === 'running' ? row : refuseState('NOT_RUNNING', row);
}

export function refuseState(code: string, { state }: ProjectRow): never {
  throw new ORPCError(code, { data: { state } });
}

export function viewNow({ counter }: Context, projectId: string) {
  const row = required(counter.reads.village.find(projectId), `project ${projectId}`);
  return viewProject(counter.reads, row);
}

export const todayOf = (atMs: number): string => businessDate(atMs, 0);

/**
 * Writes an event of a project into the centre's book. The memo names project and item alone: no payee is
 * ever in the chain, which nobody can erase.
 */
export function recordOfProject(
  { writes, newId, atMs }: Change,
  { id, title }: Pick<ProjectRow, 'id' | 'title'>,
  entry: {
    readonly event: CentreEvent;
    readonly postings: readonly Posting[];
    readonly reference?: string;
    readonly item?: string;
    readonly reversesId?: string;
  },
): string {
  const entryId = newId();
  writes.ledger.record({
    id: entryId,
    book: 'centre',
    event: entry.event,
    occurredAtMs: atMs,
    businessDate: todayOf(atMs),
    reference: entry.reference ?? '',
    sourceId: id,
    reversesId: entry.reversesId ?? null,
    policyVersion: RULES.id,
    memo: entry.item === undefined ? title : `${title} · ${entry.item}`,
    postings: entry.postings,
  });
  return entryId;
}

/** A change of one project, which answers with the project as it is afterwards. */
export function ofProject(
  context: Context,
  request: string,
  input: { readonly commandId: string },
  run: (work: Change) => string,
) {
  return change({
    context,
    request,
    input,
    areas: ['village', 'journal'],
    run: work => ({ projectId: run(work) }),
    answer: ({ projectId }) => viewNow(context, projectId),
  });
}
