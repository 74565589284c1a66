import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClosingView } from '../../../src/contract/closing.ts';
import type { ProgrammeView } from '../../../src/contract/programme.ts';
import { clockText } from '../../app/clock-text.ts';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/states.tsx';
import { showToast } from '../../parts/toast.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { Failure } from '../../rpc/failure.tsx';
import type { Refusal } from '../../rpc/refusal.ts';
import { useAct } from '../../rpc/use-act.ts';
import styles from './closing.module.css';
import { TellDialog } from './tell-dialog.tsx';

type Programme = Pick<ProgrammeView, 'id' | 'name' | 'state' | 'enrolled' | 'minEnrolment'>;

/** What became, or may become, of a programme with too few people, and who has to hear of it. */
export function ClosingPart({ programme }: { readonly programme: Programme }) {
  const { queries } = useCounter();
  const { state, enrolled, minEnrolment } = programme;
  const isCancelled = state === 'cancelled';
  const { data } = useQuery(
    queries.closing.get.queryOptions({
      input: { programmeId: programme.id },
      enabled: isCancelled || (state !== 'draft' && enrolled < minEnrolment),
    }),
  );
  const [isTelling, setTelling] = useState(false);
  if (data === undefined) return null;
  const tell = () => setTelling(true);
  return (
    <>
      {isCancelled ? <Cancelled closing={data} onTell={tell} /> : null}
      {data.closing === null ? null : <TooFew programme={programme} closing={data} onTell={tell} />}
      {isCancelled || data.closing !== null ? null : <Opened closing={data} />}
      {isTelling ? <TellDialog programme={programme} onClose={() => setTelling(false)} /> : null}
    </>
  );
}

interface Told {
  readonly closing: ClosingView;
  readonly onTell: () => void;
}

function TooFew({ programme, closing: view, onTell }: Told & { readonly programme: Programme }) {
  const { t } = useTranslation('closing');
  const { client } = useCounter();
  const open = useAct(client.closing.open, () => showToast({ text: t('openedNow') }));
  const { closing } = view;
  if (closing === null) return null;
  const { enrolled, minEnrolment: minimum } = programme;
  const [, month, day] = closing.decideOn.split('-').map(Number);
  return (
    <div className={styles['part']}>
      <Notice tone={closing.isDue ? 'danger' : 'warn'}>
        <b>{t(closing.isDue ? 'due' : 'notice', { enrolled, minimum, month, day })}</b>
        <p>{t('short', { enrolled, waiting: view.waiting, total: view.refund.total })}</p>
      </Notice>
      <Failure error={open.error} say={refusal => closingWords(t, refusal)} />
      <div className={styles['acts']}>
        <Button isDisabled={open.isBusy} onPress={() => void open.run({ programmeId: programme.id })}>
          {t('open')}
        </Button>
        {view.people.length === 0 ? null : (
          <Button icon="phone" onPress={onTell}>
            {t('tell.open')}
          </Button>
        )}
      </div>
    </div>
  );
}

/** What cancelling it would do: whom it is to be said to, and what goes back. */
export function EffectText({ closing }: { readonly closing: ClosingView }) {
  const { t } = useTranslation('closing');
  const { enrolled, waiting, refund } = closing;
  return (
    <p>
      {t('effect', { enrolled, waiting })} {t(refund.count === 0 ? 'noRefund' : 'refund', refund)}
    </p>
  );
}

function Opened({ closing: { opening } }: { readonly closing: ClosingView }) {
  const { t, i18n } = useTranslation('closing');
  if (opening === null) return null;
  const time = clockText(opening.atMs, i18n.language);
  return (
    <div className={styles['part']}>
      <Notice tone="info">{t('openedBy', { ...opening, time })}</Notice>
    </div>
  );
}

function Cancelled({ closing: { cancelled, people, told }, onTell }: Told) {
  const { t, i18n } = useTranslation('closing');
  return (
    <div className={styles['part']}>
      {cancelled === null ? null : (
        <p className={styles['quiet']}>
          {t('cancelledBy', { time: clockText(cancelled.atMs, i18n.language), by: cancelled.by })}
        </p>
      )}
      {people.length === 0 ? null : (
        <Notice
          tone={told === people.length ? 'ok' : 'warn'}
          icon={told === people.length ? 'check' : 'phone'}
          action={<Button onPress={onTell}>{t('tell.open')}</Button>}
        >
          {t('tell.notice', { people: people.length, told })}
        </Notice>
      )}
    </div>
  );
}

const CODES = [
  'PROGRAMME_NOT_FOUND',
  'NOT_CLOSING',
  'NOBODY_TO_TELL',
  'NOT_TO_BE_TOLD',
  'ENROLMENT_NOT_FOUND',
] as const;

type Words = (key: `refusal.${(typeof CODES)[number]}`) => string;

export function closingWords(t: Words, { code }: Refusal): string | undefined {
  const known = CODES.find(one => one === code);
  return known && t(`refusal.${known}`);
}
