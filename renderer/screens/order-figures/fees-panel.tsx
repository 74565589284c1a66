import { useTranslation } from 'react-i18next';
import type { OrderFigures } from '../../../src/contract/order-figures.ts';
import { Money } from '../../parts/money.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Table, type Column } from '../../parts/table.tsx';
import { percentText } from '../currency/percent.ts';
import styles from './order-figures.module.css';

type Comparison = OrderFigures['ofPublic'];
type Row = {
  readonly key: string;
  readonly where: string;
  readonly fee: number;
  readonly more: number | null;
};

/** 수수료 견주기: what was paid, beside what the same orders would have cost on the other side. */
export function FeesPanel({ figures }: { figures: OrderFigures }) {
  const { t } = useTranslation('orderFigures');
  const { ofPublic, ofPrivate, averages } = figures;
  const isEmpty = ofPublic.sold.count === 0 && ofPrivate.sold.count === 0;
  return (
    <Panel title={t('fees.title')}>
      <div className={styles['words']}>
        {isEmpty ? <p>{t('fees.nothing')}</p> : null}
        <Saved comparison={ofPublic} />
        <CouldSave comparison={ofPrivate} channels={figures.channels} />
      </div>
      <Compared comparison={ofPublic} paid="fees.paidPublic" />
      <Compared comparison={ofPrivate} paid="fees.paidPrivate" />
      {isEmpty ? null : (
        <div className={styles['small']}>
          <p>{t('fees.how')}</p>
          <p>{t('fees.private')}</p>
          {averages.map(({ from, brokerageBp, source }) => (
            <p key={from}>{t('fees.source', { from, percent: percentText(brokerageBp), source })}</p>
          ))}
        </div>
      )}
    </Panel>
  );
}

function Saved({ comparison: { elsewhere } }: { comparison: Comparison }) {
  const { t } = useTranslation('orderFigures');
  const average = elsewhere.find(({ channel }) => channel === null);
  if (average === undefined || average.more <= 0) return null;
  return <p className={styles['saved']}>{t('fees.saved', { amount: average.more })}</p>;
}

/** At which public channel it would have been most: of those that bring orders, where any does. */
function CouldSave(props: { readonly comparison: Comparison; readonly channels: OrderFigures['channels'] }) {
  const { t } = useTranslation('orderFigures');
  const nameOf = useName();
  const { elsewhere } = props.comparison;
  const bringing = props.channels.filter(({ sold }) => sold.count > 0).map(({ id }) => id);
  const used = elsewhere.filter(({ channel }) => channel !== null && bringing.includes(channel.id));
  const best = (used.length > 0 ? used : elsewhere).toSorted((a, b) => a.more - b.more)[0];
  if (best === undefined || best.channel === null || best.more >= 0) return null;
  return <p>{t('fees.couldSave', { channel: nameOf(best.channel), amount: -best.more })}</p>;
}

function Compared(props: {
  readonly comparison: Comparison;
  readonly paid: 'fees.paidPublic' | 'fees.paidPrivate';
}) {
  const { t } = useTranslation('orderFigures');
  const nameOf = useName();
  const { sold, elsewhere } = props.comparison;
  if (sold.count === 0) return null;
  const paid = t(props.paid, { count: sold.count });
  const rows: Row[] = [
    { key: 'paid', where: paid, fee: sold.fee, more: null },
    ...elsewhere.map(({ channel, fee, more }) => ({
      key: channel?.id ?? 'average',
      where: channel === null ? t('fees.average') : t('fees.elsewhere', { channel: nameOf(channel) }),
      fee,
      more,
    })),
  ];
  return <Table label={paid} rows={rows} rowKey={row => row.key} columns={feeColumns(t)} />;
}

type Translate = ReturnType<typeof useTranslation<'orderFigures'>>['t'];

function feeColumns(t: Translate): Column<Row>[] {
  return [
    { key: 'where', head: t('fees.where'), isRowHead: true, cell: row => row.where },
    {
      key: 'fee',
      head: t('fees.fee'),
      align: 'end',
      width: '120px',
      cell: row => <Money amount={row.fee} />,
    },
    {
      key: 'more',
      head: t('fees.difference'),
      align: 'end',
      width: '130px',
      cell: ({ more }) => (more === null ? '' : <Difference more={more} />),
    },
  ];
}

function Difference({ more }: { more: number }) {
  const { t } = useTranslation('orderFigures');
  if (more === 0) return t('fees.same');
  return more > 0 ? t('fees.more', { amount: more }) : t('fees.less', { amount: -more });
}

/** The name of a channel in the language of the screen. */
export function useName(): (channel: { readonly name: string; readonly nameEn: string }) => string {
  const { i18n } = useTranslation();
  return ({ name, nameEn }) => (i18n.language === 'en' ? nameEn : name);
}
