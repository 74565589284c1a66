import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CashReceiptsOfSale, CashReceiptView } from '../../../src/contract/cash-receipt.ts';
import type { SaleDetail } from '../../../src/contract/sale.ts';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/states.tsx';
import { Tag } from '../../parts/tag.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { useAct } from '../../rpc/use-act.ts';
import { CancelDialog } from './cancel-dialog.tsx';
import styles from './cash-receipt.module.css';
import { IssueDialog } from './issue-dialog.tsx';
import { Refused } from './refused.tsx';
import { useIssuer } from './use-issuer.ts';

type Asked = 'consumer' | 'selfIssued' | 'cancel';

/** What a sale has of cash receipts, with the dialogs over it; undefined until main has said it. */
function useCashReceipt(sale: Pick<SaleDetail, 'id' | 'kind' | 'tenders'>) {
  const { queries } = useCounter();
  const issuer = useIssuer();
  const [asked, setAsked] = useState<Asked>();
  const mayHave =
    sale.kind === 'sale' &&
    sale.tenders.some(tender => tender.kind === 'cash' || tender.state === 'paidInCash');
  const input = { saleId: sale.id };
  const of = useQuery({ ...queries.cashReceipt.ofSale.queryOptions({ input }), enabled: mayHave }).data;
  if (of === undefined || issuer === undefined) return undefined;
  return { of, issuer, ask: setAsked, dialog: dialogOf(asked, of, issuer, () => setAsked(undefined)) };
}

function dialogOf(
  asked: Asked | undefined,
  of: CashReceiptsOfSale,
  issuer: 'recorded' | 'simulator',
  onClose: () => void,
): ReactNode {
  if (asked === undefined) return null;
  if (asked !== 'cancel') return <IssueDialog of={of} issuer={issuer} start={asked} onClose={onClose} />;
  return of.valid === null ? null : <CancelDialog receipt={of.valid} onClose={onClose} />;
}

/** Right after the payment: a question where the law asks for a receipt, or else a button. */
export function AskCashReceipt({ sale }: { sale: SaleDetail }) {
  const { t } = useTranslation('cashReceipt');
  const { client } = useCounter();
  const issue = useAct(client.cashReceipt.issue);
  const found = useCashReceipt(sale);
  if (found === undefined || (found.of.amounts.total === 0 && found.of.valid === null)) return null;
  const { of, issuer, ask, dialog } = found;
  // Where a terminal issues, its number has to be typed; else 자진발급 is one press.
  const selfIssue = () =>
    issuer === 'recorded'
      ? ask('selfIssued')
      : void issue.run({
          saleId: of.saleId,
          recipient: { kind: 'selfIssued' },
          expectedTotal: of.amounts.total,
          approvalNumber: '',
        });
  return (
    <>
      {of.valid !== null ? (
        <Notice tone="ok">
          <Issued receipt={of.valid} />
        </Notice>
      ) : of.duty !== null ? (
        <Notice
          tone="warn"
          action={
            <span className={styles['acts']}>
              <Button variant="tint" onPress={() => ask('consumer')}>
                {t('ask.number')}
              </Button>
              <Button variant="tint" isDisabled={issue.isBusy} onPress={selfIssue}>
                {t('ask.self')}
              </Button>
            </span>
          }
        >
          {t('ask.must', { deadline: of.duty.deadline })}
        </Notice>
      ) : (
        <Button variant="tint" size="lg" icon="receipt" onPress={() => ask('consumer')}>
          {t('ask.open')}
        </Button>
      )}
      <Refused error={issue.error} />
      {dialog}
    </>
  );
}

function Issued({ receipt }: { receipt: CashReceiptView }) {
  const { t } = useTranslation('cashReceipt');
  return (
    <>
      {t('ask.issued', { identity: receipt.maskedIdentity, number: receipt.approvalNumber })}{' '}
      {receipt.isPractice ? <Tag>{t('practice')}</Tag> : null}
    </>
  );
}

/** On a sale of before: the receipt that holds, and what can be done with it. */
export function SaleCashReceipt({ sale }: { sale: SaleDetail }) {
  const { t } = useTranslation('cashReceipt');
  const found = useCashReceipt(sale);
  if (found === undefined || (found.of.amounts.total === 0 && found.of.receipts.length === 0)) return null;
  const { of, ask, dialog } = found;
  const { valid } = of;
  return (
    <>
      {of.mustCancel ? <Notice tone="warn">{t('ask.mustCancel')}</Notice> : null}
      <div className={styles['row']}>
        <span>
          <b>{t('name')}</b>
          <small>
            {valid === null ? t('ask.none') : `${valid.maskedIdentity} · ${valid.approvalNumber}`}
          </small>
        </span>
        {valid?.isPractice === true ? <Tag>{t('practice')}</Tag> : null}
        {valid !== null ? (
          <Button variant="tint" onPress={() => ask('cancel')}>
            {t('ask.cancel')}
          </Button>
        ) : of.amounts.total > 0 ? (
          <Button variant="tint" icon="receipt" onPress={() => ask('consumer')}>
            {t('ask.issue')}
          </Button>
        ) : null}
      </div>
      {dialog}
    </>
  );
}
