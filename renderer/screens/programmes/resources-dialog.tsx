import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { RowList, type RowColumn } from '../../parts/row-list.tsx';
import { Segmented } from '../../parts/segmented.tsx';
import { EmptyState } from '../../parts/states.tsx';
import { Tag } from '../../parts/tag.tsx';
import type { CentreResources, InstructorView, RoomView } from '../../../src/contract/room.ts';
import { useCounter } from '../../rpc/counter.tsx';
import { ClosedDayForm } from './closed-day-form.tsx';
import styles from './form.module.css';
import { InstructorForm } from './instructor-form.tsx';
import { RoomForm } from './room-form.tsx';
import { dayText } from './words.ts';

const TABS = ['rooms', 'instructors', 'closedDays'] as const;
type Tab = (typeof TABS)[number];

/** What is being edited: a thing of the list, or null for a new one. */
type Editing =
  | { readonly tab: 'rooms'; readonly room: RoomView | null }
  | { readonly tab: 'instructors'; readonly instructor: InstructorView | null }
  | { readonly tab: 'closedDays'; readonly day: CentreResources['closedDays'][number] | null };

/** 장소·강사·휴강일: where programmes meet, who teaches them, and when the centre is closed. */
export function ResourcesDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['programmes', 'common']);
  const [tab, setTab] = useState<Tab>('rooms');
  const [editing, setEditing] = useState<Editing>();
  const back = () => setEditing(undefined);
  return (
    <Dialog
      title={t('manage.title')}
      size="md"
      onClose={onClose}
      {...(editing === undefined
        ? { foot: <Button onPress={onClose}>{t('common:action.close')}</Button> }
        : {})}
    >
      <div className={styles['fields']}>
        {editing === undefined ? (
          <>
            <Segmented
              label={t('manage.tab')}
              value={tab}
              onChange={setTab}
              segments={TABS.map(value => ({ value, label: t(`manage.${value}`) }))}
            />
            <ResourceList tab={tab} onEdit={setEditing} />
          </>
        ) : (
          <EditingForm editing={editing} onBack={back} />
        )}
      </div>
    </Dialog>
  );
}

function EditingForm({ editing, onBack }: { editing: Editing; onBack: () => void }) {
  if (editing.tab === 'rooms') return <RoomForm room={editing.room} onBack={onBack} />;
  if (editing.tab === 'instructors')
    return <InstructorForm instructor={editing.instructor} onBack={onBack} />;
  return <ClosedDayForm day={editing.day} onBack={onBack} />;
}

function ResourceList({ tab, onEdit }: { tab: Tab; onEdit: (editing: Editing) => void }) {
  const { t } = useTranslation('programmes');
  const { queries } = useCounter();
  const data = useQuery(queries.room.list.queryOptions()).data;
  const add = {
    rooms: { text: t('manage.addRoom'), act: () => onEdit({ tab: 'rooms', room: null }) },
    instructors: {
      text: t('manage.addInstructor'),
      act: () => onEdit({ tab: 'instructors', instructor: null }),
    },
    closedDays: { text: t('manage.addClosedDay'), act: () => onEdit({ tab: 'closedDays', day: null }) },
  }[tab];
  const none = { rooms: 'noRooms', instructors: 'noInstructors', closedDays: 'noClosedDays' } as const;
  const rows = useRows(tab, data, onEdit);
  return (
    <>
      <RowList
        label={t(`manage.${tab}`)}
        className={styles['rows']}
        rows={rows}
        rowKey={row => row.key}
        rowName={row => row.name}
        rowHeight={48}
        onChoose={row => row.onChoose()}
        columns={COLUMNS}
        empty={<EmptyState icon="calendar">{t(`manage.${none[tab]}`)}</EmptyState>}
      />
      <div>
        <Button variant="tint" icon="plus" onPress={add.act}>
          {add.text}
        </Button>
      </div>
    </>
  );
}

interface ResourceRow {
  readonly key: string;
  readonly name: string;
  readonly note: ReactNode;
  readonly onChoose: () => void;
}

const COLUMNS: readonly RowColumn<ResourceRow>[] = [
  { key: 'name', track: 'minmax(0, 1fr)', cell: row => <b>{row.name}</b> },
  { key: 'note', track: 'auto', align: 'end', cell: row => row.note },
];

function useRows(
  tab: Tab,
  data: CentreResources | undefined,
  onEdit: (editing: Editing) => void,
): readonly ResourceRow[] {
  const { t } = useTranslation('programmes');
  if (data === undefined) return [];
  if (tab === 'rooms')
    return data.rooms.map(room => ({
      key: room.id,
      name: room.name,
      note: room.isActive ? (
        <span>{room.seats === null ? '' : `${room.seats} ${t('manage.seatsUnit')}`}</span>
      ) : (
        <Tag>{t('manage.notUsed')}</Tag>
      ),
      onChoose: () => onEdit({ tab, room }),
    }));
  if (tab === 'instructors')
    return data.instructors.map(instructor => ({
      key: instructor.id,
      name: instructor.name,
      note: (
        <span className={styles['quiet']}>
          {t('manage.contract', { from: instructor.contractFrom, to: instructor.contractTo })}
        </span>
      ),
      onChoose: () => onEdit({ tab, instructor }),
    }));
  return data.closedDays.map(day => ({
    key: day.date,
    name: `${day.date.slice(0, 4)}. ${dayText(t, day.date)}`,
    note: <span>{day.reason}</span>,
    onChoose: () => onEdit({ tab, day }),
  }));
}
