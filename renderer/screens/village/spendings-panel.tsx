import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProjectView, SpendingView } from '../../../src/contract/village.ts';
import { Button } from '../../parts/button.tsx';
import { Money } from '../../parts/money.tsx';
import { Panel } from '../../parts/panel.tsx';
import { EmptyState } from '../../parts/states.tsx';
import { Table, type Column } from '../../parts/table.tsx';
import { Tag } from '../../parts/tag.tsx';
import { SpendingDialog } from './spending-dialog.tsx';
import styles from './village.module.css';

/** 집행 내역: the newest first, each with what proves it. */
export function SpendingsPanel({ project }: { project: ProjectView }) {
  const { t } = useTranslation('village');
  const [openId, setOpenId] = useState<string>();
  const open = project.spendings.find(({ id }) => id === openId);
  return (
    <Panel title={t('spendings')}>
      {project.spendings.length === 0 ? (
        <EmptyState icon="receipt">{t('noSpendings')}</EmptyState>
      ) : (
        <Table
          label={t('spendings')}
          rows={project.spendings.toReversed()}
          rowKey={({ id }) => id}
          columns={columnsOf(t, setOpenId)}
        />
      )}
      {open === undefined ? null : (
        <SpendingDialog project={project} spending={open} onClose={() => setOpenId(undefined)} />
      )}
    </Panel>
  );
}

type Translate = ReturnType<typeof useTranslation<'village'>>['t'];

function columnsOf(t: Translate, onOpen: (spendingId: string) => void): readonly Column<SpendingView>[] {
  return [
    {
      key: 'number',
      head: t('column.number'),
      width: '1px',
      cell: ({ id, number }) => (
        <Button variant="quiet" onPress={() => onOpen(id)}>
          {t('spending.title', { number })}
        </Button>
      ),
    },
    { key: 'day', head: t('column.day'), width: '1px', cell: day },
    { key: 'what', head: t('column.what'), isRowHead: true, cell: what },
    { key: 'evidence', head: t('column.evidence'), width: '1px', cell: proof },
    { key: 'amount', head: t('column.amount'), align: 'end', width: '1px', cell: amount },
  ];
}

const what = ({ payee, purpose }: SpendingView) => (
  <>
    {payee} <small className={styles['quiet']}>{purpose}</small>
  </>
);
const day = ({ spentOn }: SpendingView) => <span className={styles['once']}>{spentOn}</span>;
const proof = (spending: SpendingView) => <Proof spending={spending} />;
const amount = ({ grant, ownShare }: SpendingView) => <Money amount={grant + ownShare} hasUnit={false} />;

function Proof({ spending }: { spending: SpendingView }) {
  const { t } = useTranslation('village');
  if (spending.reversal !== null) return <Tag>{t('proof.reversed')}</Tag>;
  const { missing } = spending;
  if (missing.length === 0) return <Tag tone="ok">{t('proof.there')}</Tag>;
  return (
    <span className={styles['missing']}>
      {missing.map(one => (
        <Tag key={one} tone="warn">
          {t(`proof.lacks.${one}`)}
        </Tag>
      ))}
    </span>
  );
}
