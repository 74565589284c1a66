import { useQuery } from '@tanstack/react-query';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays } from '../../../src/base/dates.ts';
import { dateText } from '../../../src/base/korea-time.ts';
import { isOverAt, momentOf } from '../../../src/community/attendance.ts';
import type { AttendanceLesson } from '../../../src/contract/attendance.ts';
import { useStatus } from '../../app/status.ts';
import { IconButton } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { RowList, type RowColumn } from '../../parts/row-list.tsx';
import { Segmented } from '../../parts/segmented.tsx';
import { EmptyState } from '../../parts/states.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { dayText, timesText } from '../programmes/words.ts';
import styles from './attendance.module.css';
import { ScanResult } from './scan-result.tsx';
import { Sheet } from './sheet.tsx';
import { useCheckIn, type CheckedIn, type Way } from './use-check-in.ts';

/**
 * 출석: the lessons of a day at the left, who is there at the right. Every card that is scanned while it is
 * open is somebody who comes in.
 */
export function AttendanceDialog(props: {
  readonly onClose: () => void;
  /** 셀프 출석: turns the screen to the people of a lesson. */
  readonly onLock: (lessonId: string) => void;
}) {
  const { t } = useTranslation('attendance');
  const { queries } = useCounter();
  const { nowMs } = useStatus();
  const today = dateText(nowMs);
  const [date, setDate] = useState<string | null>(null);
  const [chosenId, setChosenId] = useState<string>();
  const [enteredId, setEnteredId] = useState<string>();
  const { data } = useQuery(queries.attendance.today.queryOptions({ input: { date } }));
  const first = lessonAt(heldOrPlanned(data?.lessons), date ?? today, nowMs);
  const shownId = chosenId ?? enteredId ?? first?.lessonId;
  const showDay = (shown: string) => {
    setDate(shown === today ? null : shown);
    setChosenId(undefined);
    setEnteredId(undefined);
  };
  // Where the day has no lesson left, the one that is over is meant: no card can say so.
  const isOver = first !== undefined && isOverAt(first, momentOf(nowMs));
  const askedId = chosenId ?? (isOver ? first.lessonId : undefined);
  return (
    <Dialog title={t('title')} size="full" onClose={props.onClose}>
      <div className={styles['halves']} data-takes-scans="">
        <div className={styles['day']}>
          <Day date={date ?? today} onShow={showDay} />
          <LessonsOfDay lessons={data?.lessons} shownId={shownId ?? null} onChoose={setChosenId} />
        </div>
        <div className={styles['door']}>
          <Cards
            lessonId={askedId ?? null}
            onChoose={setChosenId}
            onDone={done => {
              setDate(done.date === today ? null : done.date);
              setEnteredId(done.lessonId);
            }}
          />
          {shownId === undefined ? (
            <EmptyState icon="scan">{t('choose')}</EmptyState>
          ) : (
            <Sheet key={shownId} lessonId={shownId} onLock={props.onLock} />
          )}
        </div>
      </div>
    </Dialog>
  );
}

const WAYS = ['in', 'out'] as const;

/** The last card. With the next one nothing is drawn again but this, and its holder's row. */
function Cards(props: {
  readonly lessonId: string | null;
  readonly onChoose: (lessonId: string) => void;
  readonly onDone: (done: CheckedIn) => void;
}) {
  const [way, setWay] = useState<Way>('in');
  const { last, take, speaks } = useCheckIn(props.lessonId, props.onDone, { way });
  const choose = (token: string, lessonId: string) => {
    props.onChoose(lessonId);
    take(token, lessonId);
  };
  return (
    <div className={styles['cards']}>
      <ScanResult last={last} way={way} speaks={speaks} onChoose={choose} />
      <Ways way={way} onChange={setWay} />
    </div>
  );
}

const Ways = memo(function Ways(props: { readonly way: Way; readonly onChange: (way: Way) => void }) {
  const { t } = useTranslation('attendance');
  return (
    <Segmented
      label={t('way.label')}
      value={props.way}
      onChange={props.onChange}
      segments={WAYS.map(value => ({ value, label: t(`way.${value}`) }))}
    />
  );
});

/** The lesson that is on or comes next; of a day that is over, the last one. */
function lessonAt(lessons: readonly AttendanceLesson[], date: string, nowMs: number) {
  const now = momentOf(nowMs);
  if (date !== now.date) return lessons[0];
  return lessons.find(({ endMinute }) => endMinute > now.minute) ?? lessons.at(-1);
}

/** Drawn again when a count has changed, and not with every card. */
const LessonsOfDay = memo(function LessonsOfDay(props: {
  readonly lessons: readonly AttendanceLesson[] | undefined;
  readonly shownId: string | null;
  readonly onChoose: (lessonId: string) => void;
}) {
  const { t } = useTranslation('attendance');
  return (
    <RowList
      label={t('today')}
      rows={heldOrPlanned(props.lessons)}
      rowKey={row => row.lessonId}
      rowName={row => row.programmeName}
      rowHeight={64}
      selectedKey={props.shownId}
      onChoose={row => props.onChoose(row.lessonId)}
      columns={COLUMNS}
      empty={props.lessons === undefined ? null : <EmptyState icon="calendar">{t('none')}</EmptyState>}
    />
  );
});

const heldOrPlanned = (lessons: readonly AttendanceLesson[] = []) =>
  lessons.filter(({ state }) => state !== 'cancelled');

function Day({ date, onShow }: { readonly date: string; readonly onShow: (date: string) => void }) {
  const { t } = useTranslation('attendance');
  const { t: words } = useTranslation('programmes');
  return (
    <div className={styles['date']}>
      <IconButton icon="left" label={t('before')} onPress={() => onShow(addDays(date, -1))} />
      <h3>{dayText(words, date)}</h3>
      <IconButton icon="right" label={t('after')} onPress={() => onShow(addDays(date, 1))} />
    </div>
  );
}

const COLUMNS: readonly RowColumn<AttendanceLesson>[] = [
  { key: 'lesson', track: 'minmax(0, 1fr)', cell: row => <LessonOfDay lesson={row} /> },
  { key: 'came', track: '72px', align: 'end', cell: row => <Came lesson={row} /> },
];

function LessonOfDay({ lesson }: { lesson: AttendanceLesson }) {
  return (
    <span className={styles['who']}>
      <b>{lesson.programmeName}</b>
      <small>{[timesText(lesson), lesson.roomName].filter(text => text !== null).join(' · ')}</small>
    </span>
  );
}

function Came({ lesson: { came, enrolled } }: { lesson: AttendanceLesson }) {
  const { t } = useTranslation('attendance');
  return <b aria-label={t('cameLabel', { came, enrolled })}>{t('came', { came, enrolled })}</b>;
}
