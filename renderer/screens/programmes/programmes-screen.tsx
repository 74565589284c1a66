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
import { useCounter } from '../../rpc/counter.tsx';
import { WeekCalendar } from './calendar.tsx';
import { CopyDialog } from './copy-dialog.tsx';
import { ProgrammeDialog } from './programme-dialog.tsx';
import { ProgrammeList } from './programme-list.tsx';
import { ProgrammePanel } from './programme-panel.tsx';
import styles from './programmes.module.css';
import { ResourcesDialog } from './resources-dialog.tsx';
import { termName } from './words.ts';

/** 강좌: the programmes of a quarter, the lessons of a week, and the one that is chosen. */
export function ProgrammesScreen() {
  const { t } = useTranslation('programmes');
  const { queries } = useCounter();
  const [term, setTerm] = useState<string | null>(null);
  const [text, setText] = useState('');
  const [chosenId, setChosenId] = useState<string>();
  const [opened, setOpened] = useState<'add' | 'copy' | 'resources'>();
  const { data } = useQuery({
    ...queries.programme.list.queryOptions({ input: { term, text } }),
    placeholderData: keepPreviousData,
  });
  const find = useRef<HTMLInputElement>(null);
  useShortcut('F2', () => find.current?.focus());
  if (data === undefined) return <Loading />;
  const shownId = chosenId ?? data.rows[0]?.id ?? null;
  return (
    <Page className={styles['page']}>
      <PageHead title={t('title')} sub={<span className={styles['sub']}>{t('sub', data.sums)}</span>}>
        <Select
          label={t('term.label')}
          hidesLabel
          value={data.term}
          onChange={value => {
            setTerm(value);
            setChosenId(undefined);
          }}
          choices={data.terms.map(value => ({ value, label: termName(t, value) }))}
          className={styles['term']}
        />
        <TextField
          label={t('find')}
          hidesLabel
          icon="search"
          shortcut="F2"
          value={text}
          onChange={setText}
          placeholder={t('find')}
          maxLength={40}
          inputRef={find}
          className={styles['find']}
        />
        <MenuButton
          label={t('more')}
          acts={[
            { key: 'copy', label: t('copyTerm'), icon: 'calendar', onPress: () => setOpened('copy') },
            { key: 'rooms', label: t('resources'), icon: 'pin', onPress: () => setOpened('resources') },
          ]}
        />
        <Button variant="tint" icon="plus" onPress={() => setOpened('add')}>
          {t('add')}
        </Button>
      </PageHead>
      <div className={styles['columns']}>
        <div className={styles['left']}>
          <ProgrammeList
            rows={data.rows}
            isSearch={text.trim() !== ''}
            chosenId={shownId}
            onChoose={setChosenId}
          />
          <WeekCalendar today={data.today} chosenId={shownId} onChoose={setChosenId} />
        </div>
        <ProgrammePanel key={shownId} programmeId={shownId} onGone={() => setChosenId(undefined)} />
      </div>
      {opened === 'add' ? (
        <ProgrammeDialog
          programme={null}
          term={data.term}
          onClose={() => setOpened(undefined)}
          onSaved={saved => {
            setTerm(saved.term);
            setChosenId(saved.id);
          }}
        />
      ) : null}
      {opened === 'copy' ? (
        <CopyDialog
          terms={data.terms}
          from={data.term}
          onClose={() => setOpened(undefined)}
          onCopied={setTerm}
        />
      ) : null}
      {opened === 'resources' ? <ResourcesDialog onClose={() => setOpened(undefined)} /> : null}
    </Page>
  );
}
