import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonDetail, PersonSummary } from '../../../src/contract/person.ts';
import { go } from '../../app/route.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Select } from '../../parts/select.tsx';
import { showToast } from '../../parts/toast.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { Failure } from '../../rpc/failure.tsx';
import { useAct } from '../../rpc/use-act.ts';
import { PersonPicker } from './person-picker.tsx';
import styles from './people.module.css';

type TieKind = PersonDetail['ties'][number]['kind'];
const KINDS: readonly TieKind[] = ['guardian', 'spouse', 'parent', 'sibling', 'other'];

/** Family, and who answers for a child. */
export function FamilyPart({ person }: { person: PersonDetail }) {
  const { t } = useTranslation('people');
  const { client } = useCounter();
  const [isTying, setTying] = useState(false);
  const untie = useAct(client.person.untie);
  return (
    <Panel
      title={t('family.title')}
      isPadded
      className={styles['part']}
      actions={
        <Button icon="plus" onPress={() => setTying(true)}>
          {t('family.add')}
        </Button>
      }
    >
      <Failure error={untie.error} />
      {person.ties.length === 0 ? <p className={styles['quiet']}>{t('family.none')}</p> : null}
      <ul className={styles['rows']}>
        {person.ties.map(({ personId, maskedName, maskedPhone, kind, isOwn }) => (
          <li key={personId}>
            <Button variant="quiet" onPress={() => go('people', personId)}>
              {maskedName} · {maskedPhone}
            </Button>
            <span>{t(isOwn ? `family.own.${kind}` : `family.other.${kind}`)}</span>
            <Button
              label={`${maskedName} ${t('family.undo')}`}
              isDisabled={untie.isBusy}
              onPress={() => void untie.run({ personId: person.id, otherId: personId })}
            >
              {t('family.undo')}
            </Button>
          </li>
        ))}
      </ul>
      {isTying ? <TieDialog person={person} onClose={() => setTying(false)} /> : null}
    </Panel>
  );
}

function TieDialog({ person, onClose }: { person: PersonDetail; onClose: () => void }) {
  const { t } = useTranslation(['people', 'common']);
  const { client } = useCounter();
  const [other, setOther] = useState<PersonSummary>();
  const [kind, setKind] = useState<TieKind>(person.isChild ? 'guardian' : 'spouse');
  const tie = useAct(client.person.tie, () => {
    showToast({ text: t('family.done') });
    onClose();
  });
  const submit = () => {
    if (other !== undefined) void tie.run({ personId: person.id, otherId: other.id, kind });
  };
  return (
    <Dialog
      title={t('family.add')}
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{t('common:action.cancel')}</Button>
          <Button
            variant="primary"
            shortcut="F9"
            isDisabled={other === undefined || tie.isBusy}
            onPress={submit}
          >
            {t('family.add')}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        <Failure
          error={tie.error}
          say={({ code }) =>
            code === 'SAME_PERSON' || code === 'GUARDIAN_IS_CHILD' ? t(`family.${code}`) : undefined
          }
        />
        <PersonPicker
          label={t('family.title')}
          chosen={other}
          exceptId={person.id}
          autoFocus
          onChoose={setOther}
        />
        <Select
          label={t('family.what')}
          value={kind}
          onChange={setKind}
          choices={KINDS.map(value => ({ value, label: t(`family.own.${value}`) }))}
        />
      </div>
    </Dialog>
  );
}
