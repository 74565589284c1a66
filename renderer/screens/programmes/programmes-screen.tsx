import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../app/page.tsx';
import { useShortcut } from '../../keyboard/use-keyboard.ts';
import { Button } from '../../parts/button.tsx';
import { MenuButton } from '../../parts/menu-button.tsx';
import { PageHead } from '../../parts/panel.tsx';
import { Select } from '../../parts/select.tsx';
import { Loading } from '../../parts/states.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { showToast } from '../../parts/toast.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { leaveScan, useScans } from '../../rpc/use-scans.ts';
import { AttendanceDoor } from '../attendance/attendance-door.tsx';
import { LogListDialog } from '../operation-log/log-list-dialog.tsx';
import { useParkingList } from '../papers/use-parking-list.ts';
import { useDistrictReport } from '../papers/use-district-report.ts';
import { VolunteerDialog } from '../papers/volunteer-dialog.tsx';
import { WeekCalendar } from './calendar.tsx';
import { CopyDialog } from './copy-dialog.tsx';
import { ProgrammeDialog } from './programme-dialog.tsx';
import { ProgrammeList } from './programme-list.tsx';
import { ProgrammePanel } from './programme-panel.tsx';
import styles from './programmes.module.css';
import { ResourcesDialog } from './resources-dialog.tsx';
import { termName } from './words.ts';

type Listed = Awaited<ReturnType<ReturnType<typeof useCounter>['client']['programme']['list']>>;
type Opened = 'add' | 'copy' | 'resources' | 'attendance' | 'logs' | 'volunteers';

/** 강좌: the programmes of a quarter, the lessons of a week, and the one that is chosen. */
export function ProgrammesScreen() {
  const { queries } = useCounter();
  const [term, setTerm] = useState<string | null>(null);
  const [text, setText] = useState('');
  const [chosenId, setChosenId] = useState<string>();
  const [opened, setOpened] = useState<Opened>();
  const { data } = useQuery({
    ...queries.programme.list.queryOptions({ input: { term, text } }),
    placeholderData: keepPreviousData,
  });
  useCardsAtDoor(() => setOpened('attendance'));
  if (data === undefined) return <Loading />;
  // Rows of the quarter before are none of this one: whoever presses at once must not choose there.
  const isComing = term !== null && data.term !== term;
  const rows = isComing ? [] : data.rows;
  const shownId = chosenId ?? rows[0]?.id ?? null;
  const show = (shownTerm: string, programmeId?: string) => {
    setTerm(shownTerm);
    setChosenId(programmeId);
  };
  return (
    <Page className={styles['page']}>
      <Head listed={data} text={text} onText={setText} onTerm={chosen => show(chosen)} onOpen={setOpened} />
      <div className={styles['columns']}>
        <div className={styles['left']}>
          <ProgrammeList
            rows={rows}
            isComing={isComing}
            isSearch={text.trim() !== ''}
            chosenId={shownId}
            onChoose={setChosenId}
          />
          <WeekCalendar today={data.today} chosenId={shownId} onChoose={setChosenId} />
        </div>
        <ProgrammePanel key={shownId} programmeId={shownId} onGone={() => setChosenId(undefined)} />
      </div>
      <OpenedDialog listed={data} opened={opened} onShow={show} onClose={() => setOpened(undefined)} />
    </Page>
  );
}

/** A card that is scanned on this screen is somebody who comes to a lesson. */
function useCardsAtDoor(onOpen: () => void): void {
  const { t } = useTranslation('shell');
  useScans((code, scanId) => {
    if (document.querySelector('[data-takes-scans]') !== null) return;
    if (document.querySelector('[role=dialog]') !== null)
      return showToast({ text: t('scanInForm'), icon: 'scan' });
    leaveScan(code, scanId);
    onOpen();
  });
}

function Head(props: {
  readonly listed: Listed;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onTerm: (term: string) => void;
  readonly onOpen: (opened: Opened) => void;
}) {
  const { t } = useTranslation(['programmes', 'attendance', 'operationLog', 'volunteer']);
  const { listed, onOpen } = props;
  const parking = useParkingList(listed.today);
  const reports = useDistrictReport(listed.term, listed.today);
  const find = useRef<HTMLInputElement>(null);
  useShortcut('F2', () => find.current?.focus());
  return (
    <PageHead title={t('title')} sub={<span className={styles['sub']}>{t('sub', listed.sums)}</span>}>
      <Select
        label={t('term.label')}
        hidesLabel
        value={listed.term}
        onChange={props.onTerm}
        choices={listed.terms.map(value => ({ value, label: termName(t, value) }))}
        className={styles['term']}
      />
      <TextField
        label={t('find')}
        hidesLabel
        icon="search"
        shortcut="F2"
        value={props.text}
        onChange={props.onText}
        placeholder={t('find')}
        maxLength={40}
        inputRef={find}
        className={styles['find']}
      />
      <MenuButton
        label={t('more')}
        acts={[
          { key: 'copy', label: t('copyTerm'), icon: 'calendar', onPress: () => onOpen('copy') },
          { key: 'rooms', label: t('resources'), icon: 'pin', onPress: () => onOpen('resources') },
          { key: 'logs', label: t('operationLog:list.open'), icon: 'book', onPress: () => onOpen('logs') },
          {
            key: 'volunteers',
            label: t('volunteer:open'),
            icon: 'user',
            onPress: () => onOpen('volunteers'),
          },
          parking,
          ...reports,
        ]}
      />
      <Button variant="primary" icon="check" shortcut="F8" onPress={() => onOpen('attendance')}>
        {t('attendance:open')}
      </Button>
      <Button variant="tint" icon="plus" onPress={() => onOpen('add')}>
        {t('add')}
      </Button>
    </PageHead>
  );
}

function OpenedDialog(props: {
  readonly listed: Listed;
  readonly opened: Opened | undefined;
  readonly onShow: (term: string, programmeId?: string) => void;
  readonly onClose: () => void;
}) {
  const { listed, opened, onShow, onClose } = props;
  if (opened === 'attendance') return <AttendanceDoor onClose={onClose} />;
  if (opened === 'volunteers') return <VolunteerDialog today={listed.today} onClose={onClose} />;
  if (opened === 'logs') return <LogListDialog today={listed.today} onClose={onClose} />;
  if (opened === 'add')
    return (
      <ProgrammeDialog
        programme={null}
        term={listed.term}
        onClose={onClose}
        onSaved={saved => onShow(saved.term, saved.id)}
      />
    );
  if (opened === 'copy')
    return (
      <CopyDialog terms={listed.terms} from={listed.term} onClose={onClose} onCopied={term => onShow(term)} />
    );
  return opened === 'resources' ? <ResourcesDialog onClose={onClose} /> : null;
}
