import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { minuteText } from '../../../src/community/programme.ts';
import type { AttendanceBoard } from '../../../src/contract/attendance.ts';
import { cx } from '../../parts/cx.ts';
import { Notice } from '../../parts/states.tsx';
import type { Connection } from '../../rpc/connect.ts';
import { useWatched } from '../../rpc/use-watched.ts';
import { useLook } from '../beside/use-look.ts';
import styles from './head-count.module.css';

const MINUTE_MS = 60_000;

/** 출석 화면: what is on now, and how many have come of how many, as large as it goes. Nobody's name. */
export function HeadCountScreen({ connection }: { connection: Connection }) {
  const { t } = useTranslation('headCount');
  const { attendance } = connection.client;
  const { board, ageMs, isLost } = useWatched(connection, attendance.board, attendance.watch);
  useLook(board?.look);
  const title = t('title');
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <main className={styles['screen']}>
      <h1 className="sr">{title}</h1>
      {board === undefined ? null : <Lessons board={board} />}
      {isLost ? (
        <div className={styles['lost']}>
          <Notice tone="warn">{t('lost', { count: Math.floor(ageMs / MINUTE_MS) })}</Notice>
        </div>
      ) : null}
    </main>
  );
}

function Lessons({ board: { lessons, more } }: { board: AttendanceBoard }) {
  const { t } = useTranslation('headCount');
  if (lessons.length === 0) return <p className={styles['none']}>{t('none')}</p>;
  return (
    <>
      <div className={cx(styles['lessons'], styles[sizeFor(lessons.length)])}>
        {lessons.map(lesson => (
          <Lesson key={lesson.lessonId} lesson={lesson} />
        ))}
      </div>
      {more === 0 ? null : <p className={styles['more']}>{t('more', { count: more })}</p>}
    </>
  );
}

function Lesson({ lesson }: { lesson: AttendanceBoard['lessons'][number] }) {
  const { t } = useTranslation('headCount');
  const { programmeName, roomName, startMinute, endMinute, phase, came, enrolled } = lesson;
  const time = `${minuteText(startMinute)}–${minuteText(endMinute)}`;
  return (
    <section className={cx(styles['lesson'], styles[phase])} aria-label={programmeName}>
      <h2>{programmeName}</h2>
      <p className={styles['where']}>
        <span className={styles['phase']}>{t(`phase.${phase}`)}</span>
        <span>{time}</span>
        {roomName === null ? null : <span>{roomName}</span>}
      </p>
      <p className={styles['count']} role="status">
        <span>{t('present')}</span> <b>{t('people', { count: came })}</b>{' '}
        <span>/ {t('people', { count: enrolled })}</span>
      </p>
    </section>
  );
}

/** How many find room decides how large they can be. */
function sizeFor(count: number): 'one' | 'two' | 'four' | 'many' {
  if (count === 1) return 'one';
  if (count === 2) return 'two';
  return count <= 4 ? 'four' : 'many';
}
