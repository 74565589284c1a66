import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProgrammeRefund } from '../../../src/contract/fee.ts';
import { Button } from '../../parts/button.tsx';
import { Checkbox } from '../../parts/choice-fields.tsx';
import { Dialog, FootSpace } from '../../parts/dialog.tsx';
import { Money } from '../../parts/money.tsx';
import { Notice } from '../../parts/states.tsx';
import { Table, type Column } from '../../parts/table.tsx';
import { showToast } from '../../parts/toast.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { Failure } from '../../rpc/failure.tsx';
import { useAct } from '../../rpc/use-act.ts';
import styles from './fees.module.css';
import { useFeeWords } from './use-fee-words.ts';

/** Of a programme that the centre has cancelled: how many have paid, and the way to give it back. */
export function ProgrammeRefundNotice({ programmeId }: { readonly programmeId: string }) {
  const { t } = useTranslation('fees');
  const { queries } = useCounter();
  const [isOpen, setOpen] = useState(false);
  const { data } = useQuery(queries.fee.previewProgramme.queryOptions({ input: { programmeId } }));
  if (data === undefined) return null;
  return (
    <>
      {data.count === 0 ? null : (
        <div className={styles['owing']}>
          <Notice
            tone="money"
            action={
              <Button shortcut="F9" onPress={() => setOpen(true)}>
                {t('programme.open')}
              </Button>
            }
          >
            {t('programme.notice', { count: data.count, total: data.total })}
          </Notice>
        </div>
      )}
      {isOpen ? <ProgrammeRefundDialog refund={data} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function ProgrammeRefundDialog(props: { readonly refund: ProgrammeRefund; readonly onClose: () => void }) {
  const { t } = useTranslation(['fees', 'common']);
  const { client } = useCounter();
  const { programmeId, count, total, places, people } = props.refund;
  const [isPrinted, setPrinted] = useState(false);
  const say = useFeeWords();
  const refund = useAct(client.fee.refundProgramme, done => {
    showToast({ text: t('programme.done', done) });
    props.onClose();
  });
  return (
    <Dialog
      title={t('programme.title')}
      size="lg"
      onClose={props.onClose}
      foot={
        <>
          <Checkbox isSelected={isPrinted} onChange={setPrinted}>
            {t('programme.print')}
          </Checkbox>
          <FootSpace />
          <Button size="lg" autoFocus onPress={props.onClose}>
            {t('refund.keep')}
          </Button>
          <Button
            variant="danger"
            size="lg"
            isDisabled={count === 0 || refund.isBusy}
            onPress={() => void refund.run({ programmeId, expectedTotal: total, isPrinted })}
          >
            {t('programme.do', { count, total })}
          </Button>
        </>
      }
    >
      <div className={styles['pay']}>
        <Failure error={refund.error} say={say} />
        <p className={styles['due']}>
          <span>
            {t('programme.what', { count })}
            <small>{waysText(t, places)}</small>
          </span>
          <Money amount={total} size="3xl" tone="give" />
        </p>
        <Table
          label={t('programme.title')}
          className={styles['sheet']}
          rows={people}
          rowKey={row => row.enrolmentId}
          columns={columnsOf(t)}
          foot={{ who: t('day.sum'), total: <Money amount={total} /> }}
        />
      </div>
    </Dialog>
  );
}

type Translate = ReturnType<typeof useTranslation<['fees', 'common']>>['t'];

function columnsOf(t: Translate): readonly Column<ProgrammeRefund['people'][number]>[] {
  return [
    { key: 'number', head: t('owed.number'), cell: row => row.number },
    { key: 'who', head: t('owed.who'), isRowHead: true, cell: row => row.maskedName || t('day.erased') },
    { key: 'ways', head: t('refund.back'), cell: row => waysText(t, row.places) },
    { key: 'total', head: t('owed.total'), align: 'end', cell: row => <Money amount={row.total} /> },
  ];
}

const waysText = (t: Translate, places: ProgrammeRefund['places']) =>
  places.map(({ place, amount }) => t('refund.by', { place: t(`place.${place}`), amount })).join(' · ');
