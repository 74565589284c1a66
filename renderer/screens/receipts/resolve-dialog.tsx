import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TenderView } from '../../../src/contract/sale.ts';
import { isOverdue } from '../../../src/currency/pending-deadline.ts';
import { useStatus } from '../../app/status.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog, FootSpace } from '../../parts/dialog.tsx';
import { Segmented } from '../../parts/segmented.tsx';
import { Notice } from '../../parts/states.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { showToast } from '../../parts/toast.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { useAct } from '../../rpc/use-act.ts';

type Outcome = 'posted' | 'paidInCash' | 'uncollected' | 'expired';

const OUTCOMES: readonly Outcome[] = ['posted', 'paidInCash', 'uncollected'];
/** What nobody has found within its time may be given up. */
const OVERDUE_OUTCOMES: readonly Outcome[] = [...OUTCOMES, 'expired'];

const needsText = (outcome: Outcome) => outcome === 'posted' || outcome === 'uncollected';

/** What became of a payment that nobody had seen: decided once, by a person. */
export function ResolveDialog(props: {
  readonly tender: TenderView;
  /** The sale's own time, which its payment has waited since. */
  readonly settledAtMs: number;
  /** The whole sale goes back instead: nothing was paid, and the goods are here. */
  readonly onRefund: () => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['receipts', 'common']);
  const { client } = useCounter();
  const { tender, onClose } = props;
  const [outcome, setOutcome] = useState<Outcome>('posted');
  const [text, setText] = useState('');
  const resolve = useAct(client.sale.resolveTender, () => {
    showToast({ text: t('resolve.done') });
    onClose();
  });
  const isReady = (!needsText(outcome) || text.trim() !== '') && !resolve.isBusy;
  const submit = () => {
    if (!isReady) return;
    const typed = text.trim();
    void resolve.run({
      tenderId: tender.id,
      outcome: saidOf(outcome, typed),
    });
  };
  return (
    <Dialog
      title={t('resolve.title')}
      size="md"
      onClose={onClose}
      foot={
        <>
          <Button variant="quiet" icon="undo" onPress={props.onRefund}>
            {t('resolve.refund')}
          </Button>
          <FootSpace />
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
      <OutcomeChoice
        settledAtMs={props.settledAtMs}
        outcome={outcome}
        text={text}
        onOutcome={chosen => {
          setOutcome(chosen);
          setText('');
        }}
        onText={setText}
      />
    </Dialog>
  );
}

/** The outcome as main wants it, with what was written down. */
function saidOf(outcome: Outcome, text: string) {
  if (outcome === 'posted') return { kind: outcome, approvalNumber: text, maskedCard: null };
  return outcome === 'uncollected' ? { kind: outcome, reason: text } : { kind: outcome };
}

/** How it ended, and what has to be written down with it. */
function OutcomeChoice(props: {
  readonly settledAtMs: number;
  readonly outcome: Outcome;
  readonly text: string;
  readonly onOutcome: (outcome: Outcome) => void;
  readonly onText: (text: string) => void;
}) {
  const { t } = useTranslation('receipts');
  const { nowMs } = useStatus();
  const { outcome } = props;
  const outcomes = isOverdue(props.settledAtMs, nowMs) ? OVERDUE_OUTCOMES : OUTCOMES;
  return (
    <>
      <Segmented
        label={t('resolve.title')}
        value={outcome}
        onChange={props.onOutcome}
        segments={outcomes.map(value => ({ value, label: t(`resolve.${value}`) }))}
      />
      {needsText(outcome) ? (
        <TextField
          label={t(outcome === 'posted' ? 'resolve.approval' : 'resolve.reason')}
          value={props.text}
          onChange={props.onText}
          maxLength={outcome === 'posted' ? 20 : 60}
          autoFocus
        />
      ) : null}
    </>
  );
}
