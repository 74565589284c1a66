import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RefundPreview } from '../../../src/contract/fee.ts';
import { Button } from '../../parts/button.tsx';
import { Checkbox } from '../../parts/choice-fields.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Money } from '../../parts/money.tsx';
import { Notice } from '../../parts/states.tsx';
import { showToast } from '../../parts/toast.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { Failure } from '../../rpc/failure.tsx';
import { useAct } from '../../rpc/use-act.ts';
import styles from './fees.module.css';
import { Line } from './line.tsx';
import type { Payer } from './pay-dialog.tsx';
import { useFeeWords } from './use-fee-words.ts';

/** Gives a fee back: how it is counted stands there line by line before it is done. */
export function RefundDialog(props: {
  readonly row: Pick<Payer, 'id' | 'maskedName'>;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('fees');
  const { client, queries } = useCounter();
  const { onClose } = props;
  const { id: enrolmentId, maskedName: name } = props.row;
  const [materialsBack, setMaterialsBack] = useState(false);
  const [isPrinted, setPrinted] = useState(true);
  const wish = { enrolmentId, materialsBack };
  const { data, error } = useQuery({
    ...queries.fee.previewRefund.queryOptions({ input: wish }),
    placeholderData: keepPreviousData,
  });
  const refund = useAct(client.fee.refund, ({ refund: done }) => {
    showToast({ text: t('refund.done', { name, total: done?.total ?? 0 }) });
    onClose();
  });
  const say = useFeeWords();
  return (
    <Dialog
      title={t('refund.title', { name })}
      onClose={onClose}
      foot={
        <>
          <Button size="lg" autoFocus onPress={onClose}>
            {t('refund.keep')}
          </Button>
          <Button
            variant="danger"
            size="lg"
            isDisabled={data === undefined || refund.isBusy}
            onPress={() =>
              data === undefined
                ? undefined
                : void refund.run({ ...wish, expectedTotal: data.total, isPrinted })
            }
          >
            {t('refund.do', { total: data?.total ?? 0 })}
          </Button>
        </>
      }
    >
      <div className={styles['pay']}>
        {data === undefined ? null : <Counted preview={data} />}
        <div className={styles['checks']}>
          {data !== undefined && data.used > 0 && data.paid.materials > 0 ? (
            <Checkbox isSelected={materialsBack} onChange={setMaterialsBack}>
              {t('refund.materialsBack')}
            </Checkbox>
          ) : null}
          <Checkbox isSelected={isPrinted} onChange={setPrinted}>
            {t('print')}
          </Checkbox>
        </div>
        <Failure error={error ?? undefined} say={say} />
        <Failure error={refund.error} say={say} />
      </div>
    </Dialog>
  );
}

/** How it is counted, in the words in which it is told at the desk. */
function Counted({ preview }: { readonly preview: RefundPreview }) {
  const { t } = useTranslation('fees');
  const { paid, parts, fee, materials, total, places, used } = preview;
  const back = places.map(({ place, amount }) => t('refund.by', { place: t(`place.${place}`), amount }));
  return (
    <>
      <Notice tone="info">{reasonWords(t, preview)}</Notice>
      <dl className={styles['lines']}>
        {used === 0 ? null : <Line name={t('refund.table')} value={t(`refund.tables.${preview.tableId}`)} />}
        {used === 0
          ? null
          : parts.map((part, index) => (
              // Parts are months in their order: they never move.
              <Line key={index} {...partWords(t, part, parts.length > 1 ? index + 1 : null)} />
            ))}
        <Line name={t('refund.fee', { paid: paid.fee })} value={<Money amount={fee} />} />
        {paid.materials === 0 ? null : (
          <Line name={t('refund.materials', { paid: paid.materials })} value={<Money amount={materials} />} />
        )}
        {back.length === 0 ? null : <Line name={t('refund.back')} value={back.join(' · ')} />}
      </dl>
      <p className={styles['due']}>
        <span>{t('refund.total')}</span>
        <Money amount={total} size="3xl" tone="give" />
      </p>
    </>
  );
}

type Translate = ReturnType<typeof useTranslation<'fees'>>['t'];

function reasonWords(t: Translate, { why, lessons, used }: RefundPreview): string {
  if (why !== 'left') return t(`refund.why.${why}`);
  return used === 0 ? t('refund.notBegun') : t('refund.used', { lessons, used });
}

function partWords(t: Translate, part: RefundPreview['parts'][number], month: number | null) {
  const { lessons, used, fee } = part;
  const name =
    month === null
      ? t('refund.part', { lessons, used, fee })
      : t('refund.month', { month, lessons, used, fee });
  return { name, value: shareWords(t, part.keeps) };
}

function shareWords(t: Translate, [keeps, of]: RefundPreview['parts'][number]['keeps']): string {
  if (keeps === 0) return t('refund.share.none');
  return keeps === of ? t('refund.share.all') : t('refund.share.some', { keeps, of });
}
