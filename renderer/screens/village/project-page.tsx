import { useQuery } from '@tanstack/react-query';
import { useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProjectView } from '../../../src/contract/village.ts';
import { Button } from '../../parts/button.tsx';
import { Money } from '../../parts/money.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Loading, Notice } from '../../parts/states.tsx';
import { Table } from '../../parts/table.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { Bar } from './bar.tsx';
import { ChangesPanel } from './changes-panel.tsx';
import { AgreeDialog, DecideDialog } from './decide-dialog.tsx';
import { ChangeDialog } from './change-dialog.tsx';
import { MembersDialog } from './members-dialog.tsx';
import { ReceiveDialog } from './receive-dialog.tsx';
import { ProjectDialog } from './project-dialog.tsx';
import { ReportMenu } from './report-menu.tsx';
import { GiveBackDialog, SettleDialog } from './settle-dialog.tsx';
import { SpendDialog } from './spend-dialog.tsx';
import { SpendingsPanel } from './spendings-panel.tsx';
import { StateTag } from './state-tag.tsx';
import styles from './village.module.css';

export interface ProjectDialogProps {
  readonly project: ProjectView;
  readonly onClose: () => void;
}

const DIALOGS = {
  edit: ProjectDialog,
  members: MembersDialog,
  decide: DecideDialog,
  agree: AgreeDialog,
  spend: SpendDialog,
  receive: ReceiveDialog,
  change: ChangeDialog,
  settle: SettleDialog,
  returnRest: GiveBackDialog,
} as const satisfies Record<string, ComponentType<ProjectDialogProps>>;
type DialogName = keyof typeof DIALOGS;

/** What can be done with a project as it is; the first is what comes next. */
const ACTIONS = {
  planned: ['decide', 'members', 'edit'],
  chosen: ['agree'],
  declined: [],
  running: ['spend', 'receive', 'change', 'settle'],
  settled: ['returnRest'],
  closed: [],
} as const satisfies Record<ProjectView['state'], readonly DialogName[]>;

/** One project: its money, what can be done now, its plan, its spendings, its changes. */
export function ProjectPage({ projectId }: { projectId: string }) {
  const { queries } = useCounter();
  const project = useQuery(queries.village.get.queryOptions({ input: { projectId } })).data;
  const [open, setOpen] = useState<DialogName>();
  if (project === undefined) return <Loading />;
  const Dialog = open === undefined ? undefined : DIALOGS[open];
  return (
    <div className={styles['column']}>
      <Head project={project} onOpen={setOpen} />
      <Items project={project} />
      <SpendingsPanel project={project} />
      <ChangesPanel project={project} />
      {Dialog === undefined ? null : <Dialog project={project} onClose={() => setOpen(undefined)} />}
    </div>
  );
}

function Head({ project, onOpen }: { project: ProjectView; onOpen: (name: DialogName) => void }) {
  const { t } = useTranslation('village');
  const { id: projectId, received, spent, left, score, settlement } = project;
  const sums = { received, spent, left: left.grant + left.ownShare + left.interest };
  const actions: readonly DialogName[] = ACTIONS[project.state];
  return (
    <Panel
      title={project.title}
      note={<StateTag state={project.state} />}
      isPadded
      className={styles['head']}
    >
      <dl className={styles['sums']}>
        {(['received', 'spent', 'left'] as const).map(key => (
          <div key={key}>
            <dt>{t(`sums.${key}`)}</dt>
            <dd>
              <Money amount={sums[key]} size="xl" />
            </dd>
          </div>
        ))}
      </dl>
      <p className={styles['quiet']}>
        {t('group', {
          name: project.groupName,
          representative: project.representative,
          residents: project.residentCount,
          heads: project.headCount,
        })}
        <br />
        {t('period', project)}
        {score === null ? null : ` · ${t('score', scoreWords(project))}`}
        {project.members.length === 0 ? null : (
          <>
            <br />
            {t('memberList', { names: project.members.map(memberName).join(', ') })}
          </>
        )}
        {received === 0 ? null : <br />}
        {received === 0 ? null : t('parts', project.receivedParts)}
      </p>
      {settlement === null ? null : <Settled settlement={settlement} />}
      <div className={styles['actions']}>
        {actions.map((name, index) => (
          <Button key={name} variant={index === 0 ? 'primary' : 'outline'} onPress={() => onOpen(name)}>
            {t(`action.${name}`)}
          </Button>
        ))}
        {received === 0 ? null : <ReportMenu projectId={projectId} />}
      </div>
    </Panel>
  );
}

/** The mean, and how far the judges were apart. */
const scoreWords = ({ score, scores }: ProjectView) => ({
  score: ((score ?? 0) / 100).toFixed(1),
  low: Math.min(...scores),
  high: Math.max(...scores),
});

/** One who was erased is counted, and has no name. */
const memberName = ({ maskedName }: ProjectView['members'][number]) => maskedName || '–';

function Settled({ settlement }: { settlement: NonNullable<ProjectView['settlement']> }) {
  const { t } = useTranslation('village');
  const { left, returned } = settlement;
  const owed = left.grant + left.ownShare + left.interest;
  return (
    <Notice tone={owed > 0 && returned === null ? 'warn' : 'ok'}>
      {t('settlement.done', settlement)}{' '}
      {owed === 0
        ? t('settlement.nothing')
        : returned === null
          ? t('settlement.owed', { amount: owed })
          : t('settlement.returned', returned)}
    </Notice>
  );
}

type Item = ProjectView['items'][number];

const both = ({ grant, ownShare }: { readonly grant: number; readonly ownShare: number }) => grant + ownShare;
const amountCell = (read: (item: Item) => number) =>
  function AmountCell(item: Item) {
    return <Money amount={read(item)} hasUnit={false} />;
  };

function Items({ project }: { project: ProjectView }) {
  const { t } = useTranslation('village');
  const column = (key: 'planned' | 'changed' | 'spent' | 'left', read: (item: Item) => number) => ({
    key,
    head: t(`column.${key}`),
    align: 'end' as const,
    width: 'var(--column-sum)',
    cell: amountCell(read),
  });
  return (
    <Panel title={t('items')}>
      <Table
        label={t('items')}
        rows={project.items}
        rowKey={item => String(item.position)}
        columns={[
          {
            key: 'item',
            head: t('column.item'),
            isRowHead: true,
            cell: itemName,
          },
          column('planned', both),
          column('changed', item => both(item.changed)),
          column('spent', item => both(item.spent)),
          column('left', item => both(item.left)),
        ]}
      />
    </Panel>
  );
}

const itemName = (item: Item) => <ItemName item={item} />;

function ItemName({ item }: { item: Item }) {
  const { t } = useTranslation('village');
  const kind = t(`kind.${item.kind}`);
  return (
    <>
      {item.name} {item.name === kind ? null : <small className={styles['quiet']}>{kind}</small>}
      <Bar part={both(item.spent)} whole={both(item) + both(item.changed)} />
    </>
  );
}
