import { required } from '../../src/base/assert.ts';
import { dateText, koreaTime } from '../../src/base/korea-time.ts';
import { evidenceFileKind } from '../../src/civic/village-spending.ts';
import { hasBegun, momentOf } from '../../src/community/attendance.ts';
import {
  freePosition,
  LOG_PHOTO_MAX_BYTES,
  LOG_PHOTOS_MOST,
  LOG_STEPS,
  nextStep,
} from '../../src/community/operation-log.ts';
import type { OfficeFileView } from '../../src/contract/centre-paper.ts';
import type { A4Document, A4Photo } from '../../src/report/a4-document.ts';
import { operationLogPage } from '../../src/report/centre-papers.ts';
import type { LogPhotoRow } from '../store/operation-log-store.ts';
import type { Reads } from '../store/stores.ts';
import { holdLesson } from './attendance-marks.ts';
import { change, wasMade, type Change } from './change.ts';
import type { Area, Context, Counter } from './context.ts';
import { requests } from './implementer.ts';
import { centreFacts } from './views/centre-facts.ts';
import { headsNow, viewOperationLog } from './views/operation-log.ts';

const AREAS: readonly Area[] = ['operationLog'];

export const operationLogHandlers = {
  get: requests.operationLog.get.handler(({ context, input, errors }) => {
    if (!context.counter.reads.programmes.lesson(input.lessonId)) throw errors.LESSON_NOT_FOUND();
    return viewOperationLog(context.counter.reads, input.lessonId);
  }),
  save: requests.operationLog.save.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'operationLog.save',
      input,
      areas: ['operationLog', 'attendance'],
      run: work => {
        const { reads, writes, counter, atMs } = work;
        const { lessonId, content, remarks } = input;
        const lesson = reads.programmes.lesson(lessonId);
        if (!lesson) throw errors.LESSON_NOT_FOUND();
        const { state } = required(reads.programmes.find(lesson.programmeId), `programme of ${lessonId}`);
        if (state === 'draft') throw errors.PROGRAMME_IS_DRAFT();
        if (state === 'cancelled' || lesson.state === 'cancelled') throw errors.LESSON_CANCELLED();
        const { date, startMinute } = lesson;
        if (!hasBegun(lesson, momentOf(atMs))) throw errors.LESSON_NOT_YET({ data: { date, startMinute } });
        if (isApproved(reads, lessonId)) throw errors.LOG_APPROVED();
        holdLesson(work, lessonId);
        const { cashier: writer } = counter.settings();
        writes.operationLogs.save({
          lessonId,
          content,
          remarks,
          writer,
          role: context.role,
          writtenAtMs: atMs,
        });
        return { lessonId };
      },
      answer: ({ lessonId }) => viewOperationLog(context.counter.reads, lessonId),
    }),
  ),
  addPhoto: requests.operationLog.addPhoto.handler(async ({ context, input, errors }) => {
    const { counter } = context;
    const bytes = Buffer.from(input.base64, 'base64');
    const mostBytes = LOG_PHOTO_MAX_BYTES;
    if (bytes.length > mostBytes) throw errors.FILE_TOO_LARGE({ data: { mostBytes } });
    const kind = evidenceFileKind(bytes);
    if (kind === undefined || kind === 'pdf') throw errors.FILE_KIND();
    // A photograph that cannot be drawn would take the whole paper with it.
    if (!wasMade(counter, input) && !(await canDraw(counter, kind, bytes))) throw errors.FILE_KIND();
    return change({
      context,
      request: 'operationLog.addPhoto',
      input,
      areas: AREAS,
      run: work => {
        const { lessonId } = input;
        openLog(work.reads, lessonId, errors);
        const hash = work.counter.evidenceFiles.keep(bytes);
        const used = work.reads.operationLogs.photo(hash);
        if (used) throw errors.PHOTO_USED({ data: lessonOf(work.reads, used.lessonId) });
        const { operationLogs } = work.reads;
        const taken = [...operationLogs.photos(lessonId), ...operationLogs.gonePhotos(lessonId)];
        const position = freePosition(taken.map(photo => photo.position));
        if (position === undefined) throw errors.PHOTOS_FULL({ data: { most: LOG_PHOTOS_MOST } });
        work.writes.operationLogs.addPhoto({ hash, lessonId, position, kind }, work.atMs);
        return { lessonId };
      },
      answer: ({ lessonId }) => viewOperationLog(counter.reads, lessonId),
    });
  }),
  removePhoto: requests.operationLog.removePhoto.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'operationLog.removePhoto',
      input,
      areas: AREAS,
      run: work => {
        const { lessonId, hash } = input;
        openLog(work.reads, lessonId, errors);
        if (work.reads.operationLogs.photo(hash)?.lessonId !== lessonId) throw errors.PHOTO_NOT_FOUND();
        work.writes.operationLogs.removePhoto(hash);
        letGo(work, hash);
        return { lessonId };
      },
      answer: ({ lessonId }) => viewOperationLog(context.counter.reads, lessonId),
    }),
  ),
  photo: requests.operationLog.photo.handler(({ context: { counter }, input, errors }) => {
    const row = counter.reads.operationLogs.photo(input.hash);
    const bytes = row && counter.evidenceFiles.read(input.hash);
    if (!row || !bytes) throw errors.PHOTO_NOT_FOUND();
    return { kind: row.kind, base64: Buffer.from(bytes).toString('base64') };
  }),
  approve: requests.operationLog.approve.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'operationLog.approve',
      input,
      areas: AREAS,
      run: ({ reads, writes, atMs }) => {
        const { lessonId, step, name } = input;
        if (!reads.operationLogs.find(lessonId)) throw errors.LOG_NOT_FOUND();
        const approvals = reads.operationLogs.approvals(lessonId);
        const number = LOG_STEPS.indexOf(step) + 1;
        const already = approvals.find(approval => approval.step === number);
        if (already) throw errors.APPROVED_ALREADY({ data: { name: already.name } });
        const next = required(nextStep(approvals), 'a step that is open');
        if (next !== step) throw errors.APPROVAL_ORDER({ data: { next } });
        if (approvals.length === 0) writes.operationLogs.sign(lessonId, headsNow(reads, lessonId));
        writes.operationLogs.addApproval(lessonId, { step: number, name, role: context.role, atMs });
        return { lessonId };
      },
      answer: ({ lessonId }) => viewOperationLog(context.counter.reads, lessonId),
    }),
  ),
  missing: requests.operationLog.missing.handler(({ context, input }) => ({
    lessons: [...context.counter.reads.operationLogs.unlogged(input.until)],
  })),
  waiting: requests.operationLog.waiting.handler(({ context }) => ({
    lessons: context.counter.reads.operationLogs.waiting().flatMap(({ approvals, ...lesson }) => {
      const next = LOG_STEPS[approvals];
      return next === undefined ? [] : [{ ...lesson, next }];
    }),
  })),
  paper: requests.operationLog.paper.handler(({ context: { counter }, input, errors }) => {
    if (!counter.reads.operationLogs.find(input.lessonId)) throw errors.LOG_NOT_FOUND();
    return paperOf(counter, input.lessonId);
  }),
};

