import { required } from '../../src/base/assert.ts';
import { EVIDENCE_MAX_BYTES, evidenceFileKind } from '../../src/civic/village-spending.ts';
import type { Reads } from '../store/stores.ts';
import { change } from './change.ts';
import type { Counter } from './context.ts';
import { requests } from './implementer.ts';
import { ofProject, refuse, runningProject } from './village-work.ts';

/** Photographs and scans of spendings: kept once, shown, put to a spending and taken off. */
export const villageFileHandlers = {
  keepFile: requests.village.keepFile.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'village.keepFile',
      input,
      areas: [],
      run: ({ reads, writes, counter, atMs }) => {
        const bytes = Buffer.from(input.base64, 'base64');
        if (bytes.length > EVIDENCE_MAX_BYTES)
          throw errors.FILE_TOO_LARGE({ data: { mostBytes: EVIDENCE_MAX_BYTES } });
        const kind = evidenceFileKind(bytes);
        if (kind === undefined) throw errors.FILE_KIND();
        const hash = counter.evidenceFiles.keep(bytes);
        refuseUsedFile(reads, hash);
        if (!reads.village.file(hash)) writes.village.addFile({ hash, kind, byteCount: bytes.length }, atMs);
        return { hash };
      },
      answer: ({ hash }) => {
        const { kind, byteCount } = required(context.counter.reads.village.file(hash), `file ${hash}`);
        return { hash, kind, byteCount };
      },
    }),
  ),
  file: requests.village.file.handler(({ context: { counter }, input, errors }) => {
    const row = counter.reads.village.file(input.hash);
    const bytes = row && counter.evidenceFiles.read(input.hash);
    if (!row || !bytes) throw errors.FILE_NOT_FOUND();
    return { kind: row.kind, base64: Buffer.from(bytes).toString('base64') };
  }),
  attach: requests.village.attach.handler(({ context, input, errors }) =>
    ofProject(context, 'village.attach', input, ({ reads, writes }) => {
      const spending = reads.village.spending(input.spendingId);
      if (!spending) throw errors.SPENDING_NOT_FOUND();
      runningProject(reads, spending.projectId);
      if (spending.reversedAtMs !== null) throw errors.ALREADY_REVERSED();
      checkFile(reads, input.fileHash);
      writes.village.attach(spending.id, input.fileHash, input.shows);
      return spending.projectId;
    }),
  ),
  detach: requests.village.detach.handler(({ context, input, errors }) =>
    ofProject(context, 'village.detach', input, ({ reads, writes, counter, afterCommit }) => {
      const { village } = reads;
      const { spendingId, fileHash } = input;
      const spending = village.spending(spendingId);
      if (!spending) throw errors.SPENDING_NOT_FOUND();
      runningProject(reads, spending.projectId);
      const files = village.files(spending.projectId).filter(file => file.hash === fileHash);
      if (!files.some(file => file.spendingId === spendingId)) throw errors.FILE_NOT_FOUND();
      writes.village.detach(spendingId, fileHash);
      const isUnused = village.unusedFiles(Number.MAX_SAFE_INTEGER).some(({ hash }) => hash === fileHash);
      if (isUnused) {
        writes.village.removeFile(fileHash);
        // The same photograph may show a lesson.
        if (!reads.operationLogs.photo(fileHash)) afterCommit(() => counter.evidenceFiles.remove(fileHash));
      }
      return spending.projectId;
    }),
  ),
};

/** The file is kept, and proves no other spending. */
export function checkFile(reads: Pick<Reads, 'village'>, hash: string): void {
  if (!reads.village.file(hash)) refuse({ code: 'FILE_NOT_FOUND' });
  refuseUsedFile(reads, hash);
}

function refuseUsedFile(reads: Pick<Reads, 'village'>, hash: string): void {
  const spending = reads.village.ofFile(hash);
  if (spending) refuseUsed(reads, 'FILE_USED', spending);
}

export function refuseUsed(
  { village }: Pick<Reads, 'village'>,
  code: 'FILE_USED' | 'PAPER_USED',
  { number, projectId }: { readonly number: number; readonly projectId: string },
): never {
  const { title } = required(village.find(projectId), `project ${projectId}`);
  // Read where the refusal is shown: which spending it is, and of which project.
  const fault = { code, number, title };
  return refuse(fault);
}

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Lets go of files that no spending has named for a day, and of what a change that did not come to its end
 * has left in the folder. Photographs of lessons lie there as well.
 */
export function sweepEvidence(counter: Counter): void {
  const { evidenceFiles } = counter;
  counter.transaction(({ reads, writes }) => {
    for (const { hash } of reads.village.unusedFiles(counter.nowMs() - DAY_MS))
      writes.village.removeFile(hash);
  });
  const { village, operationLogs } = counter.reads;
  for (const hash of evidenceFiles.all())
    if (!village.file(hash) && !operationLogs.photo(hash)) evidenceFiles.remove(hash);
}
