import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../parts/button.tsx';
import { Panel } from '../../parts/panel.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { showToast } from '../../parts/toast.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { Failure } from '../../rpc/failure.tsx';
import { useAct } from '../../rpc/use-act.ts';
import styles from './people.module.css';

/** The number of the car that somebody comes in (차량번호): kept with a consent of its own. */
export function CarPart({ personId }: { readonly personId: string }) {
  const { t } = useTranslation('cars');
  const { client, queries } = useCounter();
  const car = useQuery(queries.car.of.queryOptions({ input: { personId } })).data;
  const [number, setNumber] = useState('');
  const save = useAct(client.car.save, saved => {
    setNumber('');
    showToast({ text: t(saved.maskedNumber === null ? 'removed' : 'saved') });
  });
  if (car === undefined) return null;
  const submit = () => void save.run({ personId, number });
  return (
    <Panel title={t('title')} isPadded className={styles['part']} note={car.maskedNumber}>
      <Failure error={save.error} say={({ code }) => wordsOf(t, code)} />
      {car.mayKeep ? (
        <div className={styles['carRow']}>
          <TextField
            label={t('number')}
            placeholder="12가3456"
            value={number}
            maxLength={20}
            onChange={setNumber}
            onEnter={submit}
          />
          <Button isDisabled={number.trim() === '' || save.isBusy} onPress={submit}>
            {t('save')}
          </Button>
          {car.maskedNumber === null ? null : (
            <Button
              variant="quietDanger"
              isDisabled={save.isBusy}
              onPress={() => void save.run({ personId, number: '' })}
            >
              {t('remove')}
            </Button>
          )}
        </div>
      ) : (
        <p className={styles['quiet']}>{t('notAgreed')}</p>
      )}
    </Panel>
  );
}

const CODES = ['CAR_MALFORMED', 'CAR_NOT_AGREED', 'PERSON_NOT_FOUND', 'PERSON_ERASED'] as const;

function wordsOf(t: (key: `refusal.${(typeof CODES)[number]}`) => string, code: string): string | undefined {
  const known = CODES.find(one => one === code);
  return known && t(`refusal.${known}`);
}
