import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonDetail, PersonSummary } from '../../../src/contract/person.ts';
import { go } from '../../app/route.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { showToast } from '../../parts/toast.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { Failure } from '../../rpc/failure.tsx';
import { useAct } from '../../rpc/use-act.ts';
import { PersonPicker } from './person-picker.tsx';
import styles from './people.module.css';

type Props = { readonly person: PersonDetail; readonly onClose: () => void };

/** Two entries are one person: the one that is chosen here goes into the one that is open. */
export function MergeDialog({ person, onClose }: Props) {
  const { t } = useTranslation(['people', 'common']);
  const { client } = useCounter();
  const [gone, setGone] = useState<PersonSummary>();
  const name = person.maskedName;
  const merge = useAct(client.person.merge, ({ id }) => {
    showToast({ text: t('merge.done') });
    go('people', id);
    onClose();
  });
  const submit = () => {
    if (gone !== undefined) void merge.run({ keptId: person.id, goneId: gone.id });
  };
  return (
    <Dialog
      title={t('merge.title', { name })}
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{t('common:action.cancel')}</Button>
          <Button
            variant="primary"
            shortcut="F9"
            isDisabled={gone === undefined || merge.isBusy}
            onPress={submit}
          >
            {t('merge.act')}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        <Failure
          error={merge.error}
          say={({ code }) => (code === 'SAME_PERSON' ? t('family.SAME_PERSON') : undefined)}
        />
        <p>{t('merge.what', { name })}</p>
        <PersonPicker
          label={t('merge.who')}
          chosen={gone}
          exceptId={person.id}
          autoFocus
          onChoose={setGone}
        />
      </div>
    </Dialog>
  );
}
