import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clockText, dateText } from '../../../src/base/korea-time.ts';
import type { CounterClient } from '../../../src/contract/contract.ts';
import { zNumberText } from '../../../src/till/z-number.ts';
import { Button } from '../../parts/button.tsx';
import { Money } from '../../parts/money.tsx';
import { PageHead, Panel } from '../../parts/panel.tsx';
import { ReceiptPaper } from '../../parts/receipt-paper.tsx';
import { RowList, type RowColumn } from '../../parts/row-list.tsx';
import { EmptyState } from '../../parts/states.tsx';
import { showToast } from '../../parts/toast.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { useAct } from '../../rpc/use-act.ts';
import { OpenShiftDialog } from './open-shift-dialog.tsx';
import styles from './shift.module.css';

const REPORTS_MAX = 200;

/** No shift is open: begin one, or look at those that ended. */
export function NoShift() {
  const { t } = useTranslation(['shift', 'common']);
  const [isOpening, setOpening] = useState(false);
  return (
    <>
      <PageHead title={t('title')} sub={t('none.what')}>
        <Button variant="primary" size="lg" icon="drawer" shortcut="F9" onPress={() => setOpening(true)}>
          {t('open.start')}
        </Button>
      </PageHead>
      <Reports />
      {isOpening ? <OpenShiftDialog onClose={() => setOpening(false)} /> : null}
    </>
  );
}

function Reports() {
  const { t } = useTranslation(['shift', 'common']);
  const { queries } = useCounter();
  const [chosen, setChosen] = useState<number>();
  const reports = useQuery(queries.shift.zReports.queryOptions({ input: { limit: REPORTS_MAX } })).data ?? [];
  const number = chosen ?? reports[0]?.number;
  return (
    <div className={styles['past']}>
      <Panel title={t('none.reports')} className={styles['column']}>
        <RowList
          className={styles['list']}
          label={t('none.reports')}
          rows={reports}
          rowKey={report => String(report.number)}
          rowName={report => zNumberText(report.number)}
          selectedKey={number === undefined ? null : String(number)}
          onChoose={report => setChosen(report.number)}
          empty={<EmptyState>{t('none.noReports')}</EmptyState>}
          columns={reportColumns(t)}
        />
      </Panel>
      {number === undefined ? null : <ReportPaper number={number} />}
    </div>
  );
}

function ReportPaper({ number }: { number: number }) {
  const { t } = useTranslation(['shift', 'common']);
  const { client, queries } = useCounter();
  const report = useQuery(queries.shift.zReport.queryOptions({ input: { number } })).data;
  const again = useAct(client.shift.reprintZ, () =>
    showToast({ text: t('report.printedAgain'), icon: 'printer' }),
  );
  return (
    <aside className={styles['tape']} aria-label={zNumberText(number)}>
      <header>{zNumberText(number)}</header>
      <div className={styles['paper']} tabIndex={0} role="group" aria-label={zNumberText(number)}>
        {report === undefined ? null : <ReceiptPaper paper={report.paper} />}
      </div>
      <Button size="lg" icon="printer" isDisabled={again.isBusy} onPress={() => void again.run({ number })}>
        {t('report.again')}
      </Button>
    </aside>
  );
}

type ZReportSummary = Awaited<ReturnType<CounterClient['shift']['zReports']>>[number];
type Translate = ReturnType<typeof useTranslation<['shift', 'common']>>['t'];

function reportColumns(t: Translate): readonly RowColumn<ZReportSummary>[] {
  return [
    {
      key: 'number',
      track: '90px',
      cell: report => <b>{zNumberText(report.number)}</b>,
    },
    { key: 'day', head: t('report.day'), track: '120px', cell: report => report.businessDate },
    {
      key: 'closed',
      head: t('report.closedAt'),
      track: 'minmax(0, 1fr)',
      cell: report => `${dateText(report.closedAtMs)} ${clockText(report.closedAtMs)}`,
    },
    {
      key: 'overShort',
      head: t('report.overShort'),
      track: '110px',
      align: 'end',
      cell: report => <Money amount={report.overShort} hasUnit={false} sign="always" />,
    },
    {
      key: 'net',
      head: t('report.net'),
      track: '130px',
      align: 'end',
      cell: report => <Money amount={report.net} hasUnit={false} />,
    },
  ];
}
