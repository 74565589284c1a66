import { useTranslation } from 'react-i18next';
import { dateTimeText } from '../../../../src/base/korea-time.ts';
import type { BankMatch, BankOverview } from '../../../../src/contract/bank.ts';
import { Button } from '../../../parts/button.tsx';
import { Dialog } from '../../../parts/dialog.tsx';
import { Money } from '../../../parts/money.tsx';
import { EmptyState } from '../../../parts/states.tsx';
import { Table, type Column } from '../../../parts/table.tsx';
import { Tag } from '../../../parts/tag.tsx';
import { showToast } from '../../../parts/toast.tsx';
import { useCounter } from '../../../rpc/counter.tsx';
import { Failure } from '../../../rpc/failure.tsx';
import { useAct } from '../../../rpc/use-act.ts';
import styles from './bank.module.css';
import { itemName, memoOf, namesOf, type TranslateBank } from './bank-text.ts';

type Import = BankOverview['imports'][number];

/** What was matched, and the files that were read; both can be taken back. */
export function HistoryDialog(props: { readonly overview: BankOverview; readonly onClose: () => void }) {
  const { t } = useTranslation('bank');
  const { client } = useCounter();
  const { matches, imports } = props.overview;
  const undo = useAct(client.bank.undo, () => showToast({ text: t('history.undoneToast') }));
  const remove = useAct(client.bank.removeImport, () => showToast({ text: t('history.removed') }));
  return (
    <Dialog title={t('history.title')} size="lg" onClose={props.onClose}>
      <div className={styles['fields']}>
        <Failure error={undo.error} />
        {matches.length === 0 ? (
          <EmptyState icon="check">{t('history.none')}</EmptyState>
        ) : (
          <Table
            label={t('history.title')}
            rows={matches}
            rowKey={({ id }) => id}
            columns={matchColumns(t, ({ id }) => void undo.run({ matchId: id }))}
          />
        )}
        {imports.length === 0 ? null : (
          <>
            <h3>{t('history.files')}</h3>
            <Failure
              error={remove.error}
              say={({ code }) => (code === 'IMPORT_IN_USE' ? t('history.inUse') : undefined)}
            />
            <Table
              label={t('history.files')}
              rows={imports}
              rowKey={({ id }) => id}
              columns={importColumns(t, ({ id }) => void remove.run({ importId: id }))}
            />
          </>
        )}
      </div>
    </Dialog>
  );
}

function matchColumns(t: TranslateBank, onUndo: (match: BankMatch) => void): Column<BankMatch>[] {
  return [
    {
      key: 'when',
      head: t('history.when'),
      width: '170px',
      cell: match => dateTimeText(match.atMs).slice(0, 16),
    },
    { key: 'what', head: t('history.what'), isRowHead: true, cell: match => whatOf(t, match) },
    {
      key: 'fee',
      head: t('history.fee'),
      align: 'end',
      width: '110px',
      cell: match => <Money amount={match.fee} />,
    },
    {
      key: 'paid',
      head: t('history.paid'),
      align: 'end',
      width: '130px',
      cell: match => <Money amount={match.deposited} />,
    },
    {
      key: 'undo',
      head: <span className="sr">{t('history.undo')}</span>,
      align: 'end',
      width: '130px',
      cell: match =>
        match.undoneAtMs === null ? (
          <Button variant="quiet" icon="undo" onPress={() => onUndo(match)}>
            {t('history.undo')}
          </Button>
        ) : (
          <Tag>{t('history.undone')}</Tag>
        ),
    },
  ];
}

/** The deposits of a match that was undone pay nothing any more: only what they were for is known. */
function whatOf(t: TranslateBank, { deposits, items }: BankMatch): string {
  const names = namesOf(
    t,
    items.map(item => itemName(t, item)),
  );
  if (deposits.length === 0) return names;
  const memos = deposits.map(deposit => `${deposit.date} ${memoOf(t, deposit)}`);
  return t('suggestions.pays', { deposits: namesOf(t, memos), items: names });
}

function importColumns(t: TranslateBank, onRemove: (row: Import) => void): Column<Import>[] {
  return [
    {
      key: 'when',
      head: t('history.when'),
      width: '170px',
      cell: row => dateTimeText(row.atMs).slice(0, 16),
    },
    { key: 'file', head: t('history.file'), isRowHead: true, cell: row => row.fileName },
    { key: 'count', head: t('history.count'), align: 'end', width: '110px', cell: row => row.deposits },
    { key: 'matched', head: t('history.matched'), align: 'end', width: '110px', cell: row => row.matched },
    {
      key: 'remove',
      head: <span className="sr">{t('history.remove')}</span>,
      align: 'end',
      width: '150px',
      cell: row => (
        <Button variant="quiet" icon="trash" isDisabled={row.matched > 0} onPress={() => onRemove(row)}>
          {t('history.remove')}
        </Button>
      ),
    },
  ];
}
