import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemberDetail } from '../../../../src/contract/member.ts';
import { Button } from '../../../parts/button.tsx';
import { Checkbox } from '../../../parts/choice-fields.tsx';
import { Dialog } from '../../../parts/dialog.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import { showToast } from '../../../parts/toast.tsx';
import { WonField } from '../../../parts/won-field.tsx';
import { useCounter } from '../../../rpc/counter.tsx';
import { Failure } from '../../../rpc/failure.tsx';
import { useAct } from '../../../rpc/use-act.ts';
import styles from './members.module.css';

type DialogOfMember = { readonly member: MemberDetail; readonly onClose: () => void };

/** What people usually bring to the desk. */
const USUAL_CHARGES = [50_000, 100_000, 200_000];

/** 충전: money comes in, the wallet grows; it never goes the other way. */
export function ChargeDialog({ member, onClose }: DialogOfMember) {
  const { t } = useTranslation(['members', 'common']);
  const { client } = useCounter();
  const [amount, setAmount] = useState<number | null>(null);
  const [prints, setPrints] = useState(true);
  const charge = useAct(client.member.charge, () => {
    showToast({ text: t('charge.done', { amount: amount ?? 0 }) });
    onClose();
  });
  const isReady = amount !== null && amount > 0 && !charge.isBusy;
  const submit = () => {
    if (isReady) void charge.run({ memberId: member.id, amount, printReceipt: prints });
  };
  return (
    <Dialog
      title={`${member.name} · ${t('charge.title')}`}
      size="sm"
      onClose={onClose}
      foot={<Foot isReady={isReady} words={t('charge.do')} onClose={onClose} onSubmit={submit} />}
    >
      <div className={styles['fields']}>
        <Failure
          error={charge.error}
          say={({ code, data }) =>
            code === 'CHARGE_OVER_LIMIT' ? t('charge.overLimit', { left: data.left }) : undefined
          }
        />
        <WonField
          label={t('charge.amount')}
          size="large"
          amount={amount}
          onChange={setAmount}
          onEnter={submit}
          autoFocus
        />
        <div className={styles['choices']} role="group" aria-label={t('charge.amount')}>
          {USUAL_CHARGES.map(usual => (
            <Button key={usual} keepsFocus isPressed={amount === usual} onPress={() => setAmount(usual)}>
              {t('common:amount', { amount: usual })}
            </Button>
          ))}
        </div>
        <Checkbox isSelected={prints} onChange={setPrints}>
          {t('charge.print')}
        </Checkbox>
        <p className={styles['quiet']}>{t('charge.why')}</p>
      </div>
    </Dialog>
  );
}

/** A card is blocked, or blocked and replaced; the wallet stays as it is. */
export function CardDialog({ member, act, onClose }: DialogOfMember & { readonly act: 'renew' | 'block' }) {
  const { t } = useTranslation(['members', 'common']);
  const { client } = useCounter();
  const done = () => {
    showToast({ text: t(act === 'renew' ? 'card.renewed' : 'card.blocked') });
    onClose();
  };
  const renew = useAct(client.member.renewCard, done);
  const block = useAct(client.member.blockCard, done);
  const chosen = act === 'renew' ? renew : block;
  return (
    <Dialog
      title={t(`card.${act}Title`)}
      size="sm"
      isAlert
      onClose={onClose}
      foot={
        <Foot
          isReady={!chosen.isBusy}
          words={t(`card.${act}`)}
          onClose={onClose}
          onSubmit={() => void chosen.run({ memberId: member.id })}
        />
      }
    >
      <Failure error={chosen.error} />
      <p>{t(`card.${act}What`)}</p>
    </Dialog>
  );
}

export function PinDialog({ member, onClose }: DialogOfMember) {
  const { t } = useTranslation(['members', 'common']);
  const { client } = useCounter();
  const [pin, setPin] = useState('');
  const save = useAct(client.member.setPin, () => {
    showToast({ text: t('pin.saved') });
    onClose();
  });
  const isReady = pin.length >= 4 && !save.isBusy;
  const submit = () => {
    if (isReady) void save.run({ memberId: member.id, pin });
  };
  return (
    <Dialog
      title={t('pin.title')}
      size="sm"
      onClose={onClose}
      foot={<Foot isReady={isReady} words={t('common:action.save')} onClose={onClose} onSubmit={submit} />}
    >
      <Failure error={save.error} />
      <TextField
        label={t('pin.label')}
        value={pin}
        isSecret
        inputMode="numeric"
        maxLength={6}
        size="large"
        onChange={text => setPin(text.replaceAll(/\D/g, ''))}
        onEnter={submit}
        autoFocus
      />
    </Dialog>
  );
}

function Foot(props: {
  readonly isReady: boolean;
  readonly words: string;
  readonly onClose: () => void;
  readonly onSubmit: () => void;
}) {
  const { t } = useTranslation();
  return (
    <>
      <Button onPress={props.onClose}>{t('action.cancel')}</Button>
      <Button variant="primary" isDisabled={!props.isReady} onPress={props.onSubmit}>
        {props.words}
      </Button>
    </>
  );
}
