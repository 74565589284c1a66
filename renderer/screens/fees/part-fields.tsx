import { useTranslation } from 'react-i18next';
import { needsApproval } from '../../../src/community/fee-payment.ts';
import { quickAmounts } from '../../../src/money/change.ts';
import { won } from '../../../src/money/won.ts';
import { Button } from '../../parts/button.tsx';
import type { IconName } from '../../parts/icon.tsx';
import { Money } from '../../parts/money.tsx';
import { Segmented } from '../../parts/segmented.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { WonField } from '../../parts/won-field.tsx';
import { emptyPart, PLACES, type Part, type Place } from './fee-parts.ts';
import styles from './fees.module.css';

const ICON: Readonly<Record<Place, IconName>> = {
  currency: 'link',
  card: 'card',
  bank: 'book',
  cash: 'cash',
};

interface PartProps {
  readonly part: Part;
  /** What this way pays; null while it is not typed. */
  readonly amount: number | null;
  readonly onChange: (part: Part) => void;
  /** Of a fee in two ways: the way that the other one has taken. */
  readonly other?: Place;
  /** Of the first of two ways. */
  readonly onAmount?: (amount: number | null) => void;
}

/** A way of paying and what it needs. */
export function PartFields(props: PartProps) {
  const { t } = useTranslation('fees');
  const { part, other, onChange } = props;
  return (
    <section className={styles['part']} aria-label={t(`place.${part.place}`)}>
      <Segmented
        className={styles['ways']}
        label={t('pay.way')}
        value={part.place}
        onChange={place => onChange(emptyPart(place))}
        segments={PLACES.map(value => ({
          value,
          label: t(`place.${value}`),
          icon: ICON[value],
          isDisabled: value === other,
        }))}
      />
      <div className={styles['fields']}>
        <Amount {...props} />
        <Needs key={part.place} {...props} />
      </div>
    </section>
  );
}

/** Only of two ways: one is typed, the other is the rest. */
function Amount({ amount, other, onAmount }: PartProps) {
  const { t } = useTranslation('fees');
  if (other === undefined) return null;
  if (onAmount !== undefined)
    return <WonField label={t('pay.amount')} amount={amount} onChange={onAmount} autoFocus />;
  return (
    <p className={styles['rest']}>
      <span>{t('pay.rest')}</span>
      <Money amount={amount ?? 0} size="xl" />
    </p>
  );
}

function Needs({ part, amount, other, onChange }: PartProps) {
  const { t } = useTranslation('fees');
  const { place } = part;
  const isAlone = other === undefined;
  if (needsApproval(place))
    return (
      <TextField
        label={t('pay.approval')}
        hint={isAlone ? t(place === 'card' ? 'pay.cardHint' : 'pay.currencyHint') : undefined}
        value={part.approvalNumber}
        onChange={approvalNumber => onChange({ ...part, approvalNumber })}
        inputMode="numeric"
        maxLength={20}
        size={isAlone ? 'large' : 'md'}
        autoFocus={isAlone}
      />
    );
  if (place === 'bank') return <p className={styles['bank']}>{t('pay.bankHint')}</p>;
  return (
    <div className={styles['cash']}>
      <WonField
        label={t('pay.received')}
        amount={part.received}
        placeholder={t('pay.exact')}
        onChange={received => onChange({ ...part, received })}
        size={isAlone ? 'large' : 'md'}
        autoFocus={isAlone}
      />
      {isAlone ? <Notes amount={amount ?? 0} onChoose={received => onChange({ ...part, received })} /> : null}
      <Change amount={amount ?? 0} received={part.received} />
    </div>
  );
}

/** What people hand over, without typing it. */
function Notes(props: { readonly amount: number; readonly onChoose: (amount: number) => void }) {
  const { t } = useTranslation('fees');
  const offered = quickAmounts(won(props.amount));
  return (
    <div className={styles['notes']} role="group" aria-label={t('pay.received')}>
      {offered.map(amount => (
        <Button key={amount} keepsFocus onPress={() => props.onChoose(amount)}>
          <Money amount={amount} hasUnit={false} />
        </Button>
      ))}
    </div>
  );
}

function Change({ amount, received }: { readonly amount: number; readonly received: number | null }) {
  const { t } = useTranslation('fees');
  const change = (received ?? amount) - amount;
  return (
    <p className={styles['rest']} role="status">
      <span>{t('pay.change')}</span>
      <Money amount={Math.max(0, change)} size="2xl" tone="give" />
    </p>
  );
}
