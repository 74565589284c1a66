import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isDate } from '../../../src/base/dates.ts';
import { dateText } from '../../../src/base/korea-time.ts';
import { useStatus } from '../../app/status.ts';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/states.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { showToast } from '../../parts/toast.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { useAct } from '../../rpc/use-act.ts';
import styles from './form.module.css';
import { ProgrammeFailure } from './programme-failure.tsx';

/** A day on which the centre is closed. Lessons that are on it already are named, and stay. */
export function ClosedDayForm(props: {
  readonly day: { readonly date: string; readonly reason: string } | null;
  readonly onBack: () => void;
}) {
  const { t } = useTranslation(['programmes', 'common']);
  const { client } = useCounter();
  const { day, onBack } = props;
  const today = dateText(useStatus().nowMs);
  const [date, setDate] = useState(day?.date ?? today);
  const [reason, setReason] = useState(day?.reason ?? '');
  const [lessons, setLessons] = useState(0);
  const done = () => {
    showToast({ text: t('manage.saved') });
    onBack();
  };
  const save = useAct(client.room.setClosedDay, answer => {
    if (answer.lessons === 0) done();
    else setLessons(answer.lessons);
  });
  const remove = useAct(client.room.removeClosedDay, done);
  const isReady = isDate(date) && reason.trim() !== '' && !save.isBusy;
  return (
    <>
      <ProgrammeFailure error={save.error ?? remove.error} />
      {lessons === 0 ? null : (
        <Notice tone="warn">
          {t('manage.saved')} {t('manage.closedLessons', { number: lessons })}
        </Notice>
      )}
      <div className={styles['pair']}>
        <TextField
          label={t('manage.closedDate')}
          value={date}
          onChange={setDate}
          maxLength={10}
          inputMode="numeric"
          isDisabled={day !== null}
          fault={isDate(date) ? undefined : t('form.dateFault')}
        />
        <TextField
          label={t('manage.closedReason')}
          value={reason}
          onChange={setReason}
          maxLength={30}
          autoFocus
        />
      </div>
      <div className={styles['actions']}>
        <Button onPress={onBack}>{t('manage.back')}</Button>
        {day === null ? null : (
          <Button
            variant="danger"
            isDisabled={remove.isBusy}
            onPress={() => void remove.run({ date: day.date })}
          >
            {t('manage.removeClosedDay')}
          </Button>
        )}
        <Button
          variant="primary"
          isDisabled={!isReady}
          onPress={() => void save.run({ date, reason: reason.trim() })}
        >
          {t('common:action.save')}
        </Button>
      </div>
    </>
  );
}
