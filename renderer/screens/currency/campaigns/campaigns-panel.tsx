import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CampaignView } from '../../../../src/contract/campaign.ts';
import { Button } from '../../../parts/button.tsx';
import { Money } from '../../../parts/money.tsx';
import { Panel } from '../../../parts/panel.tsx';
import { RowList } from '../../../parts/row-list.tsx';
import { EmptyState, Loading } from '../../../parts/states.tsx';
import { useCounter } from '../../../rpc/counter.tsx';
import { CampaignDetailPanel } from './campaign-detail.tsx';
import { CampaignDialog } from './campaign-dialog.tsx';
import styles from './campaigns.module.css';
import { Progress, StateTag } from './progress.tsx';

/** 서로도움: the stories on one side, the chosen one with its money on the other. */
export function CampaignsPanel() {
  const { t } = useTranslation('campaigns');
  const { queries } = useCounter();
  const rows = useQuery(queries.campaign.list.queryOptions()).data;
  const [chosenId, setChosenId] = useState<string>();
  const [isAdding, setAdding] = useState(false);
  if (rows === undefined) return <Loading />;
  const shownId = chosenId ?? rows[0]?.id;
  return (
    <div className={styles['halves']}>
      <Panel
        title={t('list')}
        actions={
          <Button variant="tint" icon="plus" onPress={() => setAdding(true)}>
            {t('add')}
          </Button>
        }
      >
        <p className={styles['lead']}>{t('lead')}</p>
        <RowList
          label={t('list')}
          rows={rows}
          rowKey={row => row.id}
          rowName={row => row.title}
          rowHeight={132}
          selectedKey={shownId ?? null}
          onChoose={row => setChosenId(row.id)}
          columns={COLUMNS}
          empty={<EmptyState icon="star">{t('empty')}</EmptyState>}
        />
      </Panel>
      {shownId === undefined ? (
        <Panel label={t('detail')}>
          <EmptyState icon="star">{t('empty')}</EmptyState>
        </Panel>
      ) : (
        <CampaignDetailPanel key={shownId} campaignId={shownId} />
      )}
      {isAdding ? (
        <CampaignDialog
          campaign={null}
          onClose={() => setAdding(false)}
          onSaved={({ id }) => setChosenId(id)}
        />
      ) : null}
    </div>
  );
}

const COLUMNS = [
  { key: 'card', track: 'minmax(0, 1fr)', cell: (row: CampaignView) => <Card campaign={row} /> },
] as const;

function Card({ campaign }: { campaign: CampaignView }) {
  const { t } = useTranslation('campaigns');
  const { daysLeft } = campaign;
  return (
    <div className={styles['card']}>
      <b className={styles['title']}>{campaign.title}</b>
      <Progress campaign={campaign} />
      <div className={styles['figures']}>
        <span>
          <Money amount={campaign.raised} /> <small>{t('of', { target: campaign.target })}</small>
        </span>
        <StateTag state={campaign.state} />
      </div>
      <small>
        {t('gifts', { count: campaign.giftCount })}
        {daysLeft === 0 ? null : ' · '}
        {daysLeft === 0 ? null : daysLeft === 1 ? t('lastDayToday') : t('daysLeft', { count: daysLeft })}
      </small>
    </div>
  );
}
