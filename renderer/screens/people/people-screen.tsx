import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonSummary } from '../../../src/contract/person.ts';
import { Page } from '../../app/page.tsx';
import { go, useRoute } from '../../app/route.ts';
import { Button } from '../../parts/button.tsx';
import { PageHead, Panel } from '../../parts/panel.tsx';
import { RowList } from '../../parts/row-list.tsx';
import { EmptyState } from '../../parts/states.tsx';
import { Tag } from '../../parts/tag.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { PersonForm } from './person-form.tsx';
import { PersonLine } from './person-line.tsx';
import { PersonPanel } from './person-panel.tsx';
import { usePersonCards } from './use-person-cards.ts';
import styles from './people.module.css';

const PAGE_SIZE = 100;

/** 주민: everybody whom the centre knows, masked; and the one who stands at the desk. */
export function PeopleScreen() {
  const { t } = useTranslation('people');
  const [text, setText] = useState('');
  const [isAdding, setAdding] = useState(false);
  const { rows, total, onEnd } = usePeople(text);
  const chosenId = useRoute().id ?? rows[0]?.id;
  usePersonCards(personId => go('people', personId));
  return (
    <Page className={styles['screen']}>
      <PageHead
        title={t('title')}
        sub={total === undefined ? undefined : t(text === '' ? 'sub' : 'foundSub', { count: total })}
      >
        <Button variant="primary" icon="plus" shortcut="F9" onPress={() => setAdding(true)}>
          {t('add')}
        </Button>
      </PageHead>
      <div className={styles['halves']}>
        <Panel label={t('title')} className={styles['list']}>
          <div className={styles['find']}>
            <TextField
              label={t('find')}
              hidesLabel
              placeholder={t('find')}
              icon="search"
              shortcut="F2"
              maxLength={40}
              value={text}
              onChange={setText}
              onEnter={() => rows[0] !== undefined && go('people', rows[0].id)}
            />
          </div>
          <RowList
            label={t('title')}
            rows={rows}
            rowKey={row => row.id}
            rowName={row => row.maskedName}
            rowHeight={64}
            selectedKey={chosenId ?? null}
            onChoose={row => go('people', row.id)}
            columns={COLUMNS}
            onEnd={onEnd}
            empty={
              total === undefined ? null : (
                <EmptyState icon="people">{t(text === '' ? 'empty' : 'none')}</EmptyState>
              )
            }
          />
        </Panel>
        {chosenId === undefined ? (
          <Panel label={t('facts.title')}>
            <EmptyState icon="scan">{t('choose')}</EmptyState>
          </Panel>
        ) : (
          <PersonPanel key={chosenId} personId={chosenId} />
        )}
      </div>
      {isAdding ? (
        <PersonForm onClose={() => setAdding(false)} onChoose={personId => go('people', personId)} />
      ) : null}
    </Page>
  );
}

/** The list, a page at a time: twenty thousand people are not drawn at once. */
function usePeople(text: string) {
  const { queries } = useCounter();
  const list = useInfiniteQuery({
    ...queries.person.list.infiniteOptions({
      input: (offset: number) => ({ text, offset, limit: PAGE_SIZE }),
      initialPageParam: 0,
      getNextPageParam: (page, _pages, offset) =>
        offset + PAGE_SIZE < page.total ? offset + PAGE_SIZE : undefined,
    }),
    placeholderData: keepPreviousData,
  });
  return {
    rows: list.data?.pages.flatMap(page => page.people) ?? [],
    total: list.data?.pages[0]?.total,
    onEnd: list.hasNextPage ? () => void list.fetchNextPage() : undefined,
  };
}

const COLUMNS = [
  { key: 'who', track: 'minmax(0, 1fr)', cell: (row: PersonSummary) => <PersonLine person={row} /> },
  { key: 'consent', track: 'auto', align: 'end', cell: (row: PersonSummary) => <State person={row} /> },
] as const;

/** What is still to be done comes before what is well. */
function State({ person }: { person: PersonSummary }) {
  const { t } = useTranslation('people');
  if (person.consent !== 'given') return <Tag tone="warn">{t(`consent.${person.consent}`)}</Tag>;
  return person.isChild ? <Tag tone="info">{t('child')}</Tag> : null;
}
