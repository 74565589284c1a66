import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PlannedView, ProgrammePlan } from '../../../src/contract/programme.ts';
import { minuteText } from '../../../src/community/programme.ts';
import { cx } from '../../parts/cx.ts';
import { Notice } from '../../parts/states.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import styles from './form.module.css';
import { dayText } from './words.ts';

/** The lessons that a plan would make, as it is typed: the closed days among them, and what is in the way. */
export function LessonPreview(props: {
  readonly plan: ProgrammePlan | undefined;
  readonly programmeId: string | null;
}) {
  const { t } = useTranslation('programmes');
  const { queries } = useCounter();
  const { plan, programmeId } = props;
  const { data } = useQuery({
    ...queries.programme.preview.queryOptions({
      input: plan === undefined ? skipToken : { ...plan, programmeId },
    }),
    placeholderData: keepPreviousData,
  });
  const planned = plan === undefined ? undefined : data;
  return (
    <section className={styles['preview']} aria-label={t('preview.title')}>
      <h3>
        {t('preview.title')}
        {planned === undefined ? null : <b>{t('preview.count', { number: planned.dates.length })}</b>}
      </h3>
      {planned === undefined ? (
        <p className={styles['quiet']}>{t('preview.waiting')}</p>
      ) : (
        <Planned planned={planned} />
      )}
    </section>
  );
}

function Planned({ planned }: { planned: PlannedView }) {
  const { t } = useTranslation('programmes');
  const { dates, closed, missing, clashes } = planned;
  const [first] = clashes;
  return (
    <>
      {missing === 0 ? null : <Notice tone="warn">{t('preview.missing', { number: missing })}</Notice>}
      {first === undefined ? null : (
        <Notice tone="danger">
          {t('preview.clashes', { room: first.roomName, number: clashes.length })}{' '}
          {t('preview.clash', {
            date: dayText(t, first.date),
            from: minuteText(first.startMinute),
            to: minuteText(first.endMinute),
            name: first.programmeName,
          })}
        </Notice>
      )}
      <ol className={styles['dates']} tabIndex={0} aria-label={t('preview.lessons')}>
        {[...dates, ...closed].toSorted().map(date => {
          const isClosed = closed.includes(date);
          return (
            <li key={date} className={cx(isClosed && styles['closed'])}>
              {dayText(t, date)} {isClosed ? t('preview.closed') : null}
            </li>
          );
        })}
      </ol>
    </>
  );
}
