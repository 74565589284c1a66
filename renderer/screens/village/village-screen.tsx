import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProjectCard } from '../../../src/contract/village.ts';
import { Page } from '../../app/page.tsx';
import { Button } from '../../parts/button.tsx';
import { PageHead, Panel } from '../../parts/panel.tsx';
import { RowList } from '../../parts/row-list.tsx';
import { EmptyState, Loading } from '../../parts/states.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { Bar } from './bar.tsx';
import { ProjectDialog } from './project-dialog.tsx';
import { ProjectPage } from './project-page.tsx';
import { StateTag } from './state-tag.tsx';
import styles from './village.module.css';

/** 마을사업: the projects on one side, the chosen one with its money on the other. */
export function VillageScreen() {
  const { t } = useTranslation('village');
  const { queries } = useCounter();
  const rows = useQuery(queries.village.list.queryOptions()).data;
  const [chosenId, setChosenId] = useState<string>();
  const [isAdding, setAdding] = useState(false);
  const shownId = chosenId ?? rows?.[0]?.id;
  return (
    <Page className={styles['screen']}>
      <PageHead title={t('title')} sub={t('lead')}>
        <Button variant="tint" icon="plus" onPress={() => setAdding(true)}>
          {t('add')}
        </Button>
      </PageHead>
      {rows === undefined ? (
        <Loading />
      ) : (
        <div className={styles['halves']}>
          <Panel label={t('list')}>
            <RowList
              label={t('list')}
              rows={rows}
              rowKey={row => row.id}
              rowName={row => row.title}
              rowHeight={128}
              selectedKey={shownId ?? null}
              onChoose={row => setChosenId(row.id)}
              columns={COLUMNS}
              empty={<EmptyState icon="village">{t('empty')}</EmptyState>}
            />
          </Panel>
          {shownId === undefined ? (
            <Panel label={t('detail')}>
              <EmptyState icon="village">{t('choose')}</EmptyState>
            </Panel>
          ) : (
            <ProjectPage key={shownId} projectId={shownId} />
          )}
        </div>
      )}
      {isAdding ? (
        <ProjectDialog
          project={null}
          onClose={() => setAdding(false)}
          onSaved={({ id }) => setChosenId(id)}
        />
      ) : null}
    </Page>
  );
}

const COLUMNS = [
  { key: 'card', track: 'minmax(0, 1fr)', cell: (row: ProjectCard) => <Card project={row} /> },
] as const;

function Card({ project }: { project: ProjectCard }) {
  const { t } = useTranslation('village');
  const { spent, planned, missing } = project;
  return (
    <div className={styles['card']}>
      <div className={styles['cardHead']}>
        <b className={styles['cardTitle']}>{project.title}</b>
        <StateTag state={project.state} />
      </div>
      <small>
        {project.groupName}
        {missing > 0 ? ` · ${t('card.missing', { count: missing })}` : null}
      </small>
      <Bar part={spent} whole={planned} />
      <small>{t('card.spentOf', { spent, planned })}</small>
    </div>
  );
}
