import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SaleDetail } from '../../../src/contract/sale.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog, FootSpace } from '../../parts/dialog.tsx';
import { Money } from '../../parts/money.tsx';
import { EmptyState, Notice } from '../../parts/states.tsx';
import { showToast } from '../../parts/toast.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { Failure } from '../../rpc/failure.tsx';
import { useAct } from '../../rpc/use-act.ts';
import { ReturnedGoods, type ReturnedLine } from './returned-goods.tsx';
import styles from './receipts.module.css';
import { ReturnedFinder } from './returned-finder.tsx';
import { RefundReason } from './refund-reason.tsx';

/** 영수증 없이 환불: for goods whose sale nobody can find any more. */
export function NoReceiptRefund({ onDone }: { onDone: (refund: SaleDetail) => void }) {
  const { t } = useTranslation('receipts');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button icon="undo" onPress={() => setOpen(true)}>
        {t('noReceipt.open')}
      </Button>
      {isOpen ? <NoReceiptDialog onClose={() => setOpen(false)} onDone={onDone} /> : null}
    </>
  );
}

/** What comes back is put together by hand, and goes back in cash up to a limit. */
function NoReceiptDialog(props: {
  readonly onClose: () => void;
  readonly onDone: (refund: SaleDetail) => void;
}) {
  const { t } = useTranslation(['receipts', 'common']);
  const { client, queries } = useCounter();
  const [lines, setLines] = useState<readonly ReturnedLine[]>([]);
  const [reason, setReason] = useState('');
  const limit = useQuery(queries.app.state.queryOptions()).data?.settings.refundWithoutReceiptLimit;
  const total = lines.reduce((sum, line) => sum + (line.unitPrice ?? 0) * line.quantity, 0);
  const refund = useAct(client.sale.refundWithoutReceipt, done => {
    showToast({ text: t('refund.done') });
    props.onClose();
    props.onDone(done);
  });
  const isOver = limit !== undefined && total > limit;
  const isWhole = lines.length > 0 && lines.every(line => (line.unitPrice ?? 0) > 0);
  const isReady = isWhole && !isOver && reason.trim() !== '' && !refund.isBusy;
  const submit = () => {
    if (!isReady) return;
    const asked = lines.map(({ key: _key, unitPrice, ...line }) => ({ ...line, unitPrice: unitPrice ?? 0 }));
    void refund.run({ lines: asked, reason: reason.trim(), expectedRefund: total, printReceipt: true });
  };
  return (
    <Dialog
      title={t('noReceipt.title')}
      size="lg"
      onClose={props.onClose}
      foot={
        <>
          <Button size="lg" onPress={props.onClose}>
            {t('common:action.cancel')}
          </Button>
          <FootSpace />
          <Button variant="primary" size="lg" icon="undo" isDisabled={!isReady} onPress={submit}>
            {t('refund.go')}
          </Button>
        </>
      }
    >
      <Refused error={refund.error} />
      <div className={styles['refund']}>
        <section className={styles['refundLines']} aria-label={t('refund.lines')}>
          <ReturnedFinder onAdd={line => setLines([...lines, line])} />
          {lines.length === 0 ? (
            <EmptyState icon="undo">{t('noReceipt.none')}</EmptyState>
          ) : (
            <ReturnedGoods lines={lines} onChange={setLines} />
          )}
        </section>
        <div className={styles['refundWay']}>
          <p className={styles['back']}>
            <span>{t('refund.back')}</span>
            <Money amount={total} size="3xl" tone="give" />
          </p>
          {limit === undefined ? null : (
            <Notice tone={isOver ? 'danger' : 'info'}>
              {t(isOver ? 'noReceipt.over' : 'noReceipt.limit', { limit })}
            </Notice>
          )}
          <RefundReason reason={reason} onChange={setReason} />
        </div>
      </div>
    </Dialog>
  );
}

function Refused({ error }: { error: unknown }) {
  const { t } = useTranslation('receipts');
  return (
    <Failure
      error={error}
      say={refusal => {
        switch (refusal.code) {
          case 'TILL_NOT_OPEN':
          case 'REFUND_CHANGED':
            return t(`refund.refusal.${refusal.code}`);
          case 'PRODUCT_NOT_FOUND':
            return t('noReceipt.refusal.PRODUCT_NOT_FOUND');
          case 'PRICE_OVER_SHELF':
            return t('noReceipt.refusal.PRICE_OVER_SHELF', refusal.data);
          case 'REFUND_OVER_LIMIT':
            return t('noReceipt.over', refusal.data);
          default:
            return undefined;
        }
      }}
    />
  );
}
