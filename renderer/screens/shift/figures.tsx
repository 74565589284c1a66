import { useTranslation } from 'react-i18next';
import type { PaidKindShape } from '../../../src/contract/shapes.ts';
import type { ShiftFigures } from '../../../src/contract/shift.ts';
import { Icon, type IconName } from '../../parts/icon.tsx';
import { MixBar, Swatch, type Look } from '../../parts/mix-bar.tsx';
import { Money } from '../../parts/money.tsx';
import { Panel } from '../../parts/panel.tsx';
import styles from './shift.module.css';

const LOOK: Readonly<Record<PaidKindShape, Look>> = {
  currency: 'solid',
  card: 'second',
  cash: 'dotted',
  channel: 'hatched',
};
const ICON: Readonly<Record<PaidKindShape, IconName>> = {
  currency: 'link',
  card: 'card',
  cash: 'cash',
  channel: 'scooter',
};
const ORDER = ['currency', 'card', 'cash', 'channel'] as const;

/** What came in by which means, refunds taken off. */
export function TenderPanel({ figures }: { figures: ShiftFigures }) {
  const { t } = useTranslation(['shift', 'common']);
  const rows = ORDER.map(kind => {
    const tender = figures.tenders.find(one => one.kind === kind);
    return {
      kind,
      count: tender?.count ?? 0,
      refundCount: tender?.refundCount ?? 0,
      net: (tender?.amount ?? 0) + (tender?.refundAmount ?? 0),
    };
  });
  return (
    <Panel title={t('tenders.title')} note={t('tenders.note')} className={styles['tenders']}>
      <MixBar
        className={styles['mix']}
        parts={rows.map(row => ({ key: row.kind, value: Math.max(0, row.net), look: LOOK[row.kind] }))}
      />
      <table className={styles['tenderRows']}>
        <tbody>
          {rows.map(row => (
            <tr key={row.kind}>
              <th scope="row">
                <span>
                  <Swatch look={LOOK[row.kind]} />
                  <Icon name={ICON[row.kind]} size="s" />
                  {t(`common:tender.${row.kind}`)}
                </span>
              </th>
              <td>
                {row.refundCount === 0 ? null : (
                  <small>{t('tenders.refund', { count: row.refundCount })}</small>
                )}
                {t('common:times', { count: row.count })}
              </td>
              <td>
                <Money amount={row.net} size="lg" hasUnit={false} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('tenders.net')}</th>
            <td>{t('common:times', { count: figures.saleCount })}</td>
            <td>
              <Money amount={figures.net} size="xl" />
            </td>
          </tr>
        </tfoot>
      </table>
    </Panel>
  );
}

type DrawerKey = Exclude<keyof ShiftFigures['drawer'], 'expected'>;
const TAKEN_OUT: readonly DrawerKey[] = ['cashRefunds', 'payOuts', 'cashDrops', 'handOvers'];
const ALWAYS: readonly DrawerKey[] = ['openingFloat', 'cashSales'];
const LINES: readonly DrawerKey[] = [
  'openingFloat',
  'cashSales',
  'cashRefunds',
  'payIns',
  'payOuts',
  'cashDrops',
  'donations',
  'handOvers',
];

/** How the drawer's cash came to be, line by line. */
export function DrawerLines({ drawer }: { drawer: ShiftFigures['drawer'] }) {
  const { t } = useTranslation(['shift', 'common']);
  return (
    <dl className={styles['drawerLines']}>
      {LINES.filter(key => drawer[key] !== 0 || ALWAYS.includes(key)).map(key => (
        <div key={key}>
          <dt>{t(`cash.${key}`)}</dt>
          <dd>
            <Money
              amount={TAKEN_OUT.includes(key) ? -drawer[key] : drawer[key]}
              sign="always"
              hasUnit={false}
            />
          </dd>
        </div>
      ))}
    </dl>
  );
}

const TAX_LINES = ['supplyValue', 'vat', 'exempt', 'zeroRated', 'discounts'] as const;

/** What the net sales are made of, for the tax office, and what was given away. */
export function TaxLines({ figures }: { figures: ShiftFigures }) {
  const { t } = useTranslation('shift');
  return (
    <dl className={styles['drawerLines']}>
      {TAX_LINES.filter(key => figures[key] !== 0).map(key => (
        <div key={key}>
          <dt>{t(`tax.${key}`)}</dt>
          <dd>
            <Money amount={key === 'discounts' ? -figures[key] : figures[key]} hasUnit={false} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