const isApproved = ({ operationLogs }: Pick<Reads, 'operationLogs'>, lessonId: string) =>
  operationLogs.approvals(lessonId).length > 0;

/** There is a log, and nobody has approved it yet. */
function openLog(
  reads: Reads,
  lessonId: string,
  errors: { LOG_NOT_FOUND(): Error; LOG_APPROVED(): Error },
): void {
  if (!reads.operationLogs.find(lessonId)) throw errors.LOG_NOT_FOUND();
  if (isApproved(reads, lessonId)) throw errors.LOG_APPROVED();
}

function lessonOf({ programmes }: Pick<Reads, 'programmes'>, lessonId: string) {
  const { number, programmeId } = required(programmes.lesson(lessonId), `lesson ${lessonId}`);
  return { number, programmeName: required(programmes.find(programmeId), programmeId).name };
}

/** The file goes with its photograph, unless the same one proves a spending. */
export function letGo({ reads, counter, afterCommit }: Change, hash: string): void {
  if (!reads.village.file(hash)) afterCommit(() => counter.evidenceFiles.remove(hash));
}

const dataUrl = (kind: LogPhotoRow['kind'], bytes: Uint8Array) =>
  `data:image/${kind};base64,${Buffer.from(bytes).toString('base64')}`;

async function canDraw(
  { makeFile }: Counter,
  kind: LogPhotoRow['kind'],
  bytes: Uint8Array,
): Promise<boolean> {
  const photos = [{ dataUrl: dataUrl(kind, bytes), caption: '' }];
  const page: A4Document = {
    title: '',
    about: '',
    look: 'upright',
    footer: '',
    blocks: [{ kind: 'photos', photos }],
  };
  try {
    await makeFile({ kind: 'pdf', page });
    return true;
  } catch {
    return false;
  }
}

export const STEP_NAMES = ['담당', '팀장', '동장'];

/** Everything is read before the first wait. */
async function paperOf(counter: Counter, lessonId: string): Promise<OfficeFileView> {
  const { heads, log, ...facts } = viewOperationLog(counter.reads, lessonId);
  const { content, remarks, writer, photos, approvals } = required(log, `log of ${lessonId}`);
  const { programmeId } = required(counter.reads.programmes.lesson(lessonId), `lesson ${lessonId}`);
  const { firstDay, lastDay } = required(counter.reads.programmes.find(programmeId), programmeId);
  const { programmeName, number, lessonCount, date, startMinute, endMinute } = facts;
  const room = facts.roomName ?? '';
  const instructor = facts.instructorName ?? '';
  const page = operationLogPage({
    place: { name: centreFacts(counter).name, approval: STEP_NAMES },
    programme: { name: programmeName, firstDay, lastDay, lessonCount, room, instructor },
    lesson: { number, date, startMinute, endMinute, room },
    ...heads,
    content,
    remarks,
    writer,
    photos: photos.flatMap(photo => drawn(counter, photo)),
    signed: approvals.map(({ name, atMs }) => `${name}\n${dayAndTime(atMs)}`),
  });
  const bytes = await counter.makeFile({ kind: 'pdf', page });
  return {
    fileName: `운영일지 ${programmeName.replaceAll(/[\\/:*?"<>|]/g, ' ')} ${date}.pdf`,
    mediaType: 'application/pdf',
    base64: Buffer.from(bytes).toString('base64'),
  };
}

/** `5.14 14:08`. */
function dayAndTime(atMs: number): string {
  const [, month, day] = dateText(atMs).split('-').map(Number);
  const { hour, minute } = koreaTime(atMs);
  return `${month}.${day} ${hour}:${String(minute).padStart(2, '0')}`;
}

/** A photograph whose file somebody has taken away says so on the paper by its absence, and no more. */
function drawn(
  { evidenceFiles }: Context['counter'],
  { hash, kind }: Pick<LogPhotoRow, 'hash' | 'kind'>,
): readonly A4Photo[] {
  const bytes = evidenceFiles.read(hash);
  return bytes ? [{ dataUrl: dataUrl(kind, bytes), caption: '' }] : [];
}
