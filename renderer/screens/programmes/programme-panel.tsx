import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { minuteText } from '../../../src/community/programme.ts';
import type { LessonView, ProgrammeDetail } from '../../../src/contract/programme.ts';
import { Button } from '../../parts/button.tsx';
import { Money } from '../../parts/money.tsx';
import { Panel } from '../../parts/panel.tsx';
import { RowList, type RowColumn } from '../../parts/row-list.tsx';
import { EmptyState } from '../../parts/states.tsx';
import { Tag, type Tone } from '../../parts/tag.tsx';
import { showToast } from '../../parts/toast.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { useAct } from '../../rpc/use-act.ts';
import { EnrolmentDesk } from '../enrolment/enrolment-desk.tsx';
import { RecruitmentButton } from '../enrolment/recruitment-dialog.tsx';
import { ProgrammeRefundNotice } from '../fees/programme-refund.tsx';
import { PapersMenu } from '../papers/papers-menu.tsx';
import { CancelDialog } from './cancel-dialog.tsx';
import { ClosingPart } from './closing-part.tsx';
import { LessonDialog } from './lesson-dialog.tsx';
import styles from './programme-panel.module.css';
import { ProgrammeDialog } from './programme-dialog.tsx';
import { ProgrammeFailure } from './programme-failure.tsx';
import { dayText, whenText } from './words.ts';

/** The chosen programme: what it is, what can be done with it, and its lessons. */
export function ProgrammePanel(props: { readonly programmeId: string | null; readonly onGone: () => void }) {
  const { t } = useTranslation('programmes');
  const { queries } = useCounter();
  const { programmeId } = props;
  const { data } = useQuery(
    queries.programme.get.queryOptions({
      input: { programmeId: programmeId ?? '' },
      enabled: programmeId !== null,
    }),
  );
  if (data === undefined)
    return (
      <Panel label={t('column.name')}>
        {programmeId === null ? <EmptyState icon="book">{t('panel.none')}</EmptyState> : null}
      </Panel>
    );
  return <Chosen programme={data} onGone={props.onGone} />;
}

const toneOf = {
  draft: 'plain',
  published: 'ok',
  closed: 'info',
  cancelled: 'danger',
} as const satisfies Record<ProgrammeDetail['state'], Tone>;

function Chosen({ programme, onGone }: { programme: ProgrammeDetail; onGone: () => void }) {
  const { t } = useTranslation('programmes');
  const [lesson, setLesson] = useState<LessonView>();
  const { state } = programme;
  const room = programme.roomName ?? t(programme.isOnline ? 'online' : 'noRoom');
  return (
    <Panel label={programme.name} className={styles['chosen']}>
      <div className={styles['top']}>
        <h2>{programme.name}</h2>
        <p>
          <Tag tone={toneOf[state]}>{t(`state.${state}`)}</Tag>
          {t(`kind.${programme.kind}`)} · {whenText(t, programme)} · {room}
        </p>
        {programme.about === '' ? null : <p>{programme.about}</p>}
        {programme.reason === null ? null : <p>{t('panel.reason', { reason: programme.reason })}</p>}
      </div>
      <Facts programme={programme} />
      <ClosingPart programme={programme} />
      <Acts programme={programme} onGone={onGone} />
      <div className={styles['lessonHead']}>
        <h3>{t('panel.lessons')}</h3>
        <span>{t('panel.lessonHint')}</span>
      </div>
      <RowList
        label={t('panel.lessons')}
        className={styles['lessons']}
        rows={programme.lessonList}
        rowKey={row => row.id}
        rowName={row => dayText(t, row.date)}
        rowHeight={44}
        onChoose={setLesson}
        columns={LESSON_COLUMNS}
        empty={<EmptyState icon="calendar">{t('refusal.NO_LESSONS')}</EmptyState>}
      />
      {lesson === undefined ? null : (
        <LessonDialog programme={programme} lessonId={lesson.id} onClose={() => setLesson(undefined)} />
      )}
    </Panel>
  );
}

type Lesson = ProgrammeDetail['lessonList'][number];

const LESSON_COLUMNS: readonly RowColumn<Lesson>[] = [
  { key: 'number', track: 'var(--track-number)', cell: row => <LessonNumber number={row.number} /> },
  { key: 'date', track: 'var(--track-date)', cell: row => <LessonDay date={row.date} /> },
  { key: 'time', track: 'minmax(0, 1fr)', cell: row => <LessonTimes lesson={row} /> },
  { key: 'state', track: 'auto', align: 'end', cell: row => <LessonTag lesson={row} /> },
];

function LessonNumber({ number }: { number: number }) {
  const { t } = useTranslation('programmes');
  return <b>{t('panel.number', { number })}</b>;
}

