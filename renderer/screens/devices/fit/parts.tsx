import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../parts/button.tsx';
import { Tag } from '../../../parts/tag.tsx';
import { useCounter } from '../../../rpc/counter.tsx';
import styles from './fit.module.css';
import type { Fit } from './use-fit.ts';

export function Question(props: { readonly text: string; readonly hint?: string | undefined }) {
  return (
    <div>
      <h2 className={styles['ask']}>{props.text}</h2>
      {props.hint === undefined ? null : <p className={styles['hint']}>{props.hint}</p>}
    </div>
  );
}

/** The button that prints this question's paper, and what became of it. */
export function PrintIt(props: {
  readonly fit: Fit;
  readonly words: { readonly print: string; readonly again: string; readonly first: string };
  readonly onPrint: () => void;
}) {
  const { t } = useTranslation(['fit', 'devices']);
  const { queries } = useCounter();
  const { fit, words } = props;
  const jobs = useQuery({
    ...queries.device.jobs.queryOptions({ input: { limit: 20 } }),
    enabled: fit.jobId !== undefined,
  }).data;
  const job = jobs?.find(({ id }) => id === fit.jobId);
  const isSent = job?.state === 'sent' || job?.state === 'confirmed';
  return (
    <div className={styles['printing']}>
      <Button
        variant={fit.jobId === undefined ? 'primary' : 'outline'}
        size="lg"
        icon="printer"
        isDisabled={fit.isBusy}
        onPress={props.onPrint}
      >
        {fit.jobId === undefined ? words.print : words.again}
      </Button>
      <p role="status">
        {fit.jobId === undefined ? (
          words.first
        ) : job === undefined ? null : (
          <>
            <Tag tone={isSent ? 'ok' : 'warn'}>{t(`devices:jobs.state.${job.state}`)}</Tag>{' '}
            {isSent
              ? t('sent')
              : fit.device.reason === null
                ? t('waits')
                : t(`devices:reason.${fit.device.reason}`)}
          </>
        )}
      </p>
    </div>
  );
}

export function PrintPaper({ fit }: { fit: Fit }) {
  const { t } = useTranslation('fit');
  const words = { print: t('print'), again: t('again'), first: t('first') };
  return <PrintIt fit={fit} words={words} onPrint={() => fit.send()} />;
}

/** Answers to one question. They rest until there is a paper to look at. */
export function Answers({ fit, children }: { fit: Fit; children: (isResting: boolean) => ReactNode }) {
  return <div className={styles['answers']}>{children(fit.jobId === undefined || fit.isBusy)}</div>;
}
