import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoomView } from '../../../src/contract/room.ts';
import { Button } from '../../parts/button.tsx';
import { Switch } from '../../parts/choice-fields.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { showToast } from '../../parts/toast.tsx';
import { WonField } from '../../parts/won-field.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { useAct } from '../../rpc/use-act.ts';
import styles from './form.module.css';
import { ProgrammeFailure } from './programme-failure.tsx';

/** A room of the centre. One that is not used any more stays for the lessons that were there. */
export function RoomForm({ room, onBack }: { room: RoomView | null; onBack: () => void }) {
  const { t } = useTranslation(['programmes', 'common']);
  const { client } = useCounter();
  const [name, setName] = useState(room?.name ?? '');
  const [seats, setSeats] = useState(room?.seats ?? null);
  const [isActive, setActive] = useState(room?.isActive ?? true);
  const save = useAct(client.room.save, () => {
    showToast({ text: t('manage.saved') });
    onBack();
  });
  return (
    <>
      <ProgrammeFailure error={save.error} />
      <div className={styles['pair']}>
        <TextField label={t('manage.roomName')} value={name} onChange={setName} maxLength={20} autoFocus />
        <WonField
          label={t('manage.seats')}
          amount={seats}
          unit={t('manage.seatsUnit')}
          onChange={setSeats}
          isOptional
        />
      </div>
      <Switch
        isSelected={isActive}
        onChange={setActive}
        stateText={t(isActive ? 'manage.inUse' : 'manage.notUsed')}
      >
        {t('manage.isActive')}
      </Switch>
      <div className={styles['actions']}>
        <Button onPress={onBack}>{t('manage.back')}</Button>
        <Button
          variant="primary"
          isDisabled={name.trim() === '' || seats === 0 || save.isBusy}
          onPress={() => void save.run({ id: room?.id ?? null, name: name.trim(), seats, isActive })}
        >
          {t('common:action.save')}
        </Button>
      </div>
    </>
  );
}
