import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '../../parts/button.tsx';
import { Checkbox } from '../../parts/choice-fields.tsx';
import { cx } from '../../parts/cx.ts';
import { Icon, type IconName } from '../../parts/icon.tsx';
import { Money } from '../../parts/money.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { groupDigits } from '../../text/i18n.ts';
import { WonField } from '../../parts/won-field.tsx';
import { DonationOffer } from './donation-offer.tsx';
import { Earned } from './earned.tsx';
import { Change, QuickAmounts } from './pad-card.tsx';
import styles from './payment.module.css';
import { awaitsConfirmation, restOf, type TenderRow } from './tender-rows.ts';
import type { Payment } from './use-payment.ts';
import { useCardScans, WalletFields } from './wallet-pay.tsx';

const NO_CARD = { token: '', confirmation: '' };

const ICON: Readonly<Record<TenderRow['kind'], IconName>> = { currency: 'link', cash: 'cash', card: 'card' };

/** The means of payment and what each still needs. */
export function TenderCard({ payment }: { payment: Payment }) {
  const { t } = useTranslation(['payment', 'common']);
  const isSplit = payment.way === 'split';
  useCardScans(payment);
  return (
    <section className={styles['card']} aria-label={t('rows')}>
      {isSplit ? null : <Say payment={payment} />}
      <div className={cx(styles['rows'], payment.way === 'cash' && styles['short'])}>
        {payment.rows.map(row => (
          <TenderRowFields key={row.key} row={row} payment={payment} />
        ))}
      </div>
      {payment.way === 'cash' ? <QuickAmounts payment={payment} /> : null}
      <DonationOffer payment={payment} />
      <Earned payment={payment} />
      {isSplit ? <SplitFoot payment={payment} /> : null}
      {payment.way === 'cash' ? <Change payment={payment} isLarge /> : null}
    </section>
  );
}

function TenderRowFields({ row, payment }: { row: TenderRow; payment: Payment }) {
  const { t } = useTranslation(['payment', 'common']);
  const isSplit = payment.way === 'split';
  const isCurrent = payment.current?.key === row.key;
  return (
    <div className={cx(styles['row'], isSplit && isCurrent && styles['current'])}>
      <header className={styles['rowHead']}>
        <Icon name={ICON[row.kind]} />
        <h3>{t(`common:tender.${row.kind}`)}</h3>
        {isSplit ? (
          <WonField
            className={styles['rowAmount']}
            label={`${t(`common:tender.${row.kind}`)} ${t('entry.amount')}`}
            hidesLabel
            // A zero would stay in front of or behind what is typed into the field after it was clicked.
            amount={row.amount === 0 ? null : row.amount}
            onChange={amount => payment.change(row.key, { amount: amount ?? 0 })}
            onFocus={() => payment.focus(row.key, 'amount')}
            autoFocus={isCurrent && payment.field === 'amount'}
          />
        ) : (
          <Money amount={row.amount} size="2xl" className={styles['rowMoney']} />
        )}
        {isSplit && payment.rows.length > 1 ? (
          <IconButton icon="x" label={t('removeRow')} onPress={() => payment.remove(row.key)} />
        ) : null}
      </header>
      {isSplit && !isCurrent ? (
        <RowNeeds row={row} payment={payment} />
      ) : (
        <RowFields row={row} payment={payment} />
      )}
    </div>
  );
}

function RowFields(props: { row: TenderRow; payment: Payment }) {
  return props.row.kind === 'cash' ? <Received {...props} /> : <ApprovalFields {...props} />;
}

/** A row that is not being filled in says in one line what it still needs; pressing it opens it. */
function RowNeeds({ row, payment }: { row: TenderRow; payment: Payment }) {
  const { t } = useTranslation(['payment', 'common']);
  const field = row.kind === 'cash' ? 'received' : 'approval';
  return (
    <button type="button" className={styles['needs']} onClick={() => payment.focus(row.key, field)}>
      <span>{needsOf(row, t)}</span>
      <Icon name="down" size="s" />
    </button>
  );
}

