import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ZReportView } from '../../../src/contract/shift.ts';
import { zNumberText } from '../../../src/till/z-number.ts';
import { Button } from '../../parts/button.tsx';
import { Money } from '../../parts/money.tsx';
import { PageHead, Panel } from '../../parts/panel.tsx';
import { ReceiptPaper } from '../../parts/receipt-paper.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { OpenShiftDialog } from './open-shift-dialog.tsx';
import styles from './shift.module.css';

/** The shift is closed: its number, and the first digits of the chain's head that the paper carries. */
export function ZDone({ report, onLeave }: { report: ZReportView; onLeave: () => void }) {
  const { t } = useTranslation(['shift', 'common']);
  const { queries } = useCounter();
  const [isOpening, setOpening] = useState(false);
  const paper = useQuery(queries.shift.zReport.queryOptions({ input: { number: report.number } })).data
    ?.paper;
  return (
    <>
      <PageHead title={t('done.title')} sub={t('done.what')}>
        <Button size="lg" onPress={onLeave}>
          {t('done.stay')}
        </Button>
        <Button variant="primary" size="lg" icon="drawer" shortcut="F9" onPress={() => setOpening(true)}>
          {t('done.next')}
        </Button>
      </PageHead>
      <div className={styles['past']}>
        <Panel title={zNumberText(report.number)} isPadded className={styles['column']}>
          <p className={styles['expected']}>
            <span>{t('now.net')}</span>
            <Money amount={report.figures.net} size="3xl" />
          </p>
          <p className={styles['expected']}>
            <span>{t('cash.counted')}</span>
            <Money amount={report.counted} size="2xl" />
          </p>
          <p className={styles['expected']}>
            <span>{t('report.overShort')}</span>
            <Money amount={report.overShort} size="2xl" sign="always" />
          </p>
          <p data-testid="chain-head">{t('done.head', { head: report.chainHead.slice(0, 16) })}</p>
        </Panel>
        <aside className={styles['tape']} aria-label={zNumberText(report.number)}>
          <header>{zNumberText(report.number)}</header>
          <div className={styles['paper']} tabIndex={0} role="group" aria-label={t('done.title')}>
            {paper === undefined ? null : <ReceiptPaper paper={paper} />}
          </div>
        </aside>
      </div>
      {isOpening ? <OpenShiftDialog onClose={onLeave} /> : null}
    </>
  );
}
