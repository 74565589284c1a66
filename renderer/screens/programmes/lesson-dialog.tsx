import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isDate } from '../../../src/base/dates.ts';
import { minuteText, readMinute } from '../../../src/community/programme.ts';
import type { ProgrammeDetail } from '../../../src/contract/programme.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog, FootSpace } from '../../parts/dialog.tsx';
import { Select } from '../../parts/select.tsx';
import { Notice } from '../../parts/states.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { showToast } from '../../parts/toast.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { useAct } from '../../rpc/use-act.ts';
import { OperationLogButton } from '../operation-log/operation-log-button.tsx';
import { PapersMenu } from '../papers/papers-menu.tsx';
import styles from './form.module.css';
import { ProgrammeFailure } from './programme-failure.tsx';
import { dayText } from './words.ts';

type Lesson = ProgrammeDetail['lessonList'][number];

/** Another day, time or room for one lesson, or none at all. */
export function LessonDialog(props: {
  readonly programme: ProgrammeDetail;
  readonly lessonId: string;
  readonly onClose: () => void;
}) {
  const lesson = props.programme.lessonList.find(({ id }) => id === props.lessonId);
  if (lesson === undefined) return null;
  return <OpenLesson programme={props.programme} lesson={lesson} onClose={props.onClose} />;
}

interface Typed {
  readonly date: string;
  readonly start: string;
  readonly end: string;
  readonly roomId: string | null;
  readonly reason: string;
}

/** Where the lesson is now, and no reason yet to change that. */
function typedOf({ date, startMinute, endMinute, roomId }: Lesson): Typed {
  return { date, start: minuteText(startMinute), end: minuteText(endMinute), roomId, reason: '' };
}

function OpenLesson({
  programme,
  lesson,
  onClose,
}: {
  readonly programme: ProgrammeDetail;
  readonly lesson: Lesson;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['programmes', 'common']);
  const { client } = useCounter();
  const [typed, setTyped] = useState(() => typedOf(lesson));
  const done = (text: string) => () => {
    showToast({ text });
    onClose();
  };
  const move = useAct(client.programme.moveLesson, done(t('lesson.moved')));
  const cancel = useAct(client.programme.cancelLesson, done(t('lesson.cancelled')));
  const { date, roomId } = typed;
  const reason = typed.reason.trim();
  const [startMinute, endMinute] = [readMinute(typed.start), readMinute(typed.end)];
  const isBusy = move.isBusy || cancel.isBusy;
  const change = (changed: Partial<Typed>) => setTyped({ ...typed, ...changed });
  const isDraft = programme.state === 'draft';
  const isOpen = lesson.state !== 'cancelled' && programme.state !== 'cancelled' && !isDraft;
  const submit = () => {
    if (startMinute !== undefined && endMinute !== undefined)
      void move.run({ lessonId: lesson.id, date, startMinute, endMinute, roomId, reason });
  };
  const canMove = isDate(date) && startMinute !== undefined && endMinute !== undefined && reason !== '';
  return (
    <Dialog
      title={t('lesson.title', { name: programme.name, number: lesson.number })}
      size="md"
      onClose={onClose}
      foot={
        isOpen ? (
          <>
            <Button
              variant="danger"
              isDisabled={reason === '' || isBusy || lesson.state === 'held'}
              onPress={() => void cancel.run({ lessonId: lesson.id, reason })}
            >
              {t('lesson.cancel')}
            </Button>
            <FootSpace />
            <Button onPress={onClose}>{t('common:action.close')}</Button>
            <Button variant="primary" isDisabled={!canMove || isBusy} onPress={submit}>
              {t('lesson.move')}
            </Button>
          </>
        ) : (
          <Button onPress={onClose}>{t('common:action.close')}</Button>
        )
      }
    >
      <div className={styles['fields']}>
        <ProgrammeFailure error={move.error ?? cancel.error} />
        {isOpen ? (
          <LessonFields lessonId={lesson.id} typed={typed} onChange={change} />
        ) : (
          <Notice tone="info">{t(isDraft ? 'lesson.isDraft' : 'lesson.isOver')}</Notice>
        )}
        <History lesson={lesson} />
      </div>
    </Dialog>
  );
}

/** No room. */
const NONE = 'none';

function LessonFields({
  lessonId,
  typed,
  onChange,
}: {
  readonly lessonId: string;
  readonly typed: Typed;
  readonly onChange: (changed: Partial<Typed>) => void;
}) {
  const { t } = useTranslation('programmes');
  const { queries } = useCounter();
  const rooms = useQuery(queries.room.list.queryOptions()).data?.rooms ?? [];
  const time = (key: 'start' | 'end') => (
    <TextField
      label={t(`form.${key}`)}
      value={typed[key]}
      onChange={value => onChange({ [key]: value })}
      maxLength={5}
      fault={readMinute(typed[key]) === undefined ? t('form.timeFault') : undefined}
    />
  );
  return (
    <>
      <div className={styles['papers']}>
        <PapersMenu of={{ lessonId }} />
        <OperationLogButton lessonId={lessonId} />
      </div>
      <p className={styles['quiet']}>{t('lesson.lead')}</p>
      <div className={styles['pair']}>
        <TextField
          label={t('lesson.date')}
          value={typed.date}
          onChange={date => onChange({ date })}
          maxLength={10}
          inputMode="numeric"
          fault={isDate(typed.date) ? undefined : t('form.dateFault')}
          autoFocus
        />
        <Select
          label={t('form.room')}
          value={typed.roomId ?? NONE}
          onChange={value => onChange({ roomId: value === NONE ? null : value })}
          choices={[
            { value: NONE, label: t('noRoom') },
            ...rooms
              .filter(room => room.isActive || room.id === typed.roomId)
              .map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        {time('start')}
        {time('end')}
      </div>
      <TextField
        label={t('lesson.reason')}
        value={typed.reason}
        onChange={reason => onChange({ reason })}
        maxLength={60}
      />
    </>
  );
}

/** Where the lesson was before, and why it is not there. */
function History({ lesson }: { lesson: Lesson }) {
  const { t } = useTranslation('programmes');
  if (lesson.moves.length === 0) return null;
  return (
    <div>
      <h3>{t('lesson.history')}</h3>
      <ul>
        {lesson.moves.map(({ kind, dateBefore, startBefore, reason, atMs }) => (
          <li key={atMs}>
            {kind === 'moved'
              ? t('lesson.wasMoved', { date: dayText(t, dateBefore), time: minuteText(startBefore), reason })
              : t('lesson.wasCancelled', { reason })}
          </li>
        ))}
      </ul>
    </div>
  );
}
