import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SeenCashbackView } from '../../../src/contract/benefit.ts';
import type { SaleDetail } from '../../../src/contract/sale.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Money } from '../../parts/money.tsx';
import { Tag } from '../../parts/tag.tsx';
import { WonField } from '../../parts/won-field.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { Failure } from '../../rpc/failure.tsx';
import { useAct } from '../../rpc/use-act.ts';
import styles from './currency.module.css';

/**
 * What the customer's app shows as cashback, typed or scanned by whoever wants to: held against the estimate.
 * Nothing for a sale whose benefits are known to the won, or that earned none.
 */
export function SeenCashback({ sale }: { sale: SaleDetail }) {
  const { t } = useTranslation('currency');
  const [typed, setTyped] = useState<SeenCashbackView>();
  const [isOpen, setOpen] = useState(false);
  const part = sale.benefits.find(({ atLeast, atMost }) => atLeast !== atMost);
  if (sale.kind === 'refund' || part === undefined) return null;
  const { tenderId } = part;
  const seen = typed ?? sale.seenCashback.find(one => one.tenderId === tenderId);
  const paid = sale.tenders.find(({ id }) => id === tenderId)?.amount ?? 0;
  return (
    <div className={styles['seen']}>
      {seen === undefined ? (
        <Button variant="quiet" icon="mobile" onPress={() => setOpen(true)}>
          {t('seen.open')}
        </Button>
      ) : (
        <>
          <span>{t('seen.title')}</span>
          <Money amount={seen.amount} />
          <Tag tone={seen.fit === 'fits' ? 'ok' : 'warn'}>{t(`seen.${seen.fit}`)}</Tag>
          <Button variant="quiet" onPress={() => setOpen(true)}>
            {t('seen.again')}
          </Button>
        </>
      )}
      {isOpen ? (
        <SeenDialog
          tenderId={tenderId}
          paid={paid}
          onClose={() => setOpen(false)}
          onDone={answer => {
            setTyped(answer);
            setOpen(false);
          }}
        />
      ) : null}
    </div>
  );
}

function SeenDialog(props: {
  readonly tenderId: string;
  readonly paid: number;
  readonly onClose: () => void;
  readonly onDone: (answer: SeenCashbackView) => void;
}) {
  const { t } = useTranslation(['currency', 'common']);
  const { client } = useCounter();
  const { tenderId, paid } = props;
  const [amount, setAmount] = useState<number | null>(null);
  const record = useAct(client.benefit.recordSeen, props.onDone);
  const isReady = amount !== null && amount <= paid && !record.isBusy;
  const submit = () => {
    if (isReady) void record.run({ tenderId, amount });
  };
  return (
    <Dialog
      title={t('seen.title')}
      size="sm"
      onClose={props.onClose}
      foot={
        <>
          <Button onPress={props.onClose}>{t('common:action.cancel')}</Button>
          <Button variant="primary" isDisabled={!isReady} onPress={submit}>
            {t('seen.save')}
          </Button>
        </>
      }
    >
      <div className={styles['fields']}>
        <Failure
          error={record.error}
          say={({ code }) => (code === 'NOT_ESTIMATED' ? t('seen.notEstimated') : undefined)}
        />
        <p className={styles['quiet']}>{t('seen.lead')}</p>
        <WonField
          label={t('seen.amount')}
          amount={amount}
          onChange={setAmount}
          size="large"
          autoFocus
          onEnter={submit}
          fault={amount !== null && amount > paid ? t('seen.overPaid', { paid }) : undefined}
        />
      </div>
    </Dialog>
  );
}
