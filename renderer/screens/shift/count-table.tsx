import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { DENOMINATIONS } from '../../../src/money/change.ts';
import { CashPiece } from '../../parts/cash-piece.tsx';
import { IconButton } from '../../parts/button.tsx';
import { Money } from '../../parts/money.tsx';
import { Panel } from '../../parts/panel.tsx';
import { groupDigits } from '../../text/i18n.ts';
import { countedOf, type Counts } from './counts.ts';
import styles from './shift.module.css';

const COUNT_MAX = 99_999;

type Denomination = (typeof DENOMINATIONS)[number];

/** Notes and coins, counted by kind: type and press ↓, or press − and +. */
export function CountTable(props: {
  readonly counts: Counts;
  readonly onChange: (counts: Counts) => void;
  readonly isLocked: boolean;
}) {
  const { t } = useTranslation(['shift', 'common']);
  const table = useRef<HTMLTableElement>(null);
  const set = (denomination: Denomination, count: number) =>
    props.onChange({ ...props.counts, [denomination]: Math.min(Math.max(0, count), COUNT_MAX) });
  const go = (row: number) => {
    const fields = table.current?.querySelectorAll('input');
    const field = fields?.[(row + DENOMINATIONS.length) % DENOMINATIONS.length];
    field?.focus();
    field?.select();
  };
  return (
    <Panel title={t('count.title')} note={t('count.hint')} className={styles['count']}>
      <table ref={table}>
        <thead>
          <tr>
            <th scope="col">{t('count.kind')}</th>
            <th scope="col" className={styles['middleCell']}>
              {t('count.pieces')}
            </th>
            <th scope="col" className={styles['end']}>
              {t('count.amount')}
            </th>
          </tr>
        </thead>
        <tbody>
          {DENOMINATIONS.map((denomination, row) => (
            <CountRow
              key={denomination}
              denomination={denomination}
              count={props.counts[denomination] ?? 0}
              isLocked={props.isLocked}
              isFirst={row === 0}
              onChange={count => set(denomination, count)}
              onMove={by => go(row + by)}
            />
          ))}
        </tbody>
      </table>
      <p className={styles['countTotal']}>
        <span>{t('count.total')}</span>
        <Money amount={countedOf(props.counts)} size="2xl" />
      </p>
    </Panel>
  );
}

function CountRow(props: {
  readonly denomination: Denomination;
  readonly count: number;
  readonly isLocked: boolean;
  readonly isFirst: boolean;
  readonly onChange: (count: number) => void;
  readonly onMove: (by: 1 | -1) => void;
}) {
  const { t } = useTranslation('common');
  const { denomination, count, isLocked } = props;
  const name = groupDigits(denomination) + t('won');
  return (
    <tr>
      <th scope="row">
        <CashPiece value={denomination} />
      </th>
      <td>
        <span className={styles['pieces']}>
          <IconButton
            icon="minus"
            label={`${name} ${t('stepper.less')}`}
            isDisabled={isLocked || count === 0}
            onPress={() => props.onChange(count - 1)}
          />
          <input
            type="text"
            inputMode="numeric"
            autoComplete="off"
            aria-label={name}
            readOnly={isLocked}
            autoFocus={props.isFirst}
            value={count === 0 ? '' : String(count)}
            placeholder="0"
            onChange={event => props.onChange(Number(event.target.value.replace(/\D/g, '').slice(0, 5)))}
            onFocus={event => event.target.select()}
            onKeyDown={event => {
              if (event.key === 'ArrowDown' || event.key === 'Enter') props.onMove(1);
              else if (event.key === 'ArrowUp') props.onMove(-1);
              else return;
              event.preventDefault();
            }}
          />
          <IconButton
            icon="plus"
            label={`${name} ${t('stepper.more')}`}
            isDisabled={isLocked}
            onPress={() => props.onChange(count + 1)}
          />
        </span>
      </td>
      <td className={styles['end']}>
        <Money amount={denomination * count} size="lg" hasUnit={false} />
      </td>
    </tr>
  );
}
