import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, weekdayOf } from '../../../src/base/dates.ts';
import { dayPartOf, minuteText } from '../../../src/community/programme.ts';
import { Button, IconButton } from '../../parts/button.tsx';
import { cx } from '../../parts/cx.ts';
import { Icon } from '../../parts/icon.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Segmented } from '../../parts/segmented.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import styles from './calendar.module.css';
import { dayText, weekdayName } from './words.ts';

type CalendarLesson = Awaited<
  ReturnType<ReturnType<typeof useCounter>['client']['programme']['calendar']>
>['lessons'][number];
type By = 'byTime' | 'byRoom';

/** The lessons of a week: by time of day, or by room. */
export function WeekCalendar(props: {
  readonly today: string;
  readonly chosenId: string | null;
  readonly onChoose: (programmeId: string) => void;
}) {
  const { t } = useTranslation('programmes');
  const { queries } = useCounter();
  const thisMonday = mondayOf(props.today);
  const [shown, setShown] = useState<string>();
  const [by, setBy] = useState<By>('byTime');
  const monday = shown ?? thisMonday;
  const sunday = addDays(monday, 6);
  const { data } = useQuery({
    ...queries.programme.calendar.queryOptions({ input: { firstDay: monday, lastDay: sunday } }),
    placeholderData: keepPreviousData,
  });
  const lessons = data?.lessons.filter(({ date }) => date >= monday && date <= sunday) ?? [];
  // A centre is closed on Sundays: the day shows when something is on it all the same.
  const length = lessons.some(({ date }) => date === sunday) ? 7 : 6;
  const days = Array.from({ length }, (_, index) => addDays(monday, index));
  const short = (date: string) => dayText(t, date).replace(/ .*/, '');
  return (
    <Panel
      title={t('calendar.week', { from: short(monday), to: short(days.at(-1) ?? sunday) })}
      note={
        <Segmented
          label={t('calendar.by')}
          value={by}
          onChange={setBy}
          segments={(['byTime', 'byRoom'] as const).map(value => ({ value, label: t(`calendar.${value}`) }))}
        />
      }
      actions={
        <>
          <IconButton
            icon="left"
            label={t('calendar.before')}
            onPress={() => setShown(addDays(monday, -7))}
          />
          <Button variant="quiet" isDisabled={monday === thisMonday} onPress={() => setShown(undefined)}>
            {t('calendar.thisWeek')}
          </Button>
          <IconButton icon="right" label={t('calendar.after')} onPress={() => setShown(addDays(monday, 7))} />
        </>
      }
      className={styles['calendar']}
    >
      <Grid {...props} by={by} days={days} lessons={lessons} closed={data?.closed ?? []} />
    </Panel>
  );
}

function mondayOf(date: string): string {
  return addDays(date, -((weekdayOf(date) + 6) % 7));
}

function Grid(props: {
  readonly today: string;
  readonly chosenId: string | null;
  readonly onChoose: (programmeId: string) => void;
  readonly by: By;
  readonly days: readonly string[];
  readonly lessons: readonly CalendarLesson[];
  readonly closed: readonly string[];
}) {
  const { t } = useTranslation('programmes');
  const { days, lessons, today } = props;
  return (
    <div className={styles['scroll']} tabIndex={0} role="group" aria-label={t('calendar.title')}>
      <table className={styles['grid']} aria-label={t('calendar.title')}>
        <thead>
          <tr>
            <th scope="col">
              <span className="sr">{t(props.by === 'byTime' ? 'calendar.when' : 'column.room')}</span>
            </th>
            {days.map(date => (
              <th key={date} scope="col" className={cx(date === today && styles['today'])}>
                <span>
                  {weekdayName(t, weekdayOf(date))} {Number(date.slice(8))}
                  {date === today ? <em> {t('calendar.today')}</em> : null}
                  {props.closed.includes(date) ? <em> {t('calendar.closed')}</em> : null}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rowsOf(t, props.by, lessons).map(row => (
            <tr key={row.key}>
              <th scope="row">{row.name}</th>
              {days.map(date => (
                <td key={date} className={cx(date === today && styles['today'])}>
                  {row.lessons
                    .filter(lesson => lesson.date === date)
                    .map(lesson => (
                      <LessonChip
                        key={lesson.id}
                        lesson={lesson}
                        isChosen={lesson.programmeId === props.chosenId}
                        onChoose={() => props.onChoose(lesson.programmeId)}
                      />
                    ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface CalendarLine {
  readonly key: string;
  readonly name: string;
  readonly lessons: readonly CalendarLesson[];
}

function rowsOf(
  t: TFunction<'programmes'>,
  by: By,
  lessons: readonly CalendarLesson[],
): readonly CalendarLine[] {
  if (by === 'byTime')
    return (['morning', 'afternoon', 'evening'] as const).map(key => ({
      key,
      name: t(`calendar.${key}`),
      lessons: lessons.filter(lesson => dayPartOf(lesson.startMinute) === key),
    }));
  const names = [...new Set(lessons.map(({ roomName }) => roomName))].toSorted((a, b) =>
    (a ?? '\uffff').localeCompare(b ?? '\uffff', 'ko'),
  );
  return names.map(room => ({
    key: room ?? '',
    name: room ?? t('noRoom'),
    lessons: lessons.filter(({ roomName }) => roomName === room),
  }));
}

function LessonChip(props: {
  readonly lesson: CalendarLesson;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}) {
  const { t } = useTranslation('programmes');
  const { lesson } = props;
  const isDraft = lesson.programmeState === 'draft' && lesson.state === 'planned';
  const state = isDraft ? 'draft' : lesson.state;
  const time = minuteText(lesson.startMinute);
  return (
    <button
      type="button"
      className={cx(styles['chip'], styles[state], props.isChosen && styles['chosen'])}
      aria-pressed={props.isChosen}
      onClick={props.onChoose}
    >
      <b>{lesson.programmeName}</b>
      <span>
        {state === 'held' ? <Icon name="check" /> : state === 'cancelled' ? <Icon name="x" /> : null}
        {time}
        {state === 'planned' ? null : <em>{t(`calendar.${state}`)}</em>}
      </span>
      <span className="sr">
        {dayText(t, lesson.date)} {lesson.roomName ?? t('noRoom')}
      </span>
    </button>
  );
}
