import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TenderView } from '../../../src/contract/sale.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Segmented } from '../../parts/segmented.tsx';
import { Notice } from '../../parts/states.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { showToast } from '../../parts/toast.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { useAct } from '../../rpc/use-act.ts';

type Outcome = 'posted' | 'paidInCash' | 'uncollected';

/** What became of a payment that nobody had seen: decided once, by a person. */
export function ResolveDialog({ tender, onClose }: { tender: TenderView; onClose: () => void }) {
  const { t } = useTranslation(['receipts', 'common']);
  const { client } = useCounter();
  const [outcome, setOutcome] = useState<Outcome>('posted');
  const [text, setText] = useState('');
  const resolve = useAct(client.sale.resolveTender, () => {
    showToast({ text: t('resolve.done') });
    onClose();
  });
  const isReady = (outcome === 'paidInCash' || text.trim() !== '') && !resolve.isBusy;
  const submit = () => {
    if (!isReady) return;
    const typed = text.trim();
    void resolve.run({
      tenderId: tender.id,
      outcome:
        outcome === 'posted'
          ? { kind: outcome, approvalNumber: typed, maskedCard: null }
          : outcome === 'uncollected'
            ? { kind: outcome, reason: typed }
            : { kind: outcome },
    });
  };
  return (
    <Dialog
      title={t('resolve.title')}
      size="sm"
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{t('common:action.cancel')}</Button>
          <Button
            variant="primary"
            shortcut="Enter"
            shortcutOptions={{ inFields: 'always' }}
            isDisabled={!isReady}
            onPress={submit}
          >
            {t('resolve.go')}
          </Button>
        </>
      }
    >
      {resolve.error === undefined ? null : <Notice tone="danger">{t('resolve.failed')}</Notice>}
      <p>{t('resolve.what', { tender: t(`common:tender.${tender.kind}`), amount: tender.amount })}</p>
      <Segmented
        label={t('resolve.title')}
        value={outcome}
        onChange={chosen => {
          setOutcome(chosen);
          setText('');
        }}
        segments={(['posted', 'paidInCash', 'uncollected'] as const).map(value => ({
          value,
          label: t(`resolve.${value}`),
        }))}
      />
      {outcome === 'paidInCash' ? null : (
        <TextField
          label={t(outcome === 'posted' ? 'resolve.approval' : 'resolve.reason')}
          value={text}
          onChange={setText}
          maxLength={outcome === 'posted' ? 20 : 60}
          autoFocus
        />
      )}
    </Dialog>
  );
}
