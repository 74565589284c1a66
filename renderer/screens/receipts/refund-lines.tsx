import { useTranslation } from 'react-i18next';
import type { SaleDetail } from '../../../src/contract/sale.ts';
import { Button } from '../../parts/button.tsx';
import { cx } from '../../parts/cx.ts';
import { Money } from '../../parts/money.tsx';
import { Stepper } from '../../parts/stepper.tsx';
import styles from './receipts.module.css';

/** Pieces to take back, by place of the line. */
export type Pieces = ReadonlyMap<number, number>;

/** Which goods come back, and how many of each. It begins with all that is left. */
export function RefundLines(props: {
  readonly sale: SaleDetail;
  readonly pieces: Pieces;
  readonly onChange: (pieces: Pieces) => void;
}) {
  const { t } = useTranslation(['receipts', 'common']);
  const { lines } = props.sale;
  const set = (wanted: (left: number) => number) =>
    props.onChange(new Map(lines.map((line, position) => [position, wanted(line.left)])));
  return (
    <section className={styles['refundLines']} aria-label={t('refund.lines')}>
      <div className={styles['refundAll']}>
        <Button onPress={() => set(left => left)}>{t('refund.all')}</Button>
        <Button onPress={() => set(() => 0)}>{t('refund.none')}</Button>
      </div>
      <ul>
        {lines.map((line, position) => {
          const count = props.pieces.get(position) ?? 0;
          return (
            // oxlint-disable-next-line react/no-array-index-key -- the lines of a sale never move
            <li key={position} className={cx(count === 0 && styles['stays'])}>
              <span>
                <b>{line.name}</b>
                <small>{wordsOf(line, t)}</small>
              </span>
              <Money amount={line.net} hasUnit={false} />
              <Stepper
                what={line.name}
                count={count}
                max={line.left}
                onChange={quantity => props.onChange(new Map([...props.pieces, [position, quantity]]))}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

type Translate = ReturnType<typeof useTranslation<['receipts', 'common']>>['t'];

function wordsOf({ left, quantity }: SaleDetail['lines'][number], t: Translate): string {
  if (left === 0) return t('refund.gone');
  if (left === quantity) return t('refund.sold', { count: quantity });
  return t('refund.of', { sold: quantity, left });
}