function LessonDay({ date }: { date: string }) {
  const { t } = useTranslation('programmes');
  return <span className={styles['once']}>{dayText(t, date)}</span>;
}

/** On a small screen the beginning alone: how long it lasts is at the top of the panel's other facts. */
function LessonTimes({ lesson }: { lesson: Lesson }) {
  return (
    <span className={styles['once']}>
      {minuteText(lesson.startMinute)}
      <span className={styles['until']}>–{minuteText(lesson.endMinute)}</span>
    </span>
  );
}

function LessonTag({ lesson }: { lesson: Lesson }) {
  const { t } = useTranslation('programmes');
  if (lesson.state === 'held') return <Tag tone="ok">{t('calendar.held')}</Tag>;
  if (lesson.state === 'cancelled') return <Tag tone="danger">{t('calendar.cancelled')}</Tag>;
  return lesson.moves.length > 0 ? <Tag tone="info">{t('panel.moved')}</Tag> : null;
}

function Facts({ programme }: { programme: ProgrammeDetail }) {
  const { t } = useTranslation('programmes');
  const { fee, materials, capacity, minEnrolment: minimum, instructorName } = programme;
  const amount = (won: number) => (won === 0 ? t('panel.free') : <Money amount={won} />);
  return (
    <dl className={styles['facts']}>
      <div>
        <dt>{t('panel.period')}</dt>
        <dd>
          {dayText(t, programme.firstDay)} – {dayText(t, programme.lastDay)}
        </dd>
      </div>
      <div>
        <dt>{t('panel.instructor')}</dt>
        <dd>{instructorName ?? t('noInstructor')}</dd>
      </div>
      <div>
        <dt>{t('panel.fee')}</dt>
        <dd>{amount(fee)}</dd>
      </div>
      <div>
        <dt>{t('panel.materials')}</dt>
        <dd>{amount(materials)}</dd>
      </div>
      <div>
        <dt>{t('panel.seats')}</dt>
        <dd>{t('panel.seatsText', { capacity, minimum })}</dd>
      </div>
    </dl>
  );
}

function Acts({ programme, onGone }: { programme: ProgrammeDetail; onGone: () => void }) {
  const { t } = useTranslation(['programmes', 'enrolment']);
  const { client } = useCounter();
  const [opened, setOpened] = useState<'enrol' | 'edit' | 'cancel'>();
  const { id: programmeId, state } = programme;
  const set = useAct(client.programme.setState, saved => {
    if (saved.state === 'published' || saved.state === 'closed')
      showToast({ text: t(`panel.${saved.state}`) });
  });
  const remove = useAct(client.programme.remove, () => {
    showToast({ text: t('panel.removed') });
    onGone();
  });
  const become = (next: 'published' | 'closed') => void set.run({ programmeId, state: next, reason: '' });
  if (state === 'cancelled') return <ProgrammeRefundNotice programmeId={programmeId} />;
  return (
    <div className={styles['acts']}>
      <ProgrammeFailure error={set.error ?? remove.error} />
      {state === 'draft' ? (
        <Button variant="primary" isDisabled={set.isBusy} onPress={() => become('published')}>
          {t('panel.publish')}
        </Button>
      ) : (
        <Button variant="primary" icon="plus" shortcut="F9" onPress={() => setOpened('enrol')}>
          {t('enrolment:open')}
        </Button>
      )}
      {state === 'draft' ? null : (
        <Button
          isDisabled={set.isBusy}
          onPress={() => become(state === 'published' ? 'closed' : 'published')}
        >
          {t(state === 'published' ? 'panel.close' : 'panel.reopen')}
        </Button>
      )}
      <Button icon="pencil" onPress={() => setOpened('edit')}>
        {t('panel.edit')}
      </Button>
      {state === 'draft' ? null : <PapersMenu of={{ ...programme, programmeId }} />}
      {state === 'draft' ? (
        <Button
          variant="quietDanger"
          isDisabled={remove.isBusy}
          onPress={() => void remove.run({ programmeId })}
        >
          {t('panel.remove')}
        </Button>
      ) : (
        <Button variant="quietDanger" onPress={() => setOpened('cancel')}>
          {t('panel.cancel')}
        </Button>
      )}
      {state === 'draft' ? <RecruitmentButton programmeId={programmeId} /> : null}
      {opened === 'enrol' ? (
        <EnrolmentDesk programme={programme} onClose={() => setOpened(undefined)} />
      ) : null}
      {opened === 'edit' ? (
        <ProgrammeDialog
          programme={programme}
          term={programme.term}
          onClose={() => setOpened(undefined)}
          onSaved={() => undefined}
        />
      ) : null}
      {opened === 'cancel' ? (
        <CancelDialog programmeId={programmeId} onClose={() => setOpened(undefined)} />
      ) : null}
    </div>
  );
}
