import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DiscountShape } from '../../../src/contract/shapes.ts';
import { won } from '../../../src/money/won.ts';
import { discountOn } from '../../../src/ticket/totals.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog, FootSpace } from '../../parts/dialog.tsx';
import { amountOf, digitsOf, typeDigits } from '../../parts/digits.ts';
import { Keypad } from '../../parts/keypad.tsx';
import { Money } from '../../parts/money.tsx';
import { Segmented } from '../../parts/segmented.tsx';
import { WonField } from '../../parts/won-field.tsx';
import styles from './dialogs.module.css';

type Kind = DiscountShape['kind'];

/** A discount by amount or per cent, with what it takes off in sight before it is given. */
export function DiscountDialog(props: {
  readonly title: string;
  /** What the discount is taken from. */
  readonly base: number;
  readonly current: DiscountShape | null;
  readonly onDone: (discount: DiscountShape | null) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['checkout', 'common']);
  const { current, base } = props;
  const [kind, setKind] = useState<Kind>(current?.kind ?? 'percent');
  const [digits, setDigits] = useState(digitsOf(startOf(current)));
  const value = amountOf(digits) ?? 0;
  const max = kind === 'percent' ? 100 : base;
  const name =
    kind === 'percent' ? t('discountDialog.namePercent', { percent: value }) : t('discountDialog.nameAmount');
  const discount: DiscountShape =
    kind === 'percent' ? { kind, percentBp: value * 100, name } : { kind, amount: value, name };
  const isReady = value > 0 && value <= max;
  const done = () => {
    if (isReady) props.onDone(discount);
  };
  return (
    <Dialog
      title={props.title}
      size="sm"
      onClose={props.onClose}
      foot={<Foot {...props} isReady={isReady} onApply={done} />}
    >
      <Segmented
        label={t('discountDialog.kind')}
        value={kind}
        onChange={chosen => {
          setKind(chosen);
          setDigits('');
        }}
        segments={[
          { value: 'percent', label: t('discountDialog.percent') },
          { value: 'amount', label: t('discountDialog.amount') },
        ]}
      />
      <WonField
        label={t('discountDialog.of', { amount: base })}
        amount={amountOf(digits)}
        size="large"
        autoFocus
        unit={t(`discountDialog.${kind}`)}
        fault={value > max ? t('discountDialog.tooMuch', { max: base }) : undefined}
        onChange={amount => setDigits(digitsOf(amount))}
        onEnter={done}
      />
      <p className={styles['takesOff']}>
        <span>{t('discountDialog.takesOff')}</span>
        <Money amount={-(isReady ? takenOff(base, discount) : 0)} size="xl" tone="collect" />
      </p>
      <Keypad
        className={styles['keypad']}
        takesTyping={false}
        onKey={key => setDigits(typeDigits(digits, key, max))}
        {...(isReady ? { onApply: done } : {})}
      />
    </Dialog>
  );
}

function Foot(props: {
  readonly current: DiscountShape | null;
  readonly isReady: boolean;
  readonly onApply: () => void;
  readonly onDone: (discount: null) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['checkout', 'common']);
  return (
    <>
      {props.current === null ? null : (
        <Button variant="danger" onPress={() => props.onDone(null)}>
          {t('discountDialog.remove')}
        </Button>
      )}
      <FootSpace />
      <Button onPress={props.onClose}>{t('common:action.cancel')}</Button>
      <Button variant="primary" keycap="Enter" isDisabled={!props.isReady} onPress={props.onApply}>
        {t('discountDialog.apply')}
      </Button>
    </>
  );
}

function startOf(current: DiscountShape | null): number | null {
  if (current === null) return null;
  return current.kind === 'percent' ? current.percentBp / 100 : current.amount;
}

/** The same rule that main will apply. */
function takenOff(base: number, discount: DiscountShape): number {
  return discountOn(
    won(base),
    discount.kind === 'percent' ? discount : { ...discount, amount: won(discount.amount) },
  );
}
