import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dateTimeText } from '../../../src/base/korea-time.ts';
import type { BenefitShopView } from '../../../src/contract/benefit.ts';
import type { Settings } from '../../../src/contract/settings.ts';
import { BenefitSplit } from '../../parts/benefit-split.tsx';
import { Button } from '../../parts/button.tsx';
import { Checkbox } from '../../parts/choice-fields.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Select } from '../../parts/select.tsx';
import { EmptyState, Loading } from '../../parts/states.tsx';
import { Table } from '../../parts/table.tsx';
import { WonField } from '../../parts/won-field.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { Failure } from '../../rpc/failure.tsx';
import { useAct } from '../../rpc/use-act.ts';
import styles from './currency.module.css';
import { PartnerDialog } from './partner-dialog.tsx';
import { percentText } from './percent.ts';
import { tradeChoices } from './policies/leg-conditions.tsx';
import { RateDrifts } from './rate-drifts.tsx';

/** 가게 혜택: the shop's own rate with its history, and what today's rules come to. */
export function BenefitsPanel() {
  const { queries } = useCounter();
  const shop = useQuery(queries.benefit.shop.queryOptions()).data;
  const settings = useQuery(queries.app.state.queryOptions()).data?.settings;
  if (shop === undefined || settings === undefined) return <Loading />;
  return (
    <div className={styles['halves']}>
      <div className={styles['column']}>
        <RateDrifts drifts={shop.drifts} />
        <PartnerPanel shop={shop} />
        <HistoryPanel history={shop.history} />
      </div>
      <div className={styles['column']}>
        <SamplePanel shop={shop} />
        <ShopFactsPanel benefits={settings.benefits} />
      </div>
    </div>
  );
}

function PartnerPanel({ shop }: { shop: BenefitShopView }) {
  const { t } = useTranslation(['currency', 'common']);
  const [isOpen, setIsOpen] = useState(false);
  const form = shop.policy?.partnerForm ?? null;
  const rates = shop.policy?.partnerRateBp ?? null;
  return (
    <Panel title={t('partner.title')} isPadded className={styles['fields']}>
      {shop.rateBp === null ? (
        <p>{t(rates === null ? 'partner.noPartners' : 'partner.none')}</p>
      ) : (
        <p className={styles['rateNow']}>
          <b>{t('rate', { percent: percentText(shop.rateBp) })}</b>
          <span>{t('partner.now')}</span>
        </p>
      )}
      {form === null || shop.rateBp === null ? null : (
        <p className={styles['quiet']}>{t(`partner.${form}`)}</p>
      )}
      {rates === null ? null : (
        <div>
          <Button variant="tint" icon="pencil" onPress={() => setIsOpen(true)}>
            {t('partner.change')}
          </Button>
        </div>
      )}
      {isOpen && rates !== null ? (
        <PartnerDialog rates={rates} rateBp={shop.rateBp} onClose={() => setIsOpen(false)} />
      ) : null}
    </Panel>
  );
}

function HistoryPanel({ history }: { history: BenefitShopView['history'] }) {
  const { t } = useTranslation(['currency', 'common']);
  return (
    <Panel title={t('partner.history')} className={styles['grow']}>
      {history.length === 0 ? (
        <EmptyState icon="clock">{t('partner.noHistory')}</EmptyState>
      ) : (
        <Table
          label={t('partner.history')}
          rows={history}
          rowKey={row => `${row.savedAtMs}/${row.from}`}
          columns={[
            {
              key: 'period',
              head: t('partner.from'),
              isRowHead: true,
              cell: row => t('partner.period', { from: row.from, to: row.to ?? t('partner.open') }),
            },
            {
              key: 'rate',
              head: t('partner.choose'),
              align: 'end',
              cell: row =>
                row.rateBp === null
                  ? t('partner.notPartner')
                  : t('rate', { percent: percentText(row.rateBp) }),
            },
            {
              key: 'saved',
              head: t('partner.savedAt'),
              align: 'end',
              cell: row => dateTimeText(row.savedAtMs).slice(0, 16),
            },
          ]}
        />
      )}
    </Panel>
  );
}

function SamplePanel({ shop }: { shop: BenefitShopView }) {
  const { t } = useTranslation(['currency', 'common']);
  const { amount, parts } = shop.sample;
  const { policy } = shop;
  return (
    <Panel
      title={t('sample.title', { amount })}
      note={
        policy === null
          ? undefined
          : t('sample.policy', { version: policy.version, from: policy.from.slice(0, 10) })
      }
      isPadded
      className={styles['fields']}
    >
      {parts.length === 0 ? (
        <p>{t(policy === null ? 'sample.noPolicy' : 'sample.none')}</p>
      ) : (
        <BenefitSplit parts={parts} total={t('common:benefit.total')} />
      )}
      <p className={styles['quiet']}>{t('sample.lead')}</p>
    </Panel>
  );
}

/** No trade was chosen. */
const UNSAID = 'unsaid';

function ShopFactsPanel({ benefits }: { benefits: Settings['benefits'] }) {
  const { t, i18n } = useTranslation(['currency', 'common']);
  const { client } = useCounter();
  const save = useAct(client.settings.save);
  const [typed, setTyped] = useState<number | null>();
  const sales = typed === undefined ? benefits.yearlySales : typed;
  const keep = (changed: Partial<Settings['benefits']>) =>
    void save.run({ settings: { benefits: { ...benefits, ...changed } } });
  return (
    <Panel title={t('shop.title')} isPadded className={styles['fields']}>
      <Failure error={save.error} />
      <div className={styles['pair']}>
        <Select
          label={t('shop.district')}
          value={benefits.district}
          onChange={district => keep({ district })}
          choices={(['seo', 'other'] as const).map(value => ({ value, label: t(`shop.districts.${value}`) }))}
        />
        <WonField label={t('shop.yearlySales')} amount={sales} hint={t('shop.why')} onChange={setTyped} />
        <Select
          label={t('shop.category')}
          value={benefits.category ?? UNSAID}
          onChange={category => keep({ category: category === UNSAID ? null : category })}
          choices={[{ value: UNSAID, label: t('shop.unsaid') }, ...tradeChoices(i18n.language)]}
        />
        <Checkbox
          isSelected={benefits.isAlleyDistrict}
          onChange={isAlleyDistrict => keep({ isAlleyDistrict })}
        >
          {t('shop.alley')}
        </Checkbox>
      </div>
      {sales === null || sales === benefits.yearlySales ? null : (
        <div>
          <Button variant="primary" isDisabled={save.isBusy} onPress={() => keep({ yearlySales: sales })}>
            {t('common:action.save')}
          </Button>
        </div>
      )}
    </Panel>
  );
}
