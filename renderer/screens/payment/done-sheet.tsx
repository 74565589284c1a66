import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SaleDetail } from '../../../src/contract/sale.ts';
import { BenefitSplit } from '../../parts/benefit-split.tsx';
import { Button } from '../../parts/button.tsx';
import { Dialog, FootSpace } from '../../parts/dialog.tsx';
import { Money } from '../../parts/money.tsx';
import { Notice } from '../../parts/states.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { useAct } from '../../rpc/use-act.ts';
import { AskCashReceipt } from '../cash-receipt/sale-cash-receipt.tsx';
import { SeenCashback } from '../currency/seen-cashback.tsx';
import { CashbackGift } from './cashback-gift.tsx';
import { ChangePieces } from './pad-card.tsx';
import styles from './payment.module.css';

/** A key that bounces, or was pressed twice to be sure, must not wipe the change away unseen. */
const BOUNCE_MS = 500;

/** The sale is on disk. The change in the largest type there is; one key begins the next sale. */
export function DoneSheet(props: {
  readonly sale: SaleDetail;
  /** The member's card that paid, if one did. */
  readonly walletToken: string | undefined;
  readonly onClose: () => void;
}) {
  const { sale } = props;
  const { t } = useTranslation(['payment', 'common']);
  const [shownAtMs] = useState(Date.now);
  const onClose = () => {
    if (Date.now() - shownAtMs >= BOUNCE_MS) props.onClose();
  };
  const { client } = useCounter();
  const reprint = useAct(client.sale.reprint);
  const hasCash = sale.tenders.some(tender => tender.kind === 'cash');
  return (
    <Dialog
      title={t('done.title')}
      size="md"
      onClose={onClose}
      hidesClose
      foot={
        <>
          <Button
            size="lg"
            icon="printer"
            shortcut="Ctrl+P"
            isDisabled={reprint.isBusy}
            onPress={() => void reprint.run({ saleId: sale.id })}
          >
            {t('done.printAgain')}
          </Button>
          <FootSpace />
          <Button variant="primary" size="xl" shortcut="F9" autoFocus onPress={onClose}>
            {t('done.next')}
          </Button>
        </>
      }
    >
      <div className={styles['done']}>
        {hasCash ? (
          <>
            <p className={styles['doneLabel']}>{t('done.change')}</p>
            <p className={styles['doneChange']} role="status" data-testid="change">
              <Money amount={sale.change} size="total" tone="give" />
            </p>
            <ChangePieces change={sale.change} />
          </>
        ) : null}
        <PaidFacts sale={sale} hasCash={hasCash} />
        <Earned benefits={sale.benefits} />
        <SeenCashback sale={sale} />
        <CashbackGift sale={sale} token={props.walletToken} />
        <AskCashReceipt sale={sale} />
        <p className={styles['doneReceipt']}>{t('done.receipt', { number: sale.receiptNumber })}</p>
        {sale.hasPending ? <Notice tone="warn">{t('done.pending')}</Notice> : null}
      </div>
    </Dialog>
  );
}

/** What was paid, by each means, and what was given beside it. */
function PaidFacts({ sale, hasCash }: { sale: SaleDetail; hasCash: boolean }) {
  const { t } = useTranslation(['payment', 'common']);
  return (
    <dl className={styles['doneFacts']}>
      <div>
        <dt>{t('done.paid')}</dt>
        <dd>
          <Money amount={sale.due - sale.rounding} size={hasCash ? 'xl' : '3xl'} />
        </dd>
      </div>
      {sale.tenders.map(tender => (
        <div key={tender.id}>
          <dt>{t(`common:tender.${tender.kind}`)}</dt>
          <dd>
            <Money amount={tender.amount} size="lg" />
          </dd>
        </div>
      ))}
      {sale.donation > 0 ? (
        <div>
          <dt>{t('donation.done')}</dt>
          <dd>
            <Money amount={sale.donation} size="lg" />
          </dd>
        </div>
      ) : null}
    </dl>
  );
}

function Earned({ benefits }: Pick<SaleDetail, 'benefits'>) {
  const { t } = useTranslation(['payment', 'common']);
  if (benefits.length === 0) return null;
  return (
    <div className={styles['earned']}>
      <BenefitSplit parts={benefits} total={t('common:benefit.total')} isFlat />
    </div>
  );
}
