import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeOf } from '../../../src/community/fee-payment.ts';
import type { EnrolmentView } from '../../../src/contract/enrolment.ts';
import type { FeePaymentView } from '../../../src/contract/fee.ts';
import { useShortcut } from '../../keyboard/use-keyboard.ts';
import { Button } from '../../parts/button.tsx';
import { Checkbox } from '../../parts/choice-fields.tsx';
import { Dialog, FootSpace } from '../../parts/dialog.tsx';
import { Money } from '../../parts/money.tsx';
import { Notice } from '../../parts/states.tsx';
import { showToast } from '../../parts/toast.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { Failure } from '../../rpc/failure.tsx';
import { useAct } from '../../rpc/use-act.ts';
import { emptyPart, faultOf, PLACES, toTenders, type Entered } from './fee-parts.ts';
import styles from './fees.module.css';
import { PartFields } from './part-fields.tsx';
import { useFeeWords } from './use-fee-words.ts';

export type Payer = Pick<EnrolmentView, 'id' | 'maskedName' | 'fee' | 'materials' | 'due'>;

/** Takes the fee of somebody who has a seat. Change stays in view until it is handed over. */
export function PayDialog({ row, onClose }: { readonly row: Payer; readonly onClose: () => void }) {
  const [paid, setPaid] = useState<FeePaymentView>();
  const { t } = useTranslation('fees');
  if (paid !== undefined) return <GiveChange payment={paid} onClose={onClose} />;
  return (
    <EnterFee
      row={row}
      onClose={onClose}
      onPaid={payment => {
        if (payment.change > 0) return setPaid(payment);
        showToast({ text: t('pay.done', { name: row.maskedName, total: payment.total }) });
        onClose();
      }}
    />
  );
}

function EnterFee(props: {
  readonly row: Payer;
  readonly onClose: () => void;
  readonly onPaid: (payment: FeePaymentView) => void;
}) {
  const { t } = useTranslation('fees');
  const { client } = useCounter();
  const { id: enrolmentId, maskedName: name, due } = props.row;
  const [entered, setEntered] = useState<Entered>({
    first: emptyPart('currency'),
    second: null,
    amount: null,
  });
  const [isPrinted, setPrinted] = useState(true);
  const pay = useAct(client.fee.pay, props.onPaid);
  const say = useFeeWords();
  const tenders = toTenders(due, entered);
  const fault = faultOf(due, tenders);
  const isReady = fault === undefined && !pay.isBusy;
  const submit = () => {
    if (isReady) void pay.run({ enrolmentId, tenders, isPrinted });
  };
  const isBankAlone = entered.second === null && entered.first.place === 'bank';
  return (
    <Dialog
      title={t('pay.title', { name })}
      onClose={props.onClose}
      foot={
        <>
          <Button size="lg" onPress={props.onClose}>
            {t('pay.later')}
          </Button>
          <FootSpace>
            {fault === undefined ? null : t(`pay.fault.${fault.code}`, { ...missingOf(fault) })}
          </FootSpace>
          <FinishKey onPress={submit} />
          <Button
            // A transfer has nothing to type: its Enter is this button's, which takes the focus then.
            key={isBankAlone ? 'bank' : 'typed'}
            autoFocus={isBankAlone}
            variant="primary"
            size="lg"
            shortcut="Enter"
            shortcutOptions={{ inFields: 'always' }}
            isDisabled={!isReady}
            onPress={submit}
          >
            {t('pay.do', { amount: due })}
          </Button>
        </>
      }
    >
      <div className={styles['pay']}>
        <Due row={props.row} />
        <Ways due={due} entered={entered} onChange={setEntered} />
        <div className={styles['checks']}>
          <Checkbox isSelected={entered.second !== null} onChange={isOn => setEntered(split(entered, isOn))}>
            {t('pay.split')}
          </Checkbox>
          <Checkbox isSelected={isPrinted} onChange={setPrinted}>
            {t('print')}
          </Checkbox>
        </div>
        <Failure error={pay.error} say={say} />
      </div>
    </Dialog>
  );
}

function missingOf(fault: NonNullable<ReturnType<typeof faultOf>>): { readonly missing: number } {
  return { missing: 'missing' in fault ? fault.missing : 0 };
}

/** The second way is another than the first. */
function split({ first }: Entered, isOn: boolean): Entered {
  const other = PLACES.findLast(place => place !== first.place) ?? 'cash';
  return { first, second: isOn ? emptyPart(other) : null, amount: null };
}

/** F9 is the filled button of every screen; a dialog's keys are bound inside it. */
function FinishKey({ onPress }: { readonly onPress: () => void }) {
  useShortcut('F9', onPress);
  return null;
}

function Due({ row: { fee, materials, due } }: { readonly row: Payer }) {
  const { t } = useTranslation('fees');
  return (
    <p className={styles['due']}>
      <span>
        {t('pay.due')}
        {materials === 0 ? null : <small>{t('pay.parts', { fee, materials })}</small>}
      </span>
      <Money amount={due} size="3xl" tone="collect" />
    </p>
  );
}

function Ways(props: {
  readonly due: number;
  readonly entered: Entered;
  readonly onChange: (entered: Entered) => void;
}) {
  const { due, entered } = props;
  const { first, second, amount } = entered;
  const change = (next: Partial<Entered>) => props.onChange({ ...entered, ...next });
  if (second === null)
    return <PartFields part={first} amount={due} onChange={part => change({ first: part })} />;
  return (
    <>
      <PartFields
        part={first}
        amount={amount}
        other={second.place}
        onAmount={own => change({ amount: own })}
        onChange={part => change({ first: part })}
      />
      <PartFields
        part={second}
        amount={Math.max(0, due - (amount ?? 0))}
        other={first.place}
        onChange={part => change({ second: part })}
      />
    </>
  );
}

function GiveChange(props: { readonly payment: FeePaymentView; readonly onClose: () => void }) {
  const { t } = useTranslation('fees');
  const { maskedName: name, total, tenders } = props.payment;
  return (
    <Dialog
      title={t('pay.changeTitle')}
      size="sm"
      onClose={props.onClose}
      foot={
        <Button variant="primary" size="lg" autoFocus onPress={props.onClose}>
          {t('pay.changeGiven')}
        </Button>
      }
    >
      <div className={styles['pay']}>
        <Notice tone="ok">{t('pay.done', { name, total })}</Notice>
        <p className={styles['due']}>
          <span>{t('pay.change')}</span>
          <Money amount={changeOf(tenders)} size="3xl" tone="give" />
        </p>
      </div>
    </Dialog>
  );
}