type Translate = ReturnType<typeof useTranslation<['payment', 'common']>>['t'];

function needsOf(row: TenderRow, t: Translate): string {
  if (row.kind === 'cash')
    return row.received === null ? t('exact') : `${t('received')} ${groupDigits(row.received)}`;
  if (row.isPending) return t('pending.label');
  if (row.wallet !== null) return t(awaitsConfirmation(row) ? 'wallet.confirmFirst' : 'wallet.ready');
  return row.approvalNumber === '' ? t('reason.APPROVAL_MISSING') : `${t('approval')} ${row.approvalNumber}`;
}

function Received({ row, payment }: { row: TenderRow; payment: Payment }) {
  const { t } = useTranslation(['payment', 'common']);
  return (
    <WonField
      label={t('received')}
      size={payment.way === 'split' ? 'md' : 'large'}
      amount={row.received}
      placeholder={t('exact')}
      onChange={received => payment.change(row.key, { received })}
      onFocus={() => payment.focus(row.key, 'received')}
      autoFocus={payment.way === 'cash'}
    />
  );
}

function ApprovalFields({ row, payment }: { row: TenderRow; payment: Payment }) {
  const { t } = useTranslation(['payment', 'common']);
  if (row.wallet !== null) return <WalletFields row={row} payment={payment} />;
  return (
    <div className={cx(styles['approval'], payment.way === 'card' && styles['stacked'])}>
      <TextField
        label={t('approval')}
        value={row.approvalNumber}
        onChange={approvalNumber => payment.change(row.key, { approvalNumber: approvalNumber.trim() })}
        onFocus={() => payment.focus(row.key, 'approval')}
        isDisabled={row.isPending}
        inputMode="numeric"
        maxLength={20}
        autoFocus={payment.way !== 'split'}
        size={payment.way === 'split' ? 'md' : 'large'}
        hint={payment.way === 'card' ? t('approvalHint') : undefined}
      />
      <TextField
        label={t('card')}
        value={row.card}
        onChange={card => payment.change(row.key, { card: card.replace(/\D/g, '').slice(0, 4) })}
        onFocus={() => payment.focus(row.key, 'card')}
        inputMode="numeric"
        maxLength={4}
      />
      <Checkbox
        isSelected={row.isPending}
        onChange={isPending => payment.change(row.key, { isPending, approvalNumber: '' })}
      >
        {t('pending.label')}
        {row.isPending ? <small className={styles['pendingNote']}>{t('pending.note')}</small> : null}
      </Checkbox>
      {row.kind === 'currency' ? (
        <Button
          variant="tint"
          icon="scan"
          onPress={() => payment.change(row.key, { wallet: NO_CARD, isPending: false })}
        >
          {t('wallet.use')}
        </Button>
      ) : null}
    </div>
  );
}

/** What the cashier says to the customer, as one spoken sentence. */
function Say({ payment }: { payment: Payment }) {
  const { t } = useTranslation(['payment', 'common']);
  const row = payment.rows[0];
  if (row === undefined || row.kind === 'cash') return null;
  return (
    <p className={styles['say']}>
      <b>{t('say.label')}</b>
      {t(`say.${row.kind}`, { amount: row.amount })}
    </p>
  );
}

function SplitFoot({ payment }: { payment: Payment }) {
  const { t } = useTranslation(['payment', 'common']);
  const rest = restOf(payment.rows, payment.due);
  return (
    <footer className={styles['splitFoot']}>
      <div className={styles['addRow']} role="group" aria-label={t('addRow')}>
        {(['currency', 'card', 'cash'] as const).map(kind => (
          <Button key={kind} variant="quiet" icon="plus" onPress={() => payment.add(kind)}>
            {t(`common:tender.${kind}`)}
          </Button>
        ))}
      </div>
      <p className={cx(styles['rest'], rest !== 0 && styles['restOpen'])} role="status">
        <span>{t(rest < 0 ? 'over' : 'rest')}</span>
        <Money amount={Math.abs(rest)} size="xl" />
      </p>
    </footer>
  );
}
