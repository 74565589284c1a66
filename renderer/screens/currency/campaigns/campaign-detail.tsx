import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dateTimeText } from '../../../../src/base/korea-time.ts';
import type { CampaignDetail } from '../../../../src/contract/campaign.ts';
import { takesGifts } from '../../../../src/currency/donation.ts';
import { Button, IconButton } from '../../../parts/button.tsx';
import { Money } from '../../../parts/money.tsx';
import { Panel } from '../../../parts/panel.tsx';
import { EmptyState, Loading } from '../../../parts/states.tsx';
import { Table, type Column } from '../../../parts/table.tsx';
import { showToast } from '../../../parts/toast.tsx';
import { useCounter } from '../../../rpc/counter.tsx';
import { Failure } from '../../../rpc/failure.tsx';
import { useAct } from '../../../rpc/use-act.ts';
import { useDownload } from '../../../rpc/use-download.ts';
import { CampaignDialog } from './campaign-dialog.tsx';
import { CampaignFailure } from './campaign-failure.tsx';
import styles from './campaigns.module.css';
import { CloseDialog } from './close-dialog.tsx';
import { GiveDialog } from './give-dialog.tsx';
import { HandOverDialog } from './hand-over-dialog.tsx';
import { Progress, StateTag } from './progress.tsx';

const DIALOGS = { give: GiveDialog, handOver: HandOverDialog, close: CloseDialog, edit: CampaignDialog };

/** One campaign: its story, where its money is, what can be done now, and what happened. */
export function CampaignDetailPanel({ campaignId }: { campaignId: string }) {
  const { queries } = useCounter();
  const campaign = useQuery(queries.campaign.get.queryOptions({ input: { campaignId } })).data;
  const [open, setOpen] = useState<keyof typeof DIALOGS>();
  if (campaign === undefined) return <Loading />;
  const Dialog = open === undefined ? undefined : DIALOGS[open];
  return (
    <div className={styles['column']}>
      <Story campaign={campaign} onOpen={setOpen} />
      <History campaign={campaign} />
      {Dialog === undefined ? null : <Dialog campaign={campaign} onClose={() => setOpen(undefined)} />}
    </div>
  );
}

function Story(props: {
  readonly campaign: CampaignDetail;
  readonly onOpen: (dialog: keyof typeof DIALOGS) => void;
}) {
  const { t } = useTranslation('campaigns');
  const { campaign, onOpen } = props;
  const { closing, state } = campaign;
  const canChange = state === 'planned' || takesGifts(state);
  return (
    <Panel title={campaign.title} note={<StateTag state={state} />} isPadded className={styles['story']}>
      <p className={styles['words']}>{campaign.story}</p>
      <Progress campaign={campaign} />
      <dl className={styles['sums']}>
        {(['raised', 'handedOver', 'held'] as const).map(key => (
          <div key={key}>
            <dt>{t(key)}</dt>
            <dd>
              <Money amount={campaign[key]} size={key === 'held' ? 'xl' : 'lg'} />
            </dd>
          </div>
        ))}
      </dl>
      <p className={styles['quiet']}>
        {t('of', { target: campaign.target })} · {t('period', campaign)}
        <br />
        {t('fundraiser')} {campaign.fundraiser} · {t('taxReceipt', { fundraiser: campaign.fundraiser })}
        {closing === null ? null : <br />}
        {closing === null
          ? null
          : t('closing', { at: dateTimeText(closing.atMs).slice(0, 16), reason: closing.reason })}
      </p>
      <div className={styles['actions']}>
        {takesGifts(state) ? (
          <Button variant="primary" icon="cash" onPress={() => onOpen('give')}>
            {t('give.action')}
          </Button>
        ) : null}
        {campaign.held > 0 ? (
          <Button variant="tint" icon="right" onPress={() => onOpen('handOver')}>
            {t('handOver.action')}
          </Button>
        ) : null}
        {canChange ? (
          <Button icon="pencil" onPress={() => onOpen('edit')}>
            {t('edit.action')}
          </Button>
        ) : null}
        {canChange ? (
          <Button variant="quietDanger" onPress={() => onOpen('close')}>
            {t('close.action')}
          </Button>
        ) : null}
      </div>
    </Panel>
  );
}

type Translate = ReturnType<typeof useTranslation<'campaigns'>>['t'];

/** A hand-over's slip can be printed once more. */
function slipColumn(t: Translate, onPrint: (number: number) => void): Column<{ handOver: number | null }> {
  return {
    key: 'slip',
    head: <span className="sr">{t('handOver.printAgain')}</span>,
    align: 'end',
    width: '64px',
    cell: ({ handOver }) =>
      handOver === null ? null : (
        <IconButton icon="printer" label={t('handOver.printAgain')} onPress={() => onPrint(handOver)} />
      ),
  };
}

const amountCell = (row: { readonly amount: number }) => <Money amount={row.amount} />;

function History({ campaign }: { campaign: CampaignDetail }) {
  const { t } = useTranslation('campaigns');
  const { client } = useCounter();
  const { gifts, handOvers } = campaign;
  const rows = [
    ...gifts.map(({ id, amount, atMs, receiptNumber, source }) => ({
      key: id,
      atMs,
      amount,
      handOver: null,
      what: [
        t(amount < 0 ? 'row.back' : source === 'wallet' ? 'row.wallet' : 'row.gift'),
        ...(receiptNumber === null ? [] : [receiptNumber]),
      ].join(' · '),
    })),
    ...handOvers.map(({ number, amount, atMs, recipient }) => ({
      key: String(number),
      atMs,
      amount: -amount,
      handOver: number,
      what: `${t('row.handOver', { number })} · ${recipient}`,
    })),
  ].toSorted((a, b) => b.atMs - a.atMs);
  const print = useAct(client.campaign.printHandOver, () => showToast({ text: t('handOver.printed') }));
  const download = useDownload(() => client.campaign.exportCsv({ campaignId: campaign.id }));
  return (
    <Panel
      title={t('history')}
      className={styles['grow']}
      actions={
        rows.length === 0 ? null : (
          <Button variant="quiet" icon="download" onPress={download.save}>
            {t('export')}
          </Button>
        )
      }
    >
      <Failure error={download.error} />
      <CampaignFailure error={print.error} />
      {rows.length === 0 ? (
        <EmptyState icon="clock">{t('noHistory')}</EmptyState>
      ) : (
        <Table
          label={t('history')}
          rows={rows}
          rowKey={row => row.key}
          columns={[
            {
              key: 'at',
              head: t('column.at'),
              width: '170px',
              cell: row => dateTimeText(row.atMs).slice(0, 16),
            },
            { key: 'what', head: t('column.what'), isRowHead: true, cell: row => row.what },
            {
              key: 'amount',
              head: t('column.amount'),
              align: 'end',
              width: '140px',
              cell: amountCell,
            },
            slipColumn(t, number => void print.run({ campaignId: campaign.id, number })),
          ]}
        />
      )}
    </Panel>
  );
}
