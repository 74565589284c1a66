import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FEE_GIVEN_UP, type PersonDetail } from '../../../src/contract/person.ts';
import { go } from '../../app/route.ts';
import { Button } from '../../parts/button.tsx';
import { Checkbox } from '../../parts/choice-fields.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Segmented } from '../../parts/segmented.tsx';
import { Notice } from '../../parts/states.tsx';
import { showToast } from '../../parts/toast.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { Failure } from '../../rpc/failure.tsx';
import type { Refusal } from '../../rpc/refusal.ts';
import { useAct } from '../../rpc/use-act.ts';
import styles from './people.module.css';

type Reason = (typeof FEE_GIVEN_UP)[number];

/** What cannot be undone is asked for twice, and money that would be lost is told first. */
export function EraseDialog(props: { readonly person: PersonDetail; readonly onClose: () => void }) {
  const { t } = useTranslation(['people', 'common']);
  const { client, queries } = useCounter();
  const { person, onClose } = props;
  const [isSure, setSure] = useState(false);
  const [reason, setReason] = useState<Reason | null>(null);
  const input = { personId: person.id };
  const owed = useQuery(queries.fee.ofPerson.queryOptions({ input })).data;
  const erase = useAct(client.person.erase, () => {
    showToast({ text: t('erase.done'), icon: 'trash' });
    go('people');
    onClose();
  });
  const isSettled = owed !== undefined && (owed.total === 0 || reason !== null);
  const say = (refusal: Refusal) =>
    refusal.code === 'FEE_TO_REFUND' ? t('erase.toRefund', { total: refusal.data.total }) : undefined;
  return (
    <Dialog
      size="md"
      isAlert
      title={t('erase.title', { name: person.maskedName })}
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{t('common:action.cancel')}</Button>
          <Button
            variant="danger"
            icon="trash"
            isDisabled={!isSure || !isSettled || erase.isBusy}
            onPress={() => void erase.run({ ...input, feesGivenUp: reason })}
          >
            {t('erase.act')}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        <Failure error={erase.error} say={say} />
        <p>{t('erase.what')}</p>
        {owed === undefined || owed.total === 0 ? null : (
          <>
            <Notice tone="money">
              {t('erase.toRefund', { total: owed.total })}
              <ul>
                {owed.rows.map(({ enrolmentId, programmeName: programme, total }) => (
                  <li key={enrolmentId}>{t('erase.toRefundOf', { programme, total })}</li>
                ))}
              </ul>
            </Notice>
            <GiveUp reason={reason} onChange={setReason} />
          </>
        )}
        <Checkbox isSelected={isSure} onChange={setSure}>
          {t('erase.sure')}
        </Checkbox>
      </div>
    </Dialog>
  );
}

/** Not by default: somebody has signed that the money is not wanted back, and why. */
function GiveUp(props: {
  readonly reason: Reason | null;
  readonly onChange: (reason: Reason | null) => void;
}) {
  const { t } = useTranslation('people');
  const { reason, onChange } = props;
  return (
    <>
      <Checkbox isSelected={reason !== null} onChange={isOn => onChange(isOn ? 'wantsNone' : null)}>
        {t('erase.givesUp')}
      </Checkbox>
      {reason === null ? null : (
        <Segmented
          label={t('erase.givesUpWhy')}
          value={reason}
          onChange={onChange}
          segments={FEE_GIVEN_UP.map(value => ({ value, label: t(`erase.reason.${value}`) }))}
        />
      )}
    </>
  );
}
