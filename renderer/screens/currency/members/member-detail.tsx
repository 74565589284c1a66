import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dateTimeText } from '../../../../src/base/korea-time.ts';
import type { MemberDetail } from '../../../../src/contract/member.ts';
import { Button } from '../../../parts/button.tsx';
import { Money } from '../../../parts/money.tsx';
import { Panel } from '../../../parts/panel.tsx';
import { EmptyState, Loading } from '../../../parts/states.tsx';
import { Table, type Column } from '../../../parts/table.tsx';
import { showToast } from '../../../parts/toast.tsx';
import { useCounter } from '../../../rpc/counter.tsx';
import { Failure } from '../../../rpc/failure.tsx';
import { useAct } from '../../../rpc/use-act.ts';
import { CardDialog, ChargeDialog, PinDialog } from './member-dialogs.tsx';
import styles from './members.module.css';
import { Part } from './part.tsx';
import { StatementDialog } from './statement-dialog.tsx';

type Asking = 'charge' | 'renew' | 'block' | 'pin' | 'statement';

/** One member: the wallet, the month that decides the funders' parts, the card, the history. */
export function MemberDetailPanel({ memberId }: { memberId: string }) {
  const { queries } = useCounter();
  const member = useQuery(queries.member.get.queryOptions({ input: { memberId } })).data;
  if (member === undefined) return <Loading />;
  return (
    <div className={styles['detail']}>
      <Wallet member={member} />
      <History member={member} />
    </div>
  );
}

function Wallet({ member }: { member: MemberDetail }) {
  const { t } = useTranslation(['members', 'common']);
  const [asking, setAsking] = useState<Asking>();
  const close = () => setAsking(undefined);
  const { name, paid } = member.month;
  return (
    <Panel title={member.name} note={member.maskedPhone} isPadded className={styles['facts']}>
      <p className={styles['sum']}>
        <span>{t('balance')}</span>
        <Money amount={member.charged + member.cash} size="3xl" />
      </p>
      <dl className={styles['parts']}>
        <Part name={t('charged')} amount={member.charged} />
        <Part name={t('cash')} amount={member.cash} />
        <Part name={t('month', { name })} amount={paid} />
        <Part name={t('owed')} amount={member.owed} />
      </dl>
      <p className={styles['quiet']}>
        {t('code')} {member.token ?? t('noCard')}
      </p>
      <div className={styles['acts']}>
        <Button variant="primary" icon="plus" onPress={() => setAsking('charge')}>
          {t('charge.do')}
        </Button>
        <PrintCard member={member} />
        <Button onPress={() => setAsking('renew')}>{t('card.renew')}</Button>
        <Button isDisabled={!member.hasCard} onPress={() => setAsking('block')}>
          {t('card.block')}
        </Button>
        <Button onPress={() => setAsking('pin')}>{t('pin.do')}</Button>
        <Button icon="receipt" onPress={() => setAsking('statement')}>
          {t('statement.do')}
        </Button>
      </div>
      {asking === 'charge' ? <ChargeDialog member={member} onClose={close} /> : null}
      {asking === 'renew' || asking === 'block' ? (
        <CardDialog member={member} act={asking} onClose={close} />
      ) : null}
      {asking === 'statement' ? <StatementDialog member={member} onClose={close} /> : null}
      {asking === 'pin' ? <PinDialog member={member} onClose={close} /> : null}
    </Panel>
  );
}

function PrintCard({ member }: { member: MemberDetail }) {
  const { t } = useTranslation(['members', 'common']);
  const { client } = useCounter();
  const print = useAct(client.member.printCard, () =>
    showToast({ text: t('card.printed'), icon: 'printer' }),
  );
  return (
    <>
      <Button
        icon="printer"
        isDisabled={!member.hasCard || print.isBusy}
        onPress={() => void print.run({ memberId: member.id })}
      >
        {t('card.print')}
      </Button>
      <Failure
        error={print.error}
        say={({ code }) => (code === 'PRINTER_NOT_CONFIGURED' ? t('card.noPrinter') : undefined)}
      />
    </>
  );
}

function History({ member: { movements } }: { member: MemberDetail }) {
  const { t } = useTranslation(['members', 'common']);
  return (
    <Panel title={t('history.title')} className={styles['history']}>
      {movements.length === 0 ? (
        <EmptyState icon="clock">{t('history.empty')}</EmptyState>
      ) : (
        <Table label={t('history.title')} rows={movements} rowKey={row => row.id} columns={columnsIn(t)} />
      )}
    </Panel>
  );
}

type Movement = MemberDetail['movements'][number];
type Translate = ReturnType<typeof useTranslation<['members', 'common']>>['t'];

function columnsIn(t: Translate): Column<Movement>[] {
  return [
    {
      key: 'when',
      head: t('history.when'),
      width: '170px',
      cell: row => dateTimeText(row.atMs).slice(0, 16),
    },
    {
      key: 'what',
      head: t('history.what'),
      isRowHead: true,
      cell: row => `${t(`history.kind.${row.kind}`)} ${row.reference}`.trim(),
    },
    { key: 'charged', head: t('charged'), align: 'end', cell: row => <Money amount={row.charged} /> },
    { key: 'cash', head: t('cash'), align: 'end', cell: row => <Money amount={row.cash} /> },
  ];
}
