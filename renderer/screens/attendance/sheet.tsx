import { useQuery, useQueryClient } from '@tanstack/react-query';
import { memo, useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isEnrolled } from '../../../src/community/attendance.ts';
import type { AttendanceSheet } from '../../../src/contract/attendance.ts';
import { minuteText } from '../../../src/community/programme.ts';
import { Button } from '../../parts/button.tsx';
import { Segmented } from '../../parts/segmented.tsx';
import { EmptyState, Notice } from '../../parts/states.tsx';
import { Table, type Column } from '../../parts/table.tsx';
import { Tag } from '../../parts/tag.tsx';
import { showToast } from '../../parts/toast.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { Failure } from '../../rpc/failure.tsx';
import { useAct } from '../../rpc/use-act.ts';
import { dayText, timesText } from '../programmes/words.ts';
import styles from './attendance.module.css';
import { useSearch } from './use-search.tsx';
import { useAttendanceWords } from './use-attendance-words.ts';

type Row = AttendanceSheet['rows'][number];
type State = NonNullable<Row['state']>;

const STATES = ['present', 'late', 'left', 'excused', 'absent'] as const;

/** The register of one lesson: how many are there, and a word for everybody. */
interface SheetProps {
  readonly lessonId: string;
  readonly onLock: (lessonId: string) => void;
}

export const Sheet = memo(function Sheet({ lessonId, onLock }: SheetProps) {
  const { queries } = useCounter();
  const { data } = useQuery(queries.attendance.sheet.queryOptions({ input: { lessonId } }));
  return data === undefined ? null : <Register sheet={data} onLock={onLock} />;
});

function Register({ sheet, onLock }: { sheet: AttendanceSheet; onLock: SheetProps['onLock'] }) {
  const { t } = useTranslation('attendance');
  const { t: day } = useTranslation('programmes');
  const say = useAttendanceWords();
  const { lessonId, came, enrolled, isOpen } = sheet;
  const { last, choose, undo, close, error } = useMarks(lessonId);
  const hasUnmarked = sheet.rows.some(({ state, isExpected }) => state === null && isExpected);
  return (
    <section className={styles['sheet']} aria-label={t('list')}>
      <header className={styles['head']}>
        <span className={styles['who']}>
          <h3>{t('lesson', { name: sheet.programmeName, number: sheet.number })}</h3>
          <small>
            {[`${dayText(day, sheet.date)} ${timesText(sheet)}`, sheet.roomName]
              .filter(text => text !== null)
              .join(' · ')}
          </small>
        </span>
        <output className={styles['count']} aria-label={t('cameLabel', { came, enrolled })}>
          {t('came', { came, enrolled })}
        </output>
        <Acts
          lessonId={lessonId}
          last={undo.isBusy ? undefined : last}
          mayLock={isOpen}
          mayClose={isOpen && hasUnmarked && !close.isBusy}
          onLock={onLock}
          onUndo={undo.run}
          onClose={close.run}
        />
      </header>
      <Failure error={error} say={say} />
      {isOpen ? null : (
        <Notice tone="info">
          {t('notYet', {
            date: dayText(day, sheet.date),
            time: minuteText(sheet.startMinute),
            opens: minuteText(sheet.opensMinute),
          })}
        </Notice>
      )}
      {sheet.unclosed.length === 0 ? null : (
        <Notice tone="warn">
          {t('unclosed', { count: sheet.unclosed.length, numbers: sheet.unclosed.join(', ') })}
        </Notice>
      )}
      <FoundRows sheet={sheet} onChoose={choose} />
    </section>
  );
}

interface Mark {
  readonly enrolmentId: string;
  readonly position: number;
}

/** What is done with the register as a whole. Not drawn again with every head. */
const Acts = memo(function Acts(props: {
  readonly lessonId: string;
  /** What can be taken back. */
  readonly last: Mark | undefined;
  readonly mayLock: boolean;
  readonly mayClose: boolean;
  readonly onLock: SheetProps['onLock'];
  readonly onUndo: (wanted: Mark & { readonly lessonId: string }) => Promise<unknown>;
  readonly onClose: (wanted: { readonly lessonId: string }) => Promise<unknown>;
}) {
  const { t } = useTranslation(['attendance', 'selfDoor']);
  const { lessonId, last } = props;
  return (
    <>
      <Button icon="lock" isDisabled={!props.mayLock} onPress={() => props.onLock(lessonId)}>
        {t('selfDoor:open')}
      </Button>
      <Button
        icon="undo"
        isDisabled={last === undefined}
        onPress={() => last !== undefined && void props.onUndo({ lessonId, ...last })}
      >
        {t('undo')}
      </Button>
      <Button isDisabled={!props.mayClose} onPress={() => void props.onClose({ lessonId })}>
        {t('close')}
      </Button>
    </>
  );
});

