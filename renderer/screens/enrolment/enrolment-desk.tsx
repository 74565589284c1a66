import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EnrolmentList, EnrolmentView } from '../../../src/contract/enrolment.ts';
import { clockText } from '../../app/clock-text.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Money } from '../../parts/money.tsx';
import { EmptyState } from '../../parts/states.tsx';
import { Table, type Column } from '../../parts/table.tsx';
import { Tag, type Tone } from '../../parts/tag.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { Failure } from '../../rpc/failure.tsx';
import { useAct } from '../../rpc/use-act.ts';
import { owes } from '../fees/fee-parts.ts';
import { PayDialog } from '../fees/pay-dialog.tsx';
import { RefundDialog } from '../fees/refund-dialog.tsx';
import { DrawDialog } from './draw-dialog.tsx';
import { RecruitmentButton } from './recruitment-dialog.tsx';
import { SignUpForm } from './sign-up-form.tsx';
import styles from './enrolment.module.css';
import { useFailureWords } from './use-failure-words.ts';

/** Sign-up for one programme: whoever stands at the desk on the left, whoever has signed up on the right. */
export function EnrolmentDesk(props: {
  readonly programme: { readonly id: string; readonly name: string };
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('enrolment');
  const { queries } = useCounter();
  const { id: programmeId, name } = props.programme;
  const { data } = useQuery(queries.enrolment.list.queryOptions({ input: { programmeId } }));
  return (
    <Dialog title={t('title', { programme: name })} size="full" onClose={props.onClose}>
      {data === undefined ? null : (
        <div className={styles['desk']}>
          <SignUpForm list={data} />
          <SignedUp list={data} />
        </div>
      )}
    </Dialog>
  );
}

const toneOf: Readonly<Record<EnrolmentView['state'], Tone>> = {
  applied: 'info',
  waiting: 'info',
  offered: 'warn',
  selected: 'warn',
  paid: 'ok',
  finished: 'ok',
  cancelled: 'plain',
  expired: 'plain',
  refunded: 'plain',
};

const drawWho = (row: EnrolmentView) => <Who row={row} />;
const drawState = (row: EnrolmentView) => <State row={row} />;
const drawDue = (row: EnrolmentView) => <Money amount={row.due} />;
const drawActs = (row: EnrolmentView) => <Acts row={row} />;

function SignedUp({ list }: { list: EnrolmentList }) {
  const { t } = useTranslation('enrolment');
  const columns: readonly Column<EnrolmentView>[] = [
    { key: 'number', head: t('column.number'), width: '1px', align: 'end', cell: row => row.number },
    { key: 'name', head: t('column.name'), isRowHead: true, cell: drawWho },
    { key: 'state', head: t('column.state'), width: '1px', cell: drawState },
    {
      key: 'due',
      head: t('column.due'),
      width: '1px',
      align: 'end',
      cell: drawDue,
    },
    {
      key: 'act',
      head: <span className="sr">{t('withdraw')}</span>,
      width: '1px',
      cell: drawActs,
    },
  ];
  return (
    <section className={styles['list']} aria-label={t('list')}>
      <div className={styles['listHead']}>
        <h3>
          {t('list')} <Seats list={list} />
        </h3>
        <Recruiting list={list} />
      </div>
      {list.enrolments.length === 0 ? (
        <EmptyState icon="user">{t('none')}</EmptyState>
      ) : (
        <Table label={t('list')} columns={columns} rows={list.enrolments} rowKey={row => row.id} />
      )}
    </section>
  );
}

/** How people are taken, and the draw where there is one. */
function Recruiting({ list: { programmeId, recruitment, lottery } }: { list: EnrolmentList }) {
  const { t } = useTranslation('enrolment');
  const [isDrawing, setDrawing] = useState(false);
  return (
    <span className={styles['acts']}>
      <RecruitmentButton programmeId={programmeId} />
      {recruitment.way === 'lottery' || lottery !== null ? (
        <Button variant="tint" onPress={() => setDrawing(true)}>
          {t('draw.open')}
        </Button>
      ) : null}
      {isDrawing ? <DrawDialog programmeId={programmeId} onClose={() => setDrawing(false)} /> : null}
    </span>
  );
}

function Seats({ list }: { list: EnrolmentList }) {
  const { t } = useTranslation('enrolment');
  const words = list.seats.map(({ quota, taken, left }) => {
    const name = quota === null ? t('general') : t(`quota.${quota}`);
    return `${name} ${taken} / ${taken + left}`;
  });
  return <small>{words.join(' · ')}</small>;
}

function Who({ row }: { row: EnrolmentView }) {
  const { t } = useTranslation('enrolment');
  return (
    <span className={styles['who']}>
      <b>{row.maskedName}</b>
      <small>{[row.maskedPhone, row.dong].filter(text => text !== '').join(' · ')}</small>
      {row.proxy === null ? null : (
        <small>
          {t('proxy.by', {
            name: row.proxy.maskedName,
            relation: t(`proxy.relations.${row.proxy.relation}`),
          })}
        </small>
      )}
    </span>
  );
}

function State({ row }: { row: EnrolmentView }) {
  const { t, i18n } = useTranslation('enrolment');
  return (
    <span className={styles['state']}>
      <Tag tone={toneOf[row.state]}>{t(`state.${row.state}`, { number: row.waitingNumber ?? 0 })}</Tag>
      {row.dueAtMs === null ? null : (
        <small>{t('until', { time: clockText(row.dueAtMs, i18n.language) })}</small>
      )}
    </span>
  );
}

/** Whatever is opened here stays open when the row has moved on: change may still have to be handed over. */
function Acts({ row }: { row: EnrolmentView }) {
  const [opened, setOpened] = useState<Opened>();
  const close = () => setOpened(undefined);
  return (
    <>
      <ActButtons row={row} onOpen={setOpened} />
      {opened === 'pay' ? <PayDialog row={row} onClose={close} /> : null}
      {opened === 'refund' ? <RefundDialog row={row} onClose={close} /> : null}
      {opened === 'withdraw' ? <WithdrawDialog row={row} onClose={close} /> : null}
    </>
  );
}

type Opened = 'pay' | 'refund' | 'withdraw';

function ActButtons({ row, onOpen }: { row: EnrolmentView; onOpen: (what: Opened) => void }) {
  const { t } = useTranslation(['enrolment', 'fees']);
  const { client } = useCounter();
  const answer = useAct(client.enrolment.answer, taken => {
    if (owes(taken)) onOpen('pay');
  });
  const say = useFailureWords();
  const { id: enrolmentId, maskedName: name, state } = row;
  const isOver = state === 'cancelled' || state === 'expired' || state === 'refunded' || state === 'finished';
  if (isOver) return null;
  return (
    <span className={styles['acts']}>
      {owes(row) ? (
        <Button variant="tint" label={t('fees:pay.openOf', { name })} onPress={() => onOpen('pay')}>
          {t('fees:pay.open')}
        </Button>
      ) : null}
      {state === 'offered' ? (
        <>
          <Button
            variant="tint"
            label={t('takesOf', { name })}
            isDisabled={answer.isBusy}
            onPress={() => void answer.run({ enrolmentId, takesIt: true })}
          >
            {t('takes')}
          </Button>
          <Button
            label={t('declinesOf', { name })}
            isDisabled={answer.isBusy}
            onPress={() => void answer.run({ enrolmentId, takesIt: false })}
          >
            {t('declines')}
          </Button>
        </>
      ) : state === 'paid' && row.due > 0 ? (
        <Button label={t('fees:refund.openOf', { name })} onPress={() => onOpen('refund')}>
          {t('fees:refund.open')}
        </Button>
      ) : (
        <Button label={t('withdrawOf', { name })} onPress={() => onOpen('withdraw')}>
          {t('withdraw')}
        </Button>
      )}
      <Failure error={answer.error} say={say} />
    </span>
  );
}

function WithdrawDialog({ row, onClose }: { row: EnrolmentView; onClose: () => void }) {
  const { t } = useTranslation('enrolment');
  const { client } = useCounter();
  const withdraw = useAct(client.enrolment.cancel, onClose);
  const say = useFailureWords();
  return (
    <Dialog
      size="sm"
      isAlert
      title={t('withdrawTitle', { name: row.maskedName })}
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose} autoFocus>
            {t('keep')}
          </Button>
          <Button
            variant="danger"
            isDisabled={withdraw.isBusy}
            onPress={() => void withdraw.run({ enrolmentId: row.id })}
          >
            {t('withdraw')}
          </Button>
        </>
      }
    >
      <p>{t('withdrawWhat')}</p>
      <Failure error={withdraw.error} say={say} />
    </Dialog>
  );
}
