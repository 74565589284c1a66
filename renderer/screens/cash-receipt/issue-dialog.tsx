import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CashReceiptsOfSale } from '../../../src/contract/cash-receipt.ts';
import {
  isCashReceiptApproval,
  readIdentity,
  type CashReceiptRecipient,
} from '../../../src/tax/cash-receipt.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog, FootSpace } from '../../parts/dialog.tsx';
import type { KeypadKey } from '../../parts/digits.ts';
import { Keypad } from '../../parts/keypad.tsx';
import { Money } from '../../parts/money.tsx';
import { Segmented } from '../../parts/segmented.tsx';
import { Notice } from '../../parts/states.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { showToast } from '../../parts/toast.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { useAct } from '../../rpc/use-act.ts';
import styles from './cash-receipt.module.css';
import { Refused } from './refused.tsx';

const KINDS = ['consumer', 'business', 'selfIssued'] as const;
type Kind = (typeof KINDS)[number];
/** The longest number of a card. */
const DIGITS_MAX = 19;
const APPROVAL_DIGITS = 9;

interface IssueProps {
  readonly of: CashReceiptsOfSale;
  readonly issuer: 'recorded' | 'simulator';
  readonly start: Kind;
  readonly onClose: () => void;
}

/** What has been typed, and what a press of the pad or of 발급하기 does with it. */
function useIssue({ of, issuer, start, onClose }: IssueProps) {
  const { t } = useTranslation(['cashReceipt', 'common']);
  const { client } = useCounter();
  const [kind, setKind] = useState<Kind>(start);
  const [number, setNumber] = useState('');
  const [approval, setApproval] = useState('');
  const [isApproval, setIsApproval] = useState(start === 'selfIssued');
  const issue = useAct(client.cashReceipt.issue, () => {
    showToast({ text: t('issue.done'), icon: 'receipt' });
    onClose();
  });
  const isRecorded = issuer === 'recorded';
  const recipient: CashReceiptRecipient = kind === 'selfIssued' ? { kind } : { kind, number };
  const identity = readIdentity(recipient);
  const isReady =
    typeof identity !== 'string' && (!isRecorded || isCashReceiptApproval(approval)) && !issue.isBusy;
  const submit = () => {
    if (!isReady) return;
    void issue.run({
      saleId: of.saleId,
      recipient,
      expectedTotal: of.amounts.total,
      approvalNumber: approval,
    });
  };
  const choose = (chosen: Kind) => {
    setKind(chosen);
    setNumber('');
    setIsApproval(chosen === 'selfIssued');
  };
  const press = (key: KeypadKey) =>
    isRecorded && isApproval
      ? setApproval(text => typed(text, key, APPROVAL_DIGITS))
      : setNumber(text => typed(text, key, DIGITS_MAX));
  const fault = typeof identity === 'string' && isWhole(number) ? identity : undefined;
  const { error } = issue;
  const values = { kind, number, approval, fault, isRecorded, isReady, error };
  return { ...values, setNumber, setApproval, setIsApproval, choose, press, submit };
}

/** Asks whom a cash receipt is for and issues it, or writes down the one that a terminal issued. */
export function IssueDialog(props: IssueProps) {
  const { t } = useTranslation(['cashReceipt', 'common']);
  const entry = useIssue(props);
  return (
    <Dialog
      title={t('issue.title')}
      size="lg"
      onClose={props.onClose}
      foot={
        <>
          <Button size="lg" onPress={props.onClose}>
            {t('common:action.cancel')}
          </Button>
          <FootSpace>{t(props.issuer === 'simulator' ? 'issue.practiceNote' : 'issue.private')}</FootSpace>
          <Button
            variant="primary"
            size="lg"
            shortcut="Enter"
            shortcutOptions={{ inFields: 'always' }}
            isDisabled={!entry.isReady}
            onPress={entry.submit}
          >
            {t('issue.go')}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        <div className={styles['fields']}>
          <p className={styles['amount']}>
            <span>{t('issue.amount')}</span>
            <Money amount={props.of.amounts.total} size="3xl" />
          </p>
          <Segmented
            label={t('issue.who')}
            value={entry.kind}
            onChange={entry.choose}
            segments={KINDS.map(value => ({ value, label: t(`issue.${value}`) }))}
          />
          <NumberFields entry={entry} />
          <Refused error={entry.error} />
        </div>
        <Keypad
          className={styles['keypad']}
          takesTyping={false}
          onKey={entry.press}
          {...(entry.isReady ? { onApply: entry.submit } : {})}
        />
      </div>
    </Dialog>
  );
}

/** The number of whom it is for, and that of the receipt where a terminal issues it. */
function NumberFields({ entry }: { entry: ReturnType<typeof useIssue> }) {
  const { t } = useTranslation('cashReceipt');
  const { kind, number, approval, fault } = entry;
  return (
    <>
      {kind === 'selfIssued' ? (
        <Notice tone="info">{t('issue.selfNote')}</Notice>
      ) : (
        <TextField
          key={kind}
          label={t(`issue.number.${kind}`)}
          value={number}
          size="large"
          inputMode="tel"
          maxLength={DIGITS_MAX + 4}
          autoFocus
          fault={fault === undefined ? undefined : t(`fault.${fault}`)}
          onFocus={() => entry.setIsApproval(false)}
          onChange={text => entry.setNumber(text.replace(/[^\d-]/g, ''))}
        />
      )}
      {entry.isRecorded ? (
        <TextField
          label={t('issue.approval')}
          hint={t('issue.approvalHint')}
          value={approval}
          size="large"
          inputMode="numeric"
          maxLength={APPROVAL_DIGITS}
          onFocus={() => entry.setIsApproval(true)}
          onChange={text => entry.setApproval(text.replace(/\D/g, ''))}
        />
      ) : null}
    </>
  );
}

/** Before ten digits a number is not wrong but unfinished. */
function isWhole(number: string): boolean {
  return number.replace(/\D/g, '').length >= 10;
}

/** Unlike an amount, a number keeps the zeros that it begins with. */
function typed(text: string, key: KeypadKey, max: number): string {
  if (key === 'clear') return '';
  if (key === 'erase') return text.slice(0, -1);
  return (text + key).slice(0, max);
}
