import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderView } from '../../../src/contract/delivery.ts';
import type { RejectReason } from '../../../src/delivery/states.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { showToast } from '../../parts/toast.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { Failure } from '../../rpc/failure.tsx';
import { useAct } from '../../rpc/use-act.ts';
import styles from './delivery.module.css';
import { RejectReasons } from './reject-reasons.tsx';

/** Several orders at once are not taken, for one reason. */
export function RejectAllDialog(props: {
  readonly orders: readonly OrderView[];
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['orderFlow', 'common']);
  const { client } = useCounter();
  const [reason, setReason] = useState<RejectReason>();
  // Those that were listed when it was asked: one that comes meanwhile is not meant.
  const [orderIds] = useState(() => props.orders.map(({ id }) => id));
  const reject = useAct(client.orderFlow.rejectAll, ({ left }) => {
    if (left > 0) showToast({ text: t('rejectAll.left', { count: left }), icon: 'alert' });
    props.onClose();
  });
  const count = orderIds.length;
  return (
    <Dialog
      title={t('rejectAll.title', { count })}
      size="sm"
      isAlert
      onClose={props.onClose}
      foot={
        <>
          <Button onPress={props.onClose}>{t('common:action.cancel')}</Button>
          <Button
            variant="danger"
            isDisabled={reason === undefined || reject.isBusy}
            onPress={() => {
              if (reason !== undefined) void reject.run({ orderIds, reason });
            }}
          >
            {t('rejectAll.submit', { count })}
          </Button>
        </>
      }
    >
      <div className={styles['fields']}>
        <Failure error={reject.error} />
        <RejectReasons reason={reason} onChange={setReason} />
      </div>
    </Dialog>
  );
}