/** What staff say of heads, and the newest of it to take back. */
function useMarks(lessonId: string) {
  const { t } = useTranslation('attendance');
  const { client } = useCounter();
  const [last, setLast] = useState<Mark>();
  const show = useShowSheet();
  const mark = useAct(client.attendance.mark, show);
  const undo = useAct(client.attendance.undo, undone => {
    show(undone);
    setLast(undefined);
  });
  const close = useAct(client.attendance.close, closed => {
    show(closed);
    showToast({ text: t('closed') });
  });
  const { run } = mark;
  const choose = useCallback(
    async ({ enrolmentId }: Row, state: State) => {
      const marked = await run({ lessonId, enrolmentId, state });
      const row = marked?.rows.find(one => one.enrolmentId === enrolmentId);
      if (row !== undefined) setLast({ enrolmentId, position: row.position });
    },
    [run, lessonId],
  );
  return { last, choose, undo, close, error: mark.error ?? undo.error ?? close.error };
}

/** What an act has answered stands there at once. */
function useShowSheet(): (sheet: AttendanceSheet) => void {
  const { queries } = useCounter();
  const cache = useQueryClient();
  return sheet => {
    const { lessonId } = sheet;
    cache.setQueryData(queries.attendance.sheet.queryOptions({ input: { lessonId } }).queryKey, sheet);
  };
}

type Choose = (row: Row, state: State) => Promise<void>;

/** The register, or those of it who are searched. Names may be hidden until somebody is. */
function FoundRows({ sheet, onChoose }: { readonly sheet: AttendanceSheet; readonly onChoose: Choose }) {
  const { found, search } = useSearch(sheet.rows);
  const shown = useMemo(() => ({ ...sheet, rows: found ?? [] }), [sheet, found]);
  return (
    <>
      {search}
      {found === undefined ? null : <Rows sheet={shown} onChoose={onChoose} />}
    </>
  );
}

function Rows({ sheet, onChoose }: { readonly sheet: AttendanceSheet; readonly onChoose: Choose }) {
  const { t } = useTranslation('attendance');
  const { rows, isOpen } = sheet;
  const columns = useMemo(
    (): readonly Column<Row>[] => [
      { key: 'number', head: t('column.number'), width: '56px', align: 'end', cell: row => row.number },
      { key: 'name', head: t('column.name'), isRowHead: true, cell: drawWho },
      {
        key: 'state',
        head: t('title'),
        // As wide as its words are, in whatever language.
        width: '1px',
        align: 'end',
        cell: row => drawStates(row, isOpen, onChoose),
      },
    ],
    [t, isOpen, onChoose],
  );
  if (rows.length === 0) return <EmptyState icon="people">{t('nobody')}</EmptyState>;
  return (
    <Table
      label={t('list')}
      columns={columns}
      rows={rows}
      rowKey={row => row.enrolmentId}
      hidesHead
      className={styles['rows']}
    />
  );
}

const drawWho = (row: Row) => <Who row={row} />;
const drawStates = (row: Row, isOpen: boolean, onChoose: Choose) => (
  <States row={row} isOpen={isOpen} onChoose={onChoose} />
);

const Who = memo(function Who({ row }: { row: Row }) {
  const { t } = useTranslation('attendance');
  const rate = row.rateBp === null ? '' : t('rate', { percent: Math.floor(row.rateBp / 100) });
  const later = row.isExpected ? '' : t('later');
  return (
    <span className={styles['who']}>
      <b>{row.maskedName}</b>
      <small>{[row.maskedPhone, rate, later].filter(text => text !== '').join(' · ')}</small>
    </span>
  );
});

/** Five buttons each are the slow part of a full register: only the row that changed is drawn again. */
const States = memo(function States(props: {
  readonly row: Row;
  readonly isOpen: boolean;
  readonly onChoose: Choose;
}) {
  const { t } = useTranslation('attendance');
  const { row, isOpen, onChoose } = props;
  if (!isEnrolled(row.enrolmentState))
    return (
      <Tag tone="plain">
        {t('left')}
        {row.state === null ? '' : ` · ${t(`state.${row.state}`)}`}
      </Tag>
    );
  return (
    <Segmented<State | 'none'>
      label={t('stateOf', { name: row.maskedName })}
      value={row.state ?? 'none'}
      onChange={state => state !== 'none' && void onChoose(row, state)}
      segments={STATES.map(value => ({ value, label: t(`state.${value}`), isDisabled: !isOpen }))}
    />
  );
});
