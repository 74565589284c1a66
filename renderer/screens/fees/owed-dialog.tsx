import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FeeOwed } from '../../../src/contract/fee.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog, FootSpace } from '../../parts/dialog.tsx';
import { Money } from '../../parts/money.tsx';
import { EmptyState } from '../../parts/states.tsx';
import { Table, type Column } from '../../parts/table.tsx';
import styles from './fees.module.css';
import { RefundDialog } from './refund-dialog.tsx';

/** What the centre has to give back of itself, one by one: of cancelled courses, and what was paid twice. */
export function OwedDialog(props: { readonly rows: readonly FeeOwed[]; readonly onClose: () => void }) {
  const { t } = useTranslation(['fees', 'common']);
  const [chosen, setChosen] = useState<FeeOwed>();
  if (chosen !== undefined)
    return (
      <RefundDialog
        row={{ id: chosen.enrolmentId, maskedName: chosen.maskedName }}
        onClose={() => setChosen(undefined)}
      />
    );
  return (
    <Dialog
      title={t('owed.title')}
      size="lg"
      onClose={props.onClose}
      foot={
        <>
          <FootSpace />
          <Button size="lg" onPress={props.onClose}>
            {t('common:action.close')}
          </Button>
        </>
      }
    >
      <p>{t('owed.what')}</p>
      {props.rows.length === 0 ? (
        <EmptyState icon="check">{t('owed.none')}</EmptyState>
      ) : (
        <Table
          label={t('owed.title')}
          className={styles['sheet']}
          rows={props.rows}
          rowKey={row => row.enrolmentId}
          columns={columnsOf(t, setChosen)}
        />
      )}
    </Dialog>
  );
}

type Translate = ReturnType<typeof useTranslation<['fees', 'common']>>['t'];

function columnsOf(t: Translate, onChoose: (row: FeeOwed) => void): readonly Column<FeeOwed>[] {
  return [
    { key: 'number', head: t('owed.number'), cell: row => row.number },
    { key: 'who', head: t('owed.who'), isRowHead: true, cell: row => row.maskedName || t('day.erased') },
    { key: 'name', head: t('owed.programme'), cell: row => row.programmeName },
    {
      key: 'why',
      head: t('owed.why'),
      cell: ({ why }) => (why === 'left' ? null : t(`owed.because.${why}`)),
    },
    { key: 'total', head: t('owed.total'), align: 'end', cell: row => <Money amount={row.total} /> },
    {
      key: 'act',
      head: t('refund.open'),
      align: 'end',
      cell: row => (
        <Button label={t('refund.openOf', { name: row.maskedName })} onPress={() => onChoose(row)}>
          {t('refund.open')}
        </Button>
      ),
    },
  ];
}
