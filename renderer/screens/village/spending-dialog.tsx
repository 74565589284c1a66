import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProjectView, SpendingView } from '../../../src/contract/village.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Notice } from '../../parts/states.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { showToast } from '../../parts/toast.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { useAct } from '../../rpc/use-act.ts';
import { SpendingEvidence } from './spending-evidence.tsx';
import { VillageFailure } from './village-failure.tsx';
import styles from './village.module.css';

/** One spending: its paper and photographs, and its reversal while the project runs. */
export function SpendingDialog(props: {
  readonly project: ProjectView;
  readonly spending: SpendingView;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['village', 'common']);
  const { client } = useCounter();
  const { project, spending, onClose } = props;
  const { id: spendingId, number, reversal } = spending;
  const [reason, setReason] = useState('');
  const reverse = useAct(client.village.reverse, () => {
    showToast({ text: t('spending.reversedNow') });
    onClose();
  });
  const isOpen = project.state === 'running' && reversal === null;
  return (
    <Dialog
      title={t('spending.title', { number })}
      size="md"
      onClose={onClose}
      foot={<Button onPress={onClose}>{t('common:action.close')}</Button>}
    >
      <div className={styles['fields']}>
        <p>
          {t('spending.facts', spending)}
          <br />
          {t(`evidence.${spending.evidenceKind}`)} {spending.evidenceNumber}
          <br />
          {t('spending.money', spending)}
        </p>
        {reversal === null ? null : (
          <Notice tone="info">{t('spending.reversed', { reason: reversal.reason })}</Notice>
        )}
        <SpendingEvidence project={project} spending={spending} isOpen={isOpen} />
        {isOpen ? (
          <>
            <TextField
              label={t('spending.reason')}
              value={reason}
              onChange={setReason}
              maxLength={60}
              hint={t('spending.reverseHint')}
            />
            <Button
              variant="danger"
              isDisabled={reason.trim() === '' || reverse.isBusy}
              onPress={() => void reverse.run({ spendingId, reason })}
            >
              {t('spending.reverse')}
            </Button>
          </>
        ) : null}
        <VillageFailure error={reverse.error} />
      </div>
    </Dialog>
  );
}
