import { useTranslation } from 'react-i18next';
import type { RefundPreview } from '../../../src/contract/sale.ts';
import { Button } from '../../parts/button.tsx';
import { WonField } from '../../parts/won-field.tsx';
import styles from './receipts.module.css';

/** What each payment gives back, as somebody has typed it. */
export type RefundSplit = ReadonlyMap<string, number>;

/** The split as main wants it: payments that give nothing back are left out. */
export function backOf(split: RefundSplit | null): { tenderId: string; amount: number }[] | null {
  if (split === null) return null;
  return [...split].filter(([, amount]) => amount > 0).map(([tenderId, amount]) => ({ tenderId, amount }));
}

/**
 * Chooses by which payments a refund goes back, where there are several: main proposes, a person may say
 * otherwise. Each gives back at most what it took.
 */
export function SplitChoice(props: {
  /** What main proposes; undefined until it has. */
  readonly preview: RefundPreview | undefined;
  readonly split: RefundSplit | null;
  readonly onChange: (split: RefundSplit | null) => void;
}) {
  const { t } = useTranslation(['receipts', 'common']);
  const { preview, split, onChange } = props;
  if (preview === undefined) return null;
  const givers = preview.tenders.filter(({ left, place }) => left > 0 && place !== 'pending');
  // All that is left goes back where it came from: there is nothing to choose.
  if (givers.length < 2 || givers.every(({ left, amount }) => amount === left)) return null;
  if (split === null) {
    const proposed = () => new Map(givers.map(({ tenderId, amount }) => [tenderId, amount]));
    return (
      <Button variant="quiet" icon="split" onPress={() => onChange(proposed())}>
        {t('refund.split.open')}
      </Button>
    );
  }
  const sum = [...split.values()].reduce((all, amount) => all + amount, 0);
  return (
    <section className={styles['split']} aria-label={t('refund.split.title')}>
      {givers.map(({ tenderId, place, left }) => (
        <WonField
          key={tenderId}
          label={placeName(place)}
          hint={t('refund.split.most', { left })}
          amount={split.get(tenderId) ?? 0}
          onChange={amount => onChange(new Map([...split, [tenderId, Math.min(amount ?? 0, left)]]))}
        />
      ))}
      <p className={styles['quiet']}>
        {sum === preview.due ? t('refund.split.fits') : t('refund.split.sum', { sum, due: preview.due })}
      </p>
      <Button variant="quiet" icon="undo" onPress={() => onChange(null)}>
        {t('refund.split.close')}
      </Button>
    </section>
  );

  function placeName(place: RefundPreview['tenders'][number]['place']): string {
    return place === 'pending' || place === 'uncollected'
      ? t('refund.split.uncollected')
      : t(`common:tender.${place}`);
  }
}
