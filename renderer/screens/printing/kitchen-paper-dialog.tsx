import { useTranslation } from 'react-i18next';
import { clockText } from '../../../src/base/korea-time.ts';
import type { KitchenPaperView } from '../../../src/contract/print-queue.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { ReceiptPaper } from '../../parts/receipt-paper.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { Failure } from '../../rpc/failure.tsx';
import { useAct } from '../../rpc/use-act.ts';
import styles from './printing.module.css';

/** The kitchen's papers on the screen, in full size, one after the other: somebody reads them out. */
export function KitchenPaperDialog(props: {
  readonly papers: readonly KitchenPaperView[];
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['printing', 'common']);
  const { client } = useCounter();
  const resolve = useAct(client.device.resolveJob);
  const [paper] = props.papers;
  if (paper === undefined) return null;
  const answer = (said: 'printed' | 'printAgain' | 'byHand') =>
    void resolve.run({ jobId: paper.jobId, answer: said });
  const mayBeOut = paper.state === 'uncertain';
  return (
    <Dialog
      title={paper.title}
      size="md"
      onClose={props.onClose}
      head={props.papers.length > 1 ? t('kitchen.more', { count: props.papers.length - 1 }) : undefined}
      foot={
        <>
          {mayBeOut ? <Button onPress={() => answer('printed')}>{t('kitchen.printed')}</Button> : null}
          {paper.state === 'queued' ? null : (
            <Button icon="printer" onPress={() => answer('printAgain')}>
              {t('kitchen.again')}
            </Button>
          )}
          <Button variant="primary" icon="check" isDisabled={resolve.isBusy} onPress={() => answer('byHand')}>
            {t('kitchen.told')}
          </Button>
        </>
      }
    >
      <Failure
        error={resolve.error}
        say={({ code }) => (code === 'PRINTER_NOT_CONFIGURED' ? t('kitchen.noPrinter') : undefined)}
      />
      <p className={styles['lead']}>
        {t(`kitchen.why.${paper.state}`, {
          printer: paper.printerName ?? t('kitchen.gone'),
          at: clockText(paper.createdAtMs),
        })}
      </p>
      <div className={styles['paper']} tabIndex={0} role="group" aria-label={paper.title}>
        <ReceiptPaper paper={paper.paper} scale={1.3} />
      </div>
    </Dialog>
  );
}
