import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clockText } from '../../../src/base/korea-time.ts';
import type { PrintQueueView } from '../../../src/contract/print-queue.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { showToast } from '../../parts/toast.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { Failure } from '../../rpc/failure.tsx';
import { useAct } from '../../rpc/use-act.ts';
import styles from './devices.module.css';

/** What waits for a printer, since when, and the way to be rid of it. */
export function PrinterQueue({ printerId }: { printerId: string }) {
  const { t } = useTranslation(['printing', 'common']);
  const { queries } = useCounter();
  const [asks, setAsks] = useState(false);
  const queues = useQuery(queries.device.queues.queryOptions()).data ?? [];
  const queue = queues.find(one => one.printerId === printerId);
  if (queue === undefined || queue.oldestAtMs === null) return null;
  const facts = [
    t('pile.oldest', { at: clockText(queue.oldestAtMs) }),
    ...(queue.held === 0 ? [] : [t('pile.held', { count: queue.held })]),
  ];
  return (
    <div className={styles['acts']}>
      <p className={styles['facts']}>{facts.join(' · ')}</p>
      <Button variant="quietDanger" onPress={() => setAsks(true)}>
        {t('pile.all')}
      </Button>
      {asks ? <DropDialog queue={queue} onClose={() => setAsks(false)} /> : null}
    </div>
  );
}

/** What is thrown away does not come back: it asks first. */
function DropDialog({ queue, onClose }: { queue: PrintQueueView; onClose: () => void }) {
  const { t } = useTranslation(['printing', 'common']);
  const { client } = useCounter();
  const clear = useAct(client.device.clearQueue, ({ count }) => {
    showToast({ text: t('pile.dropped', { count }), icon: 'printer' });
    onClose();
  });
  return (
    <Dialog
      title={t('pile.all')}
      size="sm"
      isAlert
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{t('common:action.cancel')}</Button>
          <Button
            variant="danger"
            isDisabled={clear.isBusy}
            onPress={() => void clear.run({ printerId: queue.printerId, what: 'dropAll' })}
          >
            {t('pile.drop')}
          </Button>
        </>
      }
    >
      <p>{t('pile.allAsk', { count: queue.waiting })}</p>
      <Failure
        error={clear.error}
        say={({ code }) => (code === 'NOTHING_WAITS' ? t('pile.gone') : undefined)}
      />
    </Dialog>
  );
}
