import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clockText } from '../../../src/base/korea-time.ts';
import type { WebhookView } from '../../../src/contract/channel.ts';
import { Button } from '../../parts/button.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Table, type Column } from '../../parts/table.tsx';
import { Tag } from '../../parts/tag.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { Failure } from '../../rpc/failure.tsx';
import { useChannelName } from '../delivery/use-channel-name.ts';
import styles from './settings.module.css';
import { WebhookDialog } from './webhook-dialog.tsx';

type Row = { readonly id: string; readonly webhook: WebhookView | undefined };

/** 채널에 알리기: which channels' programs are told what becomes of their orders, and how that goes. */
export function WebhooksPanel() {
  const { t } = useTranslation(['channels', 'settings']);
  const { queries } = useCounter();
  const [chosen, setChosen] = useState<string>();
  const channels = useQuery(queries.delivery.board.queryOptions()).data?.channels ?? [];
  const webhooks = useQuery(queries.channel.webhooks.queryOptions());
  const nameOf = useChannelName(channels);
  const rows = channels
    .filter(({ keepsFee }) => keepsFee)
    .map(({ id }): Row => ({ id, webhook: webhooks.data?.find(({ channelId }) => channelId === id) }));
  return (
    <Panel title={t('webhook.title')}>
      <div className={styles['above']}>
        <p>{t('webhook.note')}</p>
        <Failure error={webhooks.error ?? undefined} />
      </div>
      <Table
        label={t('webhook.title')}
        rows={rows}
        rowKey={({ id }) => id}
        columns={columnsIn(t, nameOf, setChosen)}
      />
      {chosen === undefined ? null : (
        <WebhookDialog
          channelId={chosen}
          name={nameOf(chosen)}
          webhook={rows.find(({ id }) => id === chosen)?.webhook}
          onClose={() => setChosen(undefined)}
        />
      )}
    </Panel>
  );
}

type Translate = ReturnType<typeof useTranslation<['channels', 'settings']>>['t'];

function columnsIn(
  t: Translate,
  nameOf: (channelId: string) => string,
  choose: (channelId: string) => void,
): Column<Row>[] {
  return [
    { key: 'name', head: t('settings:orders.channel'), isRowHead: true, cell: row => nameOf(row.id) },
    { key: 'state', head: t('webhook.state'), cell: row => <State webhook={row.webhook} /> },
    {
      key: 'act',
      head: <span className="sr">{t('webhook.set')}</span>,
      align: 'end',
      cell: row => (
        <Button onPress={() => choose(row.id)}>
          {t(row.webhook === undefined ? 'webhook.set' : 'webhook.change')}
        </Button>
      ),
    },
  ];
}

function State({ webhook }: { webhook: WebhookView | undefined }) {
  const { t } = useTranslation('channels');
  if (webhook === undefined) return t('webhook.none');
  const { toldAtMs, failedAtMs } = webhook;
  const isFailing = failedAtMs !== null && failedAtMs > (toldAtMs ?? 0);
  if (isFailing) return <Tag tone="danger">{t('webhook.failing')}</Tag>;
  if (toldAtMs === null) return <Tag tone="warn">{t('webhook.untried')}</Tag>;
  return <Tag tone="ok">{t('webhook.told', { time: clockText(toldAtMs) })}</Tag>;
}
