import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { ProgrammeView } from '../../../src/contract/programme.ts';
import { Panel } from '../../parts/panel.tsx';
import { RowList, type RowColumn } from '../../parts/row-list.tsx';
import { EmptyState } from '../../parts/states.tsx';
import { Tag, type Tone } from '../../parts/tag.tsx';
import { FillBar, FillLegend } from './fill-bar.tsx';
import styles from './programmes.module.css';
import { whenText } from './words.ts';

/** The programmes of a quarter, and how full each is. */
export function ProgrammeList(props: {
  readonly rows: readonly ProgrammeView[];
  readonly isComing: boolean;
  readonly isSearch: boolean;
  readonly chosenId: string | null;
  readonly onChoose: (programmeId: string) => void;
}) {
  const { t } = useTranslation('programmes');
  const most = Math.max(1, ...props.rows.map(row => row.capacity + row.waiting));
  return (
    <Panel label={t('list')} className={styles['list']}>
      <RowList
        label={t('list')}
        rows={props.rows}
        rowKey={row => row.id}
        rowName={row => row.name}
        rowHeight={46}
        selectedKey={props.chosenId}
        onChoose={row => props.onChoose(row.id)}
        columns={columnsOf(t, most)}
        empty={
          props.isComing ? null : (
            <EmptyState icon="book">{t(props.isSearch ? 'notFound' : 'empty')}</EmptyState>
          )
        }
      />
    </Panel>
  );
}

function columnsOf(t: TFunction<'programmes'>, most: number): readonly RowColumn<ProgrammeView>[] {
  return [
    {
      key: 'name',
      head: t('column.name'),
      track: 'minmax(0, 1.5fr)',
      cell: row => <b className={styles['name']}>{row.name}</b>,
    },
    { key: 'when', head: t('column.when'), track: 'var(--track-when)', cell: row => whenText(t, row) },
    {
      key: 'room',
      head: <span className={styles['wide']}>{t('column.room')}</span>,
      track: 'var(--track-room)',
      cell: row => (
        <span className={styles['wide']}>{row.roomName ?? t(row.isOnline ? 'online' : 'noRoom')}</span>
      ),
    },
    {
      key: 'fill',
      head: <span className={styles['wide']}>{t('column.fill')}</span>,
      track: 'var(--track-fill)',
      cell: row => (
        <span className={styles['wide']}>
          <FillBar programme={row} most={most} />
        </span>
      ),
    },
    {
      key: 'enrolled',
      head: t('column.enrolled'),
      track: '76px',
      align: 'end',
      cell: row => (
        <span className={styles['count']}>
          <b>{row.enrolled}</b> / {row.capacity}
        </span>
      ),
    },
    {
      key: 'waiting',
      head: t('column.waiting'),
      track: '52px',
      align: 'end',
      cell: row =>
        row.waiting === 0 ? (
          <span className={styles['quiet']}>{t('noWaiting')}</span>
        ) : (
          <b>{t('persons', { number: row.waiting })}</b>
        ),
    },
    {
      key: 'state',
      head: <FillLegend />,
      track: 'var(--track-state)',
      align: 'end',
      cell: row => <FillTag programme={row} />,
    },
  ];
}

const toneOf = { full: 'plain', seatsLeft: 'brand', needsMore: 'warn' } as const satisfies Record<
  ProgrammeView['fill']['kind'],
  Tone
>;

/** What somebody has to know of it: that it is no open course, or how many seats are left. */
function FillTag({ programme }: { programme: ProgrammeView }) {
  const { t } = useTranslation(['programmes', 'closing']);
  const { state, fill, closing } = programme;
  if (closing !== null)
    return (
      <Tag tone={closing.isDue ? 'danger' : 'warn'}>
        {t(closing.isDue ? 'closing:tag.due' : 'closing:tag.until', {
          number: closing.missing,
          date: `${Number(closing.decideOn.slice(5, 7))}.${Number(closing.decideOn.slice(8))}`,
        })}
      </Tag>
    );
  if (state !== 'published')
    return <Tag tone={state === 'cancelled' ? 'danger' : 'plain'}>{t(`state.${state}`)}</Tag>;
  const icon = fill.kind === 'full' ? 'lock' : fill.kind === 'needsMore' ? 'alert' : 'check';
  return (
    <Tag tone={toneOf[fill.kind]} icon={icon}>
      {t(`fill.${fill.kind}`, { number: fill.count })}
    </Tag>
  );
}
