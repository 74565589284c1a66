import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dateTimeText } from '../../../src/base/korea-time.ts';
import type { SaleDetail, TenderView } from '../../../src/contract/sale.ts';
import { BenefitSplit } from '../../parts/benefit-split.tsx';
import { Button } from '../../parts/button.tsx';
import { Money } from '../../parts/money.tsx';
import { Panel } from '../../parts/panel.tsx';
import { ReceiptPaper } from '../../parts/receipt-paper.tsx';
import { Loading, Notice } from '../../parts/states.tsx';
import { Tag } from '../../parts/tag.tsx';
import { showToast } from '../../parts/toast.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { refusalOf } from '../../rpc/refusal.ts';
import { useAct } from '../../rpc/use-act.ts';
import { SaleCashReceipt } from '../cash-receipt/sale-cash-receipt.tsx';
import { SeenCashback } from '../currency/seen-cashback.tsx';
import styles from './receipts.module.css';
import { RefundDialog } from './refund-dialog.tsx';
import { ResolveDialog } from './resolve-dialog.tsx';

/** One sale: what was paid how, the paper as it was printed, and what can still be done with it. */
export function SaleDetailPanel(props: {
  readonly saleId: string;
  readonly onShow: (saleId: string) => void;
}) {
  const { t } = useTranslation(['receipts', 'common']);
  const { client, queries } = useCounter();
  const sale = useQuery(queries.sale.get.queryOptions({ input: { saleId: props.saleId } })).data;
  const paper = useQuery(queries.sale.preview.queryOptions({ input: { saleId: props.saleId } })).data;
  const [isRefunding, setRefunding] = useState(false);
  const [resolving, setResolving] = useState<TenderView>();
  const reprint = useAct(client.sale.reprint, ({ copyNumber }) =>
    showToast({ text: t('act.reprinted', { count: copyNumber }), icon: 'printer' }),
  );
  if (sale === undefined) return <Loading />;
  return (
    <div className={styles['detail']}>
      <Panel title={t('detail.number', { number: sale.receiptNumber })} className={styles['facts']} isPadded>
        <p className={styles['when']}>
          <span>{dateTimeText(sale.settledAtMs)}</span>
          <span>{t('detail.cashier', { name: sale.cashier })}</span>
          <Links sale={sale} onShow={props.onShow} />
        </p>
        <p className={styles['due']}>
          <Money amount={sale.due} size="3xl" />
        </p>
        {refusalOf(reprint.error)?.code === 'PRINTER_NOT_CONFIGURED' ? (
          <Notice tone="warn">{t('noPrinter')}</Notice>
        ) : null}
        <Tenders sale={sale} onResolve={setResolving} />
        <Beside sale={sale} />
        {sale.reason === '' ? null : <p className={styles['when']}>{sale.reason}</p>}
        <Acts
          sale={sale}
          isBusy={reprint.isBusy}
          onReprint={() => void reprint.run({ saleId: sale.id })}
          onRefund={() => setRefunding(true)}
        />
      </Panel>
      <aside className={styles['tape']} aria-label={t('detail.paper')}>
        <div className={styles['paper']} tabIndex={0} role="group" aria-label={t('detail.paper')}>
          {paper === undefined ? null : <ReceiptPaper paper={paper} />}
        </div>
      </aside>
      {isRefunding ? (
        <RefundDialog
          sale={sale}
          onClose={() => setRefunding(false)}
          onDone={refund => props.onShow(refund.id)}
        />
      ) : null}
      {resolving === undefined ? null : (
        <ResolveDialog
          tender={resolving}
          settledAtMs={sale.settledAtMs}
          onRefund={() => {
            setResolving(undefined);
            setRefunding(true);
          }}
          onClose={() => setResolving(undefined)}
        />
      )}
    </div>
  );
}

/** What can still be done with a sale. */
function Acts(props: {
  readonly sale: SaleDetail;
  readonly isBusy: boolean;
  readonly onReprint: () => void;
  readonly onRefund: () => void;
}) {
  const { t } = useTranslation('receipts');
  const { kind, lines } = props.sale;
  const mayRefund = kind === 'sale' && lines.some(line => line.left > 0);
  return (
    <div className={styles['acts']}>
      <Button icon="printer" size="lg" isDisabled={props.isBusy} onPress={props.onReprint}>
        {t('act.reprint')}
      </Button>
      <Button variant="danger" icon="undo" size="lg" isDisabled={!mayRefund} onPress={props.onRefund}>
        {mayRefund ? t('act.refund') : t('refundedTag')}
      </Button>
    </div>
  );
}

/** From a refund to its sale, and back. */
function Links({ sale, onShow }: { sale: SaleDetail; onShow: (saleId: string) => void }) {
  const { t } = useTranslation(['receipts', 'common']);
  const { originalId, refunds } = sale;
  return (
    <>
      {originalId === null ? null : (
        <Button variant="quiet" icon="link" onPress={() => onShow(originalId)}>
          {t('detail.original', { number: sale.originalReceiptNumber ?? '' })}
        </Button>
      )}
      {refunds.map(refund => (
        <Button key={refund.id} variant="quiet" icon="link" onPress={() => onShow(refund.id)}>
          {t('detail.refunded', { number: refund.receiptNumber })}
        </Button>
      ))}
    </>
  );
}

/** What came of the payments: the cash receipt of the one, the benefits of the other. */
function Beside({ sale }: { sale: SaleDetail }) {
  return (
    <>
      <SaleCashReceipt sale={sale} />
      <Benefits sale={sale} />
      <SeenCashback sale={sale} />
    </>
  );
}

/** What the payments in local currency earned; nothing for a sale that earned nothing. */
function Benefits({ sale: { kind, benefits } }: { sale: SaleDetail }) {
  const { t } = useTranslation(['receipts', 'common']);
  if (benefits.length === 0) return null;
  const total = t(kind === 'sale' ? 'common:benefit.total' : 'common:benefit.back');
  return <BenefitSplit parts={benefits} total={total} />;
}

const shortTime = (atMs: number): string => dateTimeText(atMs).slice(5, 16);

function Tenders({ sale, onResolve }: { sale: SaleDetail; onResolve: (tender: TenderView) => void }) {
  const { t } = useTranslation(['receipts', 'common']);
  return (
    <ul className={styles['tenders']}>
      {sale.tenders.map(tender => (
        <li key={tender.id}>
          <span>
            <b>{t(`common:tender.${tender.kind}`)}</b>
            {tender.approvalNumber === null ? null : (
              <small>{t('detail.approval', { number: tender.approvalNumber })}</small>
            )}
            {tender.approvedAtMs === null ? null : (
              <small>{t('detail.approvedAt', { time: shortTime(tender.approvedAtMs) })}</small>
            )}
            {tender.maskedCard === null ? null : <small>{tender.maskedCard}</small>}
          </span>
          {tender.state === 'posted' ? null : (
            <Tag tone={tender.state === 'pending' ? 'danger' : 'plain'}>{t(`state.${tender.state}`)}</Tag>
          )}
          {tender.state === 'pending' ? (
            <Button variant="tint" onPress={() => onResolve(tender)}>
              {t('act.resolve')}
            </Button>
          ) : null}
          <Money amount={tender.amount} size="lg" />
        </li>
      ))}
      {sale.rounding === 0 ? null : (
        <li>
          <span>{t('detail.rounding')}</span>
          <Money amount={-sale.rounding} />
        </li>
      )}
      {sale.donation === 0 ? null : (
        <li>
          <span>{t('detail.donation')}</span>
          <Money amount={sale.donation} />
        </li>
      )}
    </ul>
  );
}
