import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clockText } from '../../../src/base/korea-time.ts';
import type { UnreadPaperView } from '../../../src/contract/capture.ts';
import type { DeliveryBoard } from '../../../src/contract/delivery.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog, FootSpace } from '../../parts/dialog.tsx';
import { ReceiptPaper } from '../../parts/receipt-paper.tsx';
import { Select } from '../../parts/select.tsx';
import { EmptyState, Notice } from '../../parts/states.tsx';
import { showToast } from '../../parts/toast.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { Failure } from '../../rpc/failure.tsx';
import { useAct } from '../../rpc/use-act.ts';
import { TeachDialog } from './teach-dialog.tsx';
import { TypeOverDialog } from './type-over-dialog.tsx';
import styles from './unread-papers.module.css';
import { isOfFile, useSayFault, useUnreadPapers } from './use-unread-papers.ts';

/** 읽지 못한 주문지: what to do about papers that no template could read. Nothing while there are none. */
export function UnreadPapers({ channels }: { channels: DeliveryBoard['channels'] }) {
  const { t } = useTranslation('capture');
  const papers = useUnreadPapers();
  const [asking, setAsking] = useState<'papers' | 'typeOver' | 'teach'>();
  const [chosenId, setChosenId] = useState<string>();
  const paper = papers.find(({ id }) => id === chosenId) ?? papers[0];
  const close = () => setAsking(undefined);
  return (
    <>
      {papers.length === 0 ? null : (
        <Notice
          tone="money"
          icon="receipt"
          action={
            <Button variant="tint" onPress={() => setAsking('papers')}>
              {t('look')}
            </Button>
          }
        >
          {t('banner', { count: papers.length })}
        </Notice>
      )}
      {asking === 'papers' ? (
        <PapersDialog
          papers={papers}
          paper={paper}
          onChoose={setChosenId}
          onTypeOver={() => setAsking('typeOver')}
          onTeach={() => setAsking('teach')}
          onClose={close}
        />
      ) : null}
      {asking === 'typeOver' && paper !== undefined ? (
        <TypeOverDialog paper={paper} channels={channels} onClose={close} />
      ) : null}
      {asking === 'teach' && paper !== undefined ? (
        <TeachDialog key={paper.id} paper={paper} channels={channels} onClose={close} />
      ) : null}
    </>
  );
}

function PapersDialog(props: {
  readonly papers: readonly UnreadPaperView[];
  readonly paper: UnreadPaperView | undefined;
  readonly onChoose: (paperId: string) => void;
  readonly onTypeOver: () => void;
  readonly onTeach: () => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['capture', 'common']);
  const { client } = useCounter();
  const { paper } = props;
  const restore = useAct(client.capture.restore);
  const dismiss = useAct(client.capture.dismiss);
  const putAway = async (paperId: string) => {
    const done = await dismiss.run({ paperId });
    if (done === undefined) return;
    showToast({ text: t('dismissed'), undo: () => void restore.run({ paperId }) });
    if (props.papers.length === 1) props.onClose();
  };
  return (
    <Dialog
      title={t('title')}
      size="lg"
      onClose={props.onClose}
      foot={
        paper === undefined ? undefined : (
          <>
            <Button
              size="lg"
              variant="danger"
              isDisabled={dismiss.isBusy}
              onPress={() => void putAway(paper.id)}
            >
              {t('dismiss')}
            </Button>
            <FootSpace />
            {isOfFile(paper) ? null : (
              <Button size="lg" icon="book" onPress={props.onTeach}>
                {t('teach')}
              </Button>
            )}
            <Button size="lg" variant="primary" icon="pencil" onPress={props.onTypeOver}>
              {t('typeOver')}
            </Button>
          </>
        )
      }
    >
      {paper === undefined ? (
        <EmptyState icon="receipt">{t('empty')}</EmptyState>
      ) : (
        <div className={styles['unread']}>
          <div className={styles['sheet']} tabIndex={0} role="region" aria-label={t('which')}>
            <ReceiptPaper paper={paper.paper} label={t('which')} />
          </div>
          <div className={styles['facts']}>
            <Failure error={dismiss.error ?? restore.error} />
            <Which papers={props.papers} paper={paper} onChoose={props.onChoose} />
            <p>{t('came', { time: clockText(paper.receivedAtMs) })}</p>
            <Why paper={paper} />
          </div>
        </div>
      )}
    </Dialog>
  );
}

function Why({ paper }: { paper: UnreadPaperView }) {
  const { t } = useTranslation('capture');
  const sayFault = useSayFault();
  if (paper.faults.length === 0) return <Notice tone="info">{t('noTemplate')}</Notice>;
  return (
    <section className={styles['why']}>
      <h3>{t('why')}</h3>
      <ul>
        {paper.faults.map(fault => (
          <li key={`${fault.path} ${fault.problem}`}>{sayFault(fault)}</li>
        ))}
      </ul>
    </section>
  );
}

/** Which of several papers is looked at. */
function Which(props: {
  readonly papers: readonly UnreadPaperView[];
  readonly paper: UnreadPaperView;
  readonly onChoose: (paperId: string) => void;
}) {
  const { t } = useTranslation('capture');
  if (props.papers.length < 2) return null;
  return (
    <Select
      label={t('which')}
      value={props.paper.id}
      onChange={props.onChoose}
      choices={props.papers.map(({ id, receivedAtMs }, index) => ({
        value: id,
        label: t('nth', { index: index + 1, time: clockText(receivedAtMs) }),
      }))}
    />
  );
}
