import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemberSummary } from '../../../../src/contract/member.ts';
import { Button } from '../../../parts/button.tsx';
import { Money } from '../../../parts/money.tsx';
import { Panel } from '../../../parts/panel.tsx';
import { RowList } from '../../../parts/row-list.tsx';
import { EmptyState } from '../../../parts/states.tsx';
import { Tag } from '../../../parts/tag.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import { useCounter } from '../../../rpc/counter.tsx';
import { Failure } from '../../../rpc/failure.tsx';
import { MemberDetailPanel } from './member-detail.tsx';
import styles from './members.module.css';
import { RegisterDialog } from './register-dialog.tsx';

/** 회원: who holds a wallet here, and the issuing desk for the one who stands before it. */
export function MembersPanel() {
  const { t } = useTranslation(['members', 'common']);
  const { queries } = useCounter();
  const [text, setText] = useState('');
  const [chosenId, setChosenId] = useState<string>();
  const [isAdding, setAdding] = useState(false);
  const members = useQuery({
    ...queries.member.list.queryOptions({ input: { text } }),
    placeholderData: keepPreviousData,
  });
  const rows = members.data ?? [];
  // Whoever was just registered is shown before the list has them: an act must not be another's for a moment.
  const isShown = text === '' || rows.some(({ id }) => id === chosenId);
  const shownId = (isShown ? chosenId : undefined) ?? rows[0]?.id;
  return (
    <div className={styles['halves']}>
      <Panel
        title={t('title')}
        className={styles['list']}
        actions={
          <Button variant="tint" icon="plus" onPress={() => setAdding(true)}>
            {t('add')}
          </Button>
        }
      >
        <div className={styles['find']}>
          <TextField
            label={t('search')}
            hidesLabel
            placeholder={t('search')}
            icon="search"
            value={text}
            onChange={setText}
          />
          <Failure error={members.error ?? undefined} />
        </div>
        <RowList
          label={t('title')}
          rows={rows}
          rowKey={row => row.id}
          rowName={row => row.name}
          rowHeight={64}
          selectedKey={shownId ?? null}
          onChoose={row => setChosenId(row.id)}
          columns={COLUMNS}
          empty={<EmptyState icon="user">{t(text === '' ? 'empty' : 'none')}</EmptyState>}
        />
      </Panel>
      {shownId === undefined ? (
        <Panel label={t('detail')}>
          <EmptyState icon="user">{t('choose')}</EmptyState>
        </Panel>
      ) : (
        <MemberDetailPanel key={shownId} memberId={shownId} />
      )}
      {isAdding ? (
        <RegisterDialog
          onClose={() => setAdding(false)}
          onDone={({ id }) => {
            setText('');
            setChosenId(id);
          }}
        />
      ) : null}
    </div>
  );
}

const COLUMNS = [
  { key: 'person', track: 'minmax(0, 1fr)', cell: (row: MemberSummary) => <Person member={row} /> },
  {
    key: 'balance',
    track: '130px',
    align: 'end',
    cell: (row: MemberSummary) => <Money amount={row.charged + row.cash} />,
  },
] as const;

function Person({ member }: { member: MemberSummary }) {
  const { t } = useTranslation(['members', 'common']);
  return (
    <span className={styles['person']}>
      <b>{member.name}</b>
      <small>
        {member.maskedPhone} {member.hasCard ? null : <Tag tone="danger">{t('noCard')}</Tag>}
      </small>
    </span>
  );
}
