import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../parts/button.tsx';
import { Notice } from '../../../parts/states.tsx';
import { Tag } from '../../../parts/tag.tsx';
import { useCounter } from '../../../rpc/counter.tsx';
import { refusalOf } from '../../../rpc/refusal.ts';
import styles from './fit.module.css';
import { Question } from './parts.tsx';
import type { Fit } from './use-fit.ts';

const ASKED = ['realtime', 'inOrder', 'automatic', 'jobId'] as const;

/** What the printer itself says when it is asked. Nobody has to know what a question is called. */
export function StatusStep({ fit }: { fit: Fit }) {
  const { t } = useTranslation('fit');
  const { queries } = useCounter();
  const probe = useQuery({
    ...queries.printerProfile.probe.queryOptions({ input: { deviceId: fit.device.id } }),
    // What it answered a while ago is about another cable or another printer.
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const found = probe.isFetching ? undefined : probe.data;
  const isMissing = !probe.isFetching && probe.error !== null;
  return (
    <>
      <Question text={t('status.question')} />
      {probe.isFetching ? <p role="status">{t('status.asking')}</p> : null}
      {isMissing && refusalOf(probe.error)?.code === 'PRINTER_NOT_READY' ? (
        <Notice tone="warn">{t('status.notReady')}</Notice>
      ) : null}
      {found === undefined ? null : (
        <ul className={styles['facts']}>
          {ASKED.map(name => (
            <li key={name}>
              {t(`status.${name}`)}
              <Tag tone={found[name] ? 'ok' : 'plain'}>{t(found[name] ? 'status.yes' : 'status.no')}</Tag>
            </li>
          ))}
        </ul>
      )}
      {found?.realtime === false ? <Notice tone="info">{t('status.mute')}</Notice> : null}
      <div className={styles['answers']}>
        <Button
          size="lg"
          variant="primary"
          isDisabled={found === undefined}
          onPress={() => found !== undefined && fit.goOn({ answers: found })}
        >
          {t('next')}
        </Button>
        <Button size="lg" isDisabled={probe.isFetching} onPress={() => void probe.refetch()}>
          {t('status.ask')}
        </Button>
      </div>
    </>
  );
}
