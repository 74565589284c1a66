import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { v7 as uuidV7 } from 'uuid';
import { hasCome } from '../../../src/community/attendance.ts';
import type { AttendanceChoice, AttendanceSheet } from '../../../src/contract/attendance.ts';
import { playRefused, playScanned } from '../../parts/sounds.ts';
import { act } from '../../rpc/act.ts';
import { useCounter } from '../../rpc/counter.tsx';
import { refusalOf } from '../../rpc/refusal.ts';
import { useLeftScan, useScans } from '../../rpc/use-scans.ts';

type Requests = ReturnType<typeof useCounter>['client']['attendance'];
export type CheckedIn = Awaited<ReturnType<Requests['checkIn']>>;
/** Whether those who are scanned come in or go out. */
export type Way = 'in' | 'out';

/** What became of the last card: somebody is there, or a question, or a refusal. */
export interface Scanned {
  readonly token: string;
  readonly way: Way;
  readonly done: CheckedIn | undefined;
  readonly error: unknown;
  /** The lessons that could be meant. */
  readonly choices: readonly AttendanceChoice[];
  /** Of those that its holder has no seat in, what they wait for there. */
  readonly waits: readonly AttendanceChoice[];
  /** Whose card it was, where they are not enrolled. */
  readonly personId: string | undefined;
}

/**
 * Takes cards at the door, one after the other: a queue of people scans faster than a lesson is read.
 *
 * @param lessonId The lesson that staff have chosen; null leaves it to the card.
 */
export function useCheckIn(
  lessonId: string | null,
  onDone: (done: CheckedIn) => void,
  { onRefused, way = 'in' }: { readonly onRefused?: (error: unknown) => void; readonly way?: Way } = {},
) {
  const { client, queries } = useCounter();
  const cache = useQueryClient();
  const [last, setLast] = useState<Scanned>();
  const queue = useRef(Promise.resolve());
  const settings = useQuery(queries.app.state.queryOptions()).data?.settings;
  const volume = settings?.sound ?? 'normal';
  /** Puts a head on the sheet that is open. */
  const show = ({ lessonId: id, row }: CheckedIn) => {
    const { queryKey } = queries.attendance.sheet.queryOptions({ input: { lessonId: id } });
    cache.setQueryData(queryKey, sheet => sheet && withHead(sheet, row));
  };
  const enter = async (token: string, asked: string | null, commandId: string) => {
    try {
      const done =
        way === 'in'
          ? await act(client.attendance.checkIn, { token, lessonId: asked }, commandId)
          : { ...(await act(client.attendance.checkOut, { token }, commandId)), wasThere: false };
      show(done);
      setLast({ token, way, done, error: undefined, choices: [], waits: [], personId: undefined });
      playScanned(volume);
      onDone(done);
    } catch (error) {
      setLast({ token, way, done: undefined, error, ...questionOf(error) });
      playRefused(volume);
      onRefused?.(error);
    }
  };
  const take = (token: string, asked: string | null, commandId: string = uuidV7()) => {
    queue.current = queue.current.then(() => enter(token, asked, commandId));
  };
  const takeScan = (code: string, scanId?: string) => take(code.trim(), lessonId, scanId);
  useScans(takeScan);
  useLeftScan(takeScan);
  return { last, take, show, volume, speaks: settings?.speaksAttendance ?? false };
}

/** The sheet with what was said of one head. The rest of it is read again when others have changed it. */
function withHead(sheet: AttendanceSheet, row: AttendanceSheet['rows'][number]): AttendanceSheet {
  const rows = sheet.rows.map(one => (one.personId === row.personId ? row : one));
  return { ...sheet, state: 'held', rows, came: rows.filter(({ state }) => hasCome(state)).length };
}

function questionOf(error: unknown): Pick<Scanned, 'choices' | 'waits' | 'personId'> {
  const refusal = refusalOf(error);
  if (refusal?.code === 'WHICH_LESSON')
    return { choices: refusal.data.lessons, waits: [], personId: undefined };
  if (refusal?.code === 'NOT_ENROLLED') {
    const { lessons, personId } = refusal.data;
    return {
      choices: lessons.filter(({ takesWalkIns }) => takesWalkIns),
      waits: lessons.filter(({ standing }) => standing !== null),
      personId,
    };
  }
  return { choices: [], waits: [], personId: undefined };
}
