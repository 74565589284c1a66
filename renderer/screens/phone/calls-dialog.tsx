import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clockText } from '../../../src/base/korea-time.ts';
import type { CallView } from '../../../src/contract/phone.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog, FootSpace } from '../../parts/dialog.tsx';
import { EmptyState } from '../../parts/states.tsx';
import { Table, type Column } from '../../parts/table.tsx';
import { Tag } from '../../parts/tag.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { Failure } from '../../rpc/failure.tsx';
import { useAct } from '../../rpc/use-act.ts';
import { CustomersDialog } from './customers-dialog.tsx';
import type { CallSeed } from './draft.ts';
import styles from './phone.module.css';

/** 오늘 걸려 온 전화: also those that were missed, each with the order that may be written down of it. */
export function CallsDialog(props: {
  readonly onTake: (seed: CallSeed) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['phone', 'common']);
  const { client, queries } = useCounter();
  const [isFinding, setFinding] = useState(false);
  const calls = useQuery(queries.phone.calls.queryOptions()).data?.calls ?? [];
  const isDemo = useQuery(queries.app.state.queryOptions()).data?.isDemo === true;
  const practise = useAct(client.phone.practise);
  if (isFinding) return <CustomersDialog onClose={() => setFinding(false)} />;
  return (
    <Dialog
      title={t('calls.title')}
      size="lg"
      onClose={props.onClose}
      foot={
        <>
          {isDemo ? (
            <Button icon="phone" onPress={() => void practise.run({})}>
              {t('calls.practise')}
            </Button>
          ) : null}
          <Button icon="user" onPress={() => setFinding(true)}>
            {t('calls.customers')}
          </Button>
          <FootSpace />
          <Button variant="primary" onPress={props.onClose}>
            {t('common:action.close')}
          </Button>
        </>
      }
    >
      <Failure
        error={practise.error}
        say={({ code }) => (code === 'NO_VIRTUAL_CALLER_ID' ? t('calls.noBox') : undefined)}
      />
      <p className={styles['quiet']}>{t('calls.lead')}</p>
      {calls.length === 0 ? (
        <EmptyState icon="phone">{t('calls.none')}</EmptyState>
      ) : (
        <Table
          label={t('calls.title')}
          rows={calls}
          rowKey={({ id }) => id}
          columns={columnsIn(t, props.onTake)}
        />
      )}
    </Dialog>
  );
}

type Translate = ReturnType<typeof useTranslation<['phone', 'common']>>['t'];

const TONES = { ringing: 'info', answered: 'ok', missed: 'danger', unknown: 'warn', taken: 'ok' } as const;

function columnsIn(t: Translate, onTake: (seed: CallSeed) => void): Column<CallView>[] {
  return [
    { key: 'at', head: t('calls.at'), width: '90px', cell: call => clockText(call.startedAtMs) },
    {
      key: 'number',
      head: t('calls.number'),
      isRowHead: true,
      cell: call => (
        <>
          {call.number ?? t('bar.withheld')}
          {call.customer === null ? null : ` · ${t('bar.known', { count: call.customer.orderCount })}`}
        </>
      ),
    },
    {
      key: 'state',
      head: t('calls.state'),
      cell: ({ state }) => <Tag tone={TONES[state]}>{t(`calls.states.${state}`)}</Tag>,
    },
    {
      key: 'act',
      head: <span className="sr">{t('bar.take')}</span>,
      align: 'end',
      cell: ({ id, number, state }) =>
        state === 'taken' ? null : (
          <Button onPress={() => onTake({ callId: id, number })}>{t('bar.take')}</Button>
        ),
    },
  ];
}
