import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { clockText } from '../../../src/base/korea-time.ts';
import type { PrintJobView } from '../../../src/contract/device.ts';
import { Button } from '../../parts/button.tsx';
import { Panel } from '../../parts/panel.tsx';
import { EmptyState } from '../../parts/states.tsx';
import { Tag, type Tone } from '../../parts/tag.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { useAct } from '../../rpc/use-act.ts';
import { Failure } from '../../rpc/failure.tsx';
import styles from './devices.module.css';

const JOBS_MAX = 60;

const TONE: Readonly<Record<PrintJobView['state'], Tone>> = {
  queued: 'warn',
  sending: 'info',
  sent: 'plain',
  confirmed: 'ok',
  uncertain: 'danger',
  failed: 'danger',
  discarded: 'plain',
};

/** Papers and what became of them. One whose fate is unknown waits for a person. */
export function PrintJobs() {
  const { t } = useTranslation(['devices', 'common']);
  const { queries } = useCounter();
  const jobs = useQuery(queries.device.jobs.queryOptions({ input: { limit: JOBS_MAX } })).data ?? [];
  const uncertain = jobs.filter(job => job.state === 'uncertain');
  const others = jobs.filter(job => job.state !== 'uncertain');
  return (
    <Panel title={t('jobs.title')} className={styles['column']}>
      {jobs.length === 0 ? (
        <EmptyState>{t('jobs.none')}</EmptyState>
      ) : (
        <ul className={styles['jobs']} tabIndex={0} aria-label={t('jobs.title')}>
          {[...uncertain, ...others].map(job => (
            <JobRow key={job.id} job={job} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

/** Jobs are given up for reasons that a person should tell apart. */
function whatBecame({ state, detail }: PrintJobView) {
  if (state !== 'discarded') return `jobs.state.${state}` as const;
  const reason = GIVEN_UP.find(one => one === detail);
  return reason === undefined ? 'jobs.state.discarded' : (`jobs.givenUp.${reason}` as const);
}

const GIVEN_UP = ['MOVED', 'BY_HAND', 'ORDER_ENDED', 'PRINTED_AGAIN'] as const;

function JobRow({ job }: { job: PrintJobView }) {
  const { t } = useTranslation(['devices', 'common']);
  const { client } = useCounter();
  const resolve = useAct(client.device.resolveJob);
  const answer = (choice: 'printed' | 'printAgain' | 'discard') =>
    void resolve.run({ jobId: job.id, answer: choice });
  const waits = job.state === 'queued' || job.state === 'failed';
  return (
    <li className={styles['job']}>
      <span>{clockText(job.createdAtMs)}</span>
      <span className={styles['jobTitle']}>
        {t(`jobs.kind.${job.kind}`)} {job.title}
      </span>
      <Tag tone={TONE[job.state]}>{t(whatBecame(job))}</Tag>
      {job.state === 'uncertain' ? (
        <div className={styles['question']}>
          <b>{t('jobs.ask')}</b>
          <Button variant="tint" onPress={() => answer('printed')}>
            {t('jobs.printed')}
          </Button>
          <Button onPress={() => answer('printAgain')}>{t('jobs.printAgain')}</Button>
          <Button variant="quietDanger" onPress={() => answer('discard')}>
            {t('jobs.discard')}
          </Button>
        </div>
      ) : waits ? (
        <div className={styles['question']}>
          {job.state === 'failed' ? (
            <Button onPress={() => answer('printAgain')}>{t('jobs.printAgain')}</Button>
          ) : null}
          <Button variant="quietDanger" onPress={() => answer('discard')}>
            {t('jobs.discard')}
          </Button>
        </div>
      ) : null}
      <Failure
        error={resolve.error}
        say={({ code }) => (code === 'PRINTER_NOT_CONFIGURED' ? t('jobs.noPrinter') : undefined)}
      />
    </li>
  );
}
