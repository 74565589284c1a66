import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CounterClient } from '../../../../src/contract/contract.ts';
import { Button } from '../../../parts/button.tsx';
import { Panel } from '../../../parts/panel.tsx';
import { RowList } from '../../../parts/row-list.tsx';
import { EmptyState, Loading } from '../../../parts/states.tsx';
import { Tag } from '../../../parts/tag.tsx';
import { useCounter } from '../../../rpc/counter.tsx';
import { useAct } from '../../../rpc/use-act.ts';
import { DraftPanel } from './draft-panel.tsx';
import styles from './policies.module.css';
import { OpenPolicy, SavePolicy } from './policy-file.tsx';
import { PolicyText } from './policy-text.tsx';

export type Policies = Awaited<ReturnType<CounterClient['policy']['list']>>;
type Row =
  | { readonly kind: 'draft'; readonly key: string; readonly draft: Policies['drafts'][number] }
  | { readonly kind: 'policy'; readonly key: string; readonly policy: Policies['policies'][number] };

/** 혜택 정책: the rules of all times, which one holds today, and drafts of the next ones. */
export function PoliciesPanel() {
  const { t } = useTranslation(['policies', 'common']);
  const { client, queries } = useCounter();
  const found = useQuery(queries.policy.list.queryOptions()).data;
  const [chosenKey, setChosenKey] = useState<string>();
  const save = useAct(client.policy.saveDraft, ({ draftId }) => setChosenKey(draftId));
  if (found === undefined) return <Loading />;
  const rows = rowsOf(found);
  const now = rows.find(row => row.kind === 'policy' && row.policy.state === 'now');
  const chosen = rows.find(row => row.key === chosenKey) ?? now ?? rows[0];
  const copy = () => {
    const last = found.policies.at(-1);
    if (last === undefined) return;
    const { state: _state, isPublishedHere: _here, ...policy } = last;
    const version = t('copyOf', { version: policy.version }).slice(0, 20);
    void save.run({ draftId: null, policy: { ...policy, version, from: '', to: null, source: '' } });
  };
  return (
    <div className={styles['halves']}>
      <Panel
        title={t('title')}
        className={styles['list']}
        actions={
          <>
            <OpenPolicy onOpened={setChosenKey} />
            <Button variant="tint" icon="plus" isDisabled={save.isBusy} onPress={copy}>
              {t('copy')}
            </Button>
          </>
        }
      >
        <RowList
          label={t('title')}
          rows={rows}
          rowKey={row => row.key}
          rowName={row => (row.kind === 'draft' ? row.draft.policy.version : row.policy.version)}
          rowHeight={64}
          selectedKey={chosen?.key ?? null}
          onChoose={row => setChosenKey(row.key)}
          columns={COLUMNS}
          empty={<EmptyState icon="book">{t('empty')}</EmptyState>}
        />
      </Panel>
      {chosen === undefined ? null : chosen.kind === 'draft' ? (
        <DraftPanel key={chosen.key} draft={chosen.draft} />
      ) : (
        <Panel title={t('version', { version: chosen.policy.version })} isPadded className={styles['detail']}>
          <PolicyText policy={chosen.policy} />
          <div className={styles['acts']}>
            <SavePolicy policy={chosen.policy} />
          </div>
        </Panel>
      )}
    </div>
  );
}

/** Drafts first, then the newest rules. */
function rowsOf({ policies, drafts }: Policies): readonly Row[] {
  return [
    ...drafts.map(draft => ({ kind: 'draft' as const, key: draft.id, draft })),
    ...policies.toReversed().map(policy => ({ kind: 'policy' as const, key: policy.version, policy })),
  ];
}

const COLUMNS = [{ key: 'row', track: 'minmax(0, 1fr)', cell: (row: Row) => <Line row={row} /> }] as const;

function Line({ row }: { row: Row }) {
  const { t } = useTranslation(['policies', 'common']);
  const { version, from, to } = row.kind === 'draft' ? row.draft.policy : row.policy;
  const state = row.kind === 'draft' ? 'draft' : row.policy.state;
  return (
    <span className={styles['line']}>
      <b>
        {version}{' '}
        {state === 'past' ? null : (
          <Tag tone={state === 'now' ? 'brand' : 'plain'}>{t(`state.${state}`)}</Tag>
        )}
      </b>
      <small>
        {t('period', { from: from.replace('T', ' '), to: to === null ? t('open') : to.replace('T', ' ') })}
      </small>
    </span>
  );
}
