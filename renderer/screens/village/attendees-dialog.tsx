import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProjectView, SpendingView } from '../../../src/contract/village.ts';
import { Button, IconButton } from '../../parts/button.tsx';
import { Checkbox } from '../../parts/choice-fields.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { showToast } from '../../parts/toast.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { useAct } from '../../rpc/use-act.ts';
import { FormDialog } from './form-dialog.tsx';
import styles from './village.module.css';

/** Somebody who is not of the group: there already by place, or a name. */
interface Guest {
  readonly key: number;
  readonly shown: string;
  readonly position: number | null;
  readonly name: string;
}

/** 참석자: of the group by a tick, guests by name. */
export function AttendeesDialog(props: {
  readonly project: ProjectView;
  readonly spending: SpendingView;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('village');
  const { client } = useCounter();
  const { project, spending, onClose } = props;
  const [members, setMembers] = useState<readonly number[]>(() =>
    spending.attendees.flatMap(({ member }) => (member === null ? [] : [member])),
  );
  const [guests, setGuests] = useState<readonly Guest[]>(() =>
    spending.attendees
      .filter(({ member }) => member === null)
      .map(({ position, maskedName }) => ({ key: position, shown: maskedName, position, name: '' })),
  );
  const save = useAct(client.village.setAttendees, () => {
    showToast({ text: t('attendees.saved') });
    onClose();
  });
  const tick = (position: number, isThere: boolean) =>
    setMembers(all => (isThere ? [...all, position] : all.filter(one => one !== position)));
  return (
    <FormDialog
      title={t('attendees.title')}
      save={t('attendees.save')}
      isReady={!save.isBusy}
      error={save.error}
      onSave={() =>
        void save.run({
          spendingId: spending.id,
          members: [...members],
          guests: guests.map(({ position, name }) => ({ position, name })),
        })
      }
      onClose={onClose}
    >
      <p>{t('attendees.lead')}</p>
      {project.members.length === 0 ? null : (
        <div role="group" aria-label={t('attendees.group')} className={styles['ticks']}>
          {project.members.map(({ position, maskedName }) => (
            <Checkbox
              key={position}
              isSelected={members.includes(position)}
              onChange={isThere => tick(position, isThere)}
            >
              {maskedName === '' ? t('members.erased') : maskedName}
            </Checkbox>
          ))}
        </div>
      )}
      <Guests guests={guests} onChange={setGuests} />
      <p role="status">{t('attendees.count', { count: members.length + guests.length })}</p>
    </FormDialog>
  );
}

function Guests(props: {
  readonly guests: readonly Guest[];
  readonly onChange: (guests: readonly Guest[]) => void;
}) {
  const { t } = useTranslation('village');
  const { guests, onChange } = props;
  const [name, setName] = useState('');
  const add = () => {
    const typed = name.trim();
    if (typed === '') return;
    const key = Math.max(0, ...guests.map(guest => guest.key)) + 1;
    onChange([...guests, { key, shown: typed, position: null, name: typed }]);
    setName('');
  };
  return (
    <>
      {guests.length === 0 ? null : (
        <ul className={styles['members']} aria-label={t('attendees.guests')}>
          {guests.map(({ key, shown }) => (
            <li key={key}>
              <b>{shown}</b>
              <span />
              <IconButton
                icon="trash"
                label={t('members.remove', { name: shown })}
                onPress={() => onChange(guests.filter(guest => guest.key !== key))}
              />
            </li>
          ))}
        </ul>
      )}
      <div className={styles['newName']}>
        <TextField
          label={t('attendees.guest')}
          maxLength={30}
          value={name}
          onChange={setName}
          onEnter={add}
        />
        <Button icon="plus" isDisabled={name.trim() === ''} onPress={add}>
          {t('members.add')}
        </Button>
      </div>
    </>
  );
}
