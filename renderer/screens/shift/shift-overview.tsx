import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clockText } from '../../../src/base/korea-time.ts';
import type { ShiftFigures } from '../../../src/contract/shift.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog, FootSpace } from '../../parts/dialog.tsx';
import { Money } from '../../parts/money.tsx';
import { PageHead, Panel } from '../../parts/panel.tsx';
import { ReceiptPaper } from '../../parts/receipt-paper.tsx';
import { EmptyState, Loading } from '../../parts/states.tsx';
import { Tag } from '../../parts/tag.tsx';
import { showToast } from '../../parts/toast.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { useAct } from '../../rpc/use-act.ts';
import { DrawerLines, TaxLines, TenderPanel } from './figures.tsx';
import { MoveCashDialog, type MoveKind } from './move-cash-dialog.tsx';
import styles from './shift.module.css';

/** The open shift so far. */
export function ShiftOverview({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['shift', 'common']);
  const { queries } = useCounter();
  const figures = useQuery(queries.shift.figures.queryOptions()).data;
  const state = useQuery(queries.app.state.queryOptions()).data;
  const [dialog, setDialog] = useState<MoveKind | 'x'>();
  if (figures === undefined) return <Loading />;
  const { shift } = figures;
  return (
    <>
      <PageHead
        title={t('now.title')}
        sub={t('now.since', { time: clockText(shift.openedAtMs), cashier: shift.cashier })}
      >
        <Tag tone={state?.businessDate === shift.businessDate ? 'plain' : 'warn'}>
          {t('now.day', { date: shift.businessDate })}
          {state?.businessDate === shift.businessDate ? '' : ` · ${t('now.otherDay')}`}
        </Tag>
        <Button icon="printer" size="lg" onPress={() => setDialog('x')}>
          {t('now.x')}
        </Button>
        <Button variant="primary" size="lg" icon="close" shortcut="F9" onPress={onClose}>
          {t('now.close')}
        </Button>
      </PageHead>
      <div className={styles['overview']}>
        <Panel title={t('now.net')} className={styles['net']} isPadded>
          <Money amount={figures.net} size="3xl" />
          <p>
            {t('now.sales', { count: figures.saleCount })} ·{' '}
            {t('now.refunds', { count: figures.refundCount })}
          </p>
          <TaxLines figures={figures} />
        </Panel>
        <TenderPanel figures={figures} />
        <Panel title={t('cash.title')} className={styles['column']} isPadded>
          {state?.settings.blindCount === true ? (
            <EmptyState icon="lock">{t('cash.blind')}</EmptyState>
          ) : (
            <>
              <DrawerLines drawer={figures.drawer} />
              <p className={styles['expected']}>
                <span>{t('cash.expected')}</span>
                <Money amount={figures.drawer.expected} size="2xl" />
              </p>
            </>
          )}
          <div className={styles['moveButtons']}>
            {(['payIn', 'payOut', 'cashDrop'] as const).map(kind => (
              <Button key={kind} variant="tint" onPress={() => setDialog(kind)}>
                {t(`move.${kind}`)}
              </Button>
            ))}
          </div>
        </Panel>
        <Movements figures={figures} />
      </div>
      {dialog === undefined ? null : dialog === 'x' ? (
        <XDialog onClose={() => setDialog(undefined)} />
      ) : (
        <MoveCashDialog kind={dialog} onClose={() => setDialog(undefined)} />
      )}
    </>
  );
}

function Movements({ figures }: { figures: ShiftFigures }) {
  const { t } = useTranslation(['shift', 'common']);
  return (
    <Panel title={t('now.moves')} className={styles['column']}>
      {figures.movements.length === 0 ? (
        <EmptyState>{t('now.noMoves')}</EmptyState>
      ) : (
        <ul className={styles['moves']} tabIndex={0} aria-label={t('now.moves')}>
          {figures.movements.map(move => (
            <li key={move.id}>
              <span>{clockText(move.atMs)}</span>
              <b>{t(`move.${move.kind}`)}</b>
              <span>{move.reason}</span>
              <Money
                amount={move.kind === 'payIn' ? move.amount : -move.amount}
                sign="always"
                hasUnit={false}
              />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function XDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['shift', 'common']);
  const { client, queries } = useCounter();
  const paper = useQuery(queries.shift.previewX.queryOptions()).data;
  const print = useAct(client.shift.printX, () => {
    showToast({ text: t('xDialog.printed'), icon: 'printer' });
    onClose();
  });
  return (
    <Dialog
      title={t('xDialog.title')}
      size="sm"
      onClose={onClose}
      foot={
        <>
          <FootSpace />
          <Button onPress={onClose}>{t('common:action.close')}</Button>
          <Button
            variant="primary"
            icon="printer"
            autoFocus
            isDisabled={print.isBusy}
            onPress={() => void print.run({})}
          >
            {t('xDialog.print')}
          </Button>
        </>
      }
    >
      <div className={styles['paper']} tabIndex={0} role="group" aria-label={t('xDialog.title')}>
        {paper === undefined ? <Loading /> : <ReceiptPaper paper={paper} />}
      </div>
    </Dialog>
  );
}
