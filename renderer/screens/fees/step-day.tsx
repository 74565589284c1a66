import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, isDate } from '../../../src/base/dates.ts';
import { Button, IconButton } from '../../parts/button.tsx';
import { TextField } from '../../parts/text-field.tsx';
import styles from './fees-screen.module.css';

/** A day by its arrows, or typed: it takes effect when it is one, and none is later than today. */
export function StepDay(props: {
  readonly date: string;
  readonly today: string;
  readonly onChange: (date: string) => void;
}) {
  const { t } = useTranslation('fees');
  const { date, today, onChange } = props;
  const [typed, setTyped] = useState<string>();
  const text = typed ?? date;
  const isGood = isDate(text) && text <= today;
  const go = (next: string) => {
    setTyped(undefined);
    onChange(next);
  };
  return (
    <div className={styles['step']} role="group" aria-label={t('day.day')}>
      <IconButton icon="left" label={t('day.previous')} onPress={() => go(addDays(date, -1))} />
      <TextField
        label={t('day.day')}
        hidesLabel
        value={text}
        maxLength={10}
        inputMode="numeric"
        fault={isGood ? undefined : t('day.fault')}
        onChange={next => (isDate(next) && next <= today ? go(next) : setTyped(next))}
        className={styles['dayField']}
      />
      <IconButton
        icon="right"
        label={t('day.next')}
        isDisabled={date >= today}
        onPress={() => go(addDays(date, 1))}
      />
      {date === today ? null : <Button onPress={() => go(today)}>{t('day.today')}</Button>}
    </div>
  );
}
