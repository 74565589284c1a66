import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { headsOf } from '../../../src/civic/village-plan.ts';
import type { MemberInput, ProjectView } from '../../../src/contract/village.ts';
import { Button, IconButton } from '../../parts/button.tsx';
import { Checkbox } from '../../parts/choice-fields.tsx';
import { EmptyState } from '../../parts/states.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { showToast } from '../../parts/toast.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { useAct } from '../../rpc/use-act.ts';
import { PersonPicker } from '../people/person-picker.tsx';
import { FormDialog } from './form-dialog.tsx';
import { RULES } from './rules.ts';
import styles from './village.module.css';

/** Somebody on the list, with a name to show. */
interface Draft extends MemberInput {
  readonly key: number;
  readonly shown: string;
}

/** 참여 주민: who is in the group, one by one. */
export function MembersDialog({ project, onClose }: { project: ProjectView; onClose: () => void }) {
  const { t } = useTranslation('village');
  const { client } = useCounter();
  const [members, setMembers] = useState<readonly Draft[]>(() =>
    project.members.map(({ position, maskedName, personId, withAbove }) => ({
      key: position,
      shown: maskedName,
      position,
      name: '',
      personId,
      withAbove,
    })),
  );
  const save = useAct(client.village.setMembers, () => {
    showToast({ text: t('members.saved') });
    onClose();
  });
  const heads = headsOf(members.map(({ withAbove }) => withAbove));
  const add = (who: Pick<Draft, 'shown' | 'name' | 'personId'>) =>
    setMembers(before => [...before, { ...who, key: nextKey(before), position: null, withAbove: false }]);
  return (
    <FormDialog
      title={t('members.title')}
      save={t('members.save')}
      isReady={heads >= RULES.leastHeads && !save.isBusy}
      error={save.error}
      onSave={() =>
        void save.run({
          projectId: project.id,
          members: members.map(({ position, name, personId, withAbove }, index) => ({
            position,
            name,
            personId,
            withAbove: index > 0 && withAbove,
          })),
        })
      }
      onClose={onClose}
    >
      <p>{t('members.lead', { least: RULES.leastHeads })}</p>
      <MemberList members={members} onChange={setMembers} />
      <p>{t('members.count', { residents: members.length, heads })}</p>
      <NewMember onAdd={add} />
    </FormDialog>
  );
}

const nextKey = (members: readonly Draft[]) => Math.max(0, ...members.map(({ key }) => key)) + 1;

function MemberList(props: {
  readonly members: readonly Draft[];
  readonly onChange: (members: readonly Draft[]) => void;
}) {
  const { t } = useTranslation('village');
  const { members, onChange } = props;
  if (members.length === 0) return <EmptyState icon="people">{t('members.none')}</EmptyState>;
  return (
    <ul className={styles['members']} aria-label={t('members.list')}>
      {members.map(({ key, shown, withAbove }, index) => {
        const name = shown === '' ? t('members.erased') : shown;
        const turn = (isOfFamily: boolean) =>
          onChange(members.map(one => (one.key === key ? { ...one, withAbove: isOfFamily } : one)));
        return (
          <li key={key}>
            <b>{name}</b>
            {index === 0 ? (
              <span />
            ) : (
              <Checkbox isSelected={withAbove} onChange={turn}>
                {t('members.withAbove')}
              </Checkbox>
            )}
            <IconButton
              icon="trash"
              label={t('members.remove', { name })}
              onPress={() => onChange(members.filter(one => one.key !== key))}
            />
          </li>
        );
      })}
    </ul>
  );
}

/** Somebody whom the centre knows, or a name alone. */
function NewMember({ onAdd }: { onAdd: (who: Pick<Draft, 'shown' | 'name' | 'personId'>) => void }) {
  const { t } = useTranslation('village');
  const [name, setName] = useState('');
  /** The next one is looked for anew. */
  const [turn, setTurn] = useState(0);
  const addName = () => {
    const typed = name.trim();
    if (typed === '') return;
    onAdd({ shown: typed, name: typed, personId: null });
    setName('');
  };
  return (
    <>
      <PersonPicker
        key={turn}
        label={t('members.known')}
        chosen={undefined}
        onChoose={person => {
          if (person === undefined) return;
          onAdd({ shown: person.maskedName, name: '', personId: person.id });
          setTurn(turn + 1);
        }}
      />
      <div className={styles['newName']}>
        <TextField
          label={t('members.name')}
          maxLength={30}
          value={name}
          onChange={setName}
          onEnter={addName}
        />
        <Button icon="plus" isDisabled={name.trim() === ''} onPress={addName}>
          {t('members.add')}
        </Button>
      </div>
    </>
  );
}
