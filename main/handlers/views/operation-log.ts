import { required } from '../../../src/base/assert.ts';
import { hasCome, type AttendanceState } from '../../../src/community/attendance.ts';
import { LOG_STEPS } from '../../../src/community/operation-log.ts';
import type { OperationLogView } from '../../../src/contract/operation-log.ts';
import type { HeadsRow } from '../../store/operation-log-store.ts';
import type { Reads } from '../../store/stores.ts';

type Log = NonNullable<OperationLogView['log']>;

export function viewOperationLog(reads: Reads, lessonId: string): OperationLogView {
  const lesson = required(reads.programmes.lesson(lessonId), `lesson ${lessonId}`);
  const programme = required(reads.programmes.find(lesson.programmeId), `programme of ${lessonId}`);
  const { number, date, startMinute, endMinute, roomName } = lesson;
  return {
    lessonId,
    programmeName: programme.name,
    number,
    lessonCount: programme.lessonCount,
    date,
    startMinute,
    endMinute,
    roomName,
    instructorName: programme.instructorName,
    heads: reads.operationLogs.signedHeads(lessonId) ?? headsNow(reads, lessonId),
    log: logOf(reads, lessonId),
  };
}

function logOf({ operationLogs }: Reads, lessonId: string): Log | null {
  const row = operationLogs.find(lessonId);
  if (!row) return null;
  const { content, remarks, writer, writtenAtMs } = row;
  const gone = operationLogs.gonePhotos(lessonId);
  return {
    content,
    remarks,
    writer,
    writtenAtMs,
    photos: operationLogs.photos(lessonId).map(({ hash, kind }) => ({ hash, kind })),
    photosGone:
      gone.length === 0 ? null : { count: gone.length, atMs: Math.max(...gone.map(one => one.atMs)) },
    approvals: operationLogs.approvals(lessonId).map(({ step, name, atMs }) => ({
      step: required(LOG_STEPS[step - 1], `step ${step}`),
      name,
      atMs,
    })),
  };
}

export function headsNow({ operationLogs }: Pick<Reads, 'operationLogs'>, lessonId: string): HeadsRow {
  const rows = operationLogs.heads(lessonId);
  const marked = (state: AttendanceState) => rows.filter(row => row.state === state).length;
  const came = rows.filter(({ state }) => hasCome(state));
  return {
    enrolled: rows.length,
    present: marked('present'),
    late: marked('late'),
    left: marked('left'),
    excused: marked('excused'),
    absent: marked('absent'),
    female: came.filter(({ sex }) => sex === 'female').length,
    male: came.filter(({ sex }) => sex === 'male').length,
  };
}
