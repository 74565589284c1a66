import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedLogLesson, LogStepName } from '../../../src/contract/operation-log.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { RowList, type RowColumn } from '../../parts/row-list.tsx';
import { Segmented } from '../../parts/segmented.tsx';
import { EmptyState, Loading } from '../../parts/states.tsx';
import { Tag } from '../../parts/tag.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { dayText } from '../programmes/words.ts';
import { OperationLogDialog } from './operation-log-dialog.tsx';
import styles from './operation-log.module.css';

type Shown = 'missing' | 'waiting';

/** 운영일지 밀린 회차: lessons that were held and have no log, and logs that somebody has still to approve. */
export function LogListDialog(props: { readonly today: string; readonly onClose: () => void }) {
  const { t } = useTranslation('operationLog');
  const { queries } = useCounter();
  const [shown, setShown] = useState<Shown>('missing');
  const [lessonId, setLessonId] = useState<string>();
  const missing = useQuery(queries.operationLog.missing.queryOptions({ input: { until: props.today } })).data;
  const waiting = useQuery(queries.operationLog.waiting.queryOptions()).data;
  if (missing === undefined || waiting === undefined) return <Loading />;
  return (
    <Dialog title={t('list.open')} size="lg" onClose={props.onClose}>
      <div className={styles['list']}>
        <Segmented
          label={t('list.tab')}
          value={shown}
          onChange={setShown}
          segments={[
            { value: 'missing', label: t('list.missing', { count: missing.lessons.length }) },
            { value: 'waiting', label: t('list.waiting', { count: waiting.lessons.length }) },
          ]}
        />
        <Lessons
          lessons={shown === 'missing' ? missing.lessons : waiting.lessons}
          empty={t(shown === 'missing' ? 'list.noneMissing' : 'list.noneWaiting')}
          onChoose={setLessonId}
        />
      </div>
      {lessonId === undefined ? null : (
        <OpenedLog key={lessonId} lessonId={lessonId} onClose={() => setLessonId(undefined)} />
      )}
    </Dialog>
  );
}

type Listed = ListedLogLesson & { readonly next?: LogStepName | undefined };

function Lessons(props: {
  readonly lessons: readonly Listed[];
  readonly empty: string;
  readonly onChoose: (lessonId: string) => void;
}) {
  const { t } = useTranslation('operationLog');
  return (
    <RowList
      label={t('list.open')}
      className={styles['lessons']}
      rows={props.lessons}
      rowKey={row => row.lessonId}
      rowName={row => `${row.programmeName} ${t('list.number', { number: row.number })}`}
      onChoose={row => props.onChoose(row.lessonId)}
      empty={<EmptyState icon="check">{props.empty}</EmptyState>}
      columns={COLUMNS.map(column => ({ ...column, head: t(`list.column.${column.key}`) }))}
    />
  );
}

const COLUMNS = [
  { key: 'day', track: '110px', cell: row => <LessonDay date={row.date} /> },
  { key: 'programme', track: 'minmax(0, 1fr)', cell: row => <b>{row.programmeName}</b> },
  { key: 'number', track: '90px', align: 'end', cell: row => <LessonNumber number={row.number} /> },
  { key: 'state', track: '170px', align: 'end', cell: row => <ToDo next={row.next} /> },
] as const satisfies readonly RowColumn<Listed>[];

function LessonNumber({ number }: { readonly number: number }) {
  const { t } = useTranslation('operationLog');
  return t('list.number', { number });
}

function ToDo({ next }: Pick<Listed, 'next'>) {
  const { t } = useTranslation('operationLog');
  if (next === undefined) return <Tag tone="warn">{t('list.write')}</Tag>;
  return <Tag tone="info">{t('list.next', { step: t(`step.${next}`) })}</Tag>;
}

function LessonDay({ date }: { readonly date: string }) {
  const { t } = useTranslation('programmes');
  return dayText(t, date);
}

function OpenedLog(props: { readonly lessonId: string; readonly onClose: () => void }) {
  const { queries } = useCounter();
  const { lessonId, onClose } = props;
  const view = useQuery(queries.operationLog.get.queryOptions({ input: { lessonId } })).data;
  return view === undefined ? null : <OperationLogDialog view={view} onClose={onClose} />;
}
