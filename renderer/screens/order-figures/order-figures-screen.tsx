import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  FIGURE_UNITS,
  periodBeside,
  periodOf,
  type FigurePeriod,
  type FigureUnit,
} from '../../../src/delivery/figure-period.ts';
import type { OrderFigures } from '../../../src/contract/order-figures.ts';
import { Page } from '../../app/page.tsx';
import { go } from '../../app/route.ts';
import { Button } from '../../parts/button.tsx';
import { PageHead } from '../../parts/panel.tsx';
import { Segmented } from '../../parts/segmented.tsx';
import { EmptyState, Loading } from '../../parts/states.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { Failure } from '../../rpc/failure.tsx';
import { useDownload } from '../../rpc/use-download.ts';
import { ChannelsPanel } from './channels-panel.tsx';
import { DaysPanel, HoursPanel } from './charts.tsx';
import { DishesPanel, EndsPanel, TimesPanel } from './details.tsx';
import { FeesPanel } from './fees-panel.tsx';
import styles from './order-figures.module.css';
import { SharePanel } from './share-panel.tsx';

/** Orders end all the while, and the figures are worth a look every so often only. */
const AGAIN_MS = 30_000;

/** 배달 통계: what the orders of a period came to. */
export function OrderFiguresScreen() {
  const { t } = useTranslation('orderFigures');
  const { queries } = useCounter();
  const today = useQuery(queries.app.state.queryOptions()).data?.businessDate;
  if (today === undefined) return <Loading />;
  return (
    <Page className={styles['page']}>
      <Figures today={today}>
        <Button icon="left" onPress={() => go('delivery')}>
          {t('back')}
        </Button>
      </Figures>
    </Page>
  );
}

function Figures({ today, children }: { today: string; children: React.ReactNode }) {
  const { t } = useTranslation('orderFigures');
  const { client, queries } = useCounter();
  const [unit, setUnit] = useState<FigureUnit>('month');
  const [period, setPeriod] = useState<FigurePeriod>(() => periodOf('month', today));
  const { data, error, refetch } = useQuery(
    queries.orderFigures.ofPeriod.queryOptions({
      input: { ...period },
      staleTime: 0,
      refetchOnMount: 'always',
      // A longer period is more to read, and less in need of the last minute.
      refetchInterval: unit === 'day' ? AGAIN_MS : false,
    }),
  );
  const download = useDownload(() => client.orderFigures.exportCsv({ ...period }));
  const choose = (next: FigureUnit) => {
    setUnit(next);
    // From a longer period on to its last day, which may be still to come.
    setPeriod(periodOf(next, period.to > today ? today : period.to));
  };
  return (
    <>
      <PageHead
        title={t('title')}
        sub={data === undefined ? null : t('lead', { count: data.sold.count, sum: data.sold.amount })}
      >
        {children}
        <Button icon="download" onPress={download.save}>
          {t('csv')}
        </Button>
      </PageHead>
      <div className={styles['period']}>
        <Segmented
          label={t('unit.label')}
          value={unit}
          onChange={choose}
          segments={FIGURE_UNITS.map(value => ({ value, label: t(`unit.${value}`) }))}
        />
        <Button icon="left" label={t('before')} onPress={() => setPeriod(periodBeside(unit, period, -1))}>
          {t('before')}
        </Button>
        <b aria-live="polite">
          <PeriodText unit={unit} period={period} />
        </b>
        <Button
          iconAfter="right"
          label={t('after')}
          isDisabled={period.to >= today}
          onPress={() => setPeriod(periodBeside(unit, period, 1))}
        >
          {t('after')}
        </Button>
      </div>
      <Failure error={download.error ?? error ?? undefined} />
      {data === undefined ? <Loading /> : <Panels unit={unit} figures={data} onGoal={() => void refetch()} />}
    </>
  );
}

function PeriodText({ unit, period }: { unit: FigureUnit; period: FigurePeriod }) {
  const { t } = useTranslation('orderFigures');
  const [year = 0, month = 0, day = 0] = period.from.split('-').map(Number);
  const [, toMonth = 0, toDay = 0] = period.to.split('-').map(Number);
  return t(`period.${unit}`, { year, month, day, toMonth, toDay });
}

function Panels(props: {
  readonly unit: FigureUnit;
  readonly figures: OrderFigures;
  readonly onGoal: () => void;
}) {
  const { t } = useTranslation('orderFigures');
  const { unit, figures } = props;
  if (figures.sold.count === 0 && figures.ends.length === 0)
    return <EmptyState icon="chart">{t('none')}</EmptyState>;
  return (
    <div className={styles['panels']} tabIndex={0} role="group" aria-label={t('title')}>
      <div>
        <SharePanel share={figures.share} onGoal={props.onGoal} />
        {unit === 'day' ? null : <DaysPanel unit={unit} figures={figures} />}
        <HoursPanel hours={figures.hours} />
        <DishesPanel figures={figures} />
      </div>
      <div>
        <FeesPanel figures={figures} />
        <ChannelsPanel channels={figures.channels} />
        <TimesPanel times={figures.times} />
        <EndsPanel ends={figures.ends} />
      </div>
    </div>
  );
}
