import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderFigures } from '../../../src/contract/order-figures.ts';
import type { Settings } from '../../../src/contract/settings.ts';
import { Button } from '../../parts/button.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Tag } from '../../parts/tag.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { GoalDialog } from './goal-dialog.tsx';
import styles from './order-figures.module.css';

type Goal = Settings['publicGoal'];
type Share = OrderFigures['share']['orders'];

/** 공공 채널 비중: by orders and by amount, and how far the goal is. */
export function SharePanel({ share, onGoal }: { share: OrderFigures['share']; onGoal: () => void }) {
  const { t } = useTranslation('orderFigures');
  const { queries } = useCounter();
  const goal = useQuery(queries.app.state.queryOptions()).data?.settings.publicGoal ?? null;
  const [isAsking, setAsking] = useState(false);
  return (
    <Panel
      title={t('share.title')}
      isPadded
      className={styles['fields']}
      actions={
        <Button icon="pencil" onPress={() => setAsking(true)}>
          {t(goal === null ? 'goal.set' : 'goal.change')}
        </Button>
      }
    >
      <p className={styles['quiet']}>
        {t('share.note')} ·{' '}
        {goal === null ? t('goal.none') : t('goal.is', { percent: goal.percent, name: nameOf(goal, t) })}
      </p>
      {share.orders.whole === 0 ? (
        <p>{t('share.nothing')}</p>
      ) : (
        <>
          <ShareRow kind="orders" share={share.orders} goal={goal} />
          <ShareRow kind="amount" share={share.amount} goal={goal} />
        </>
      )}
      {isAsking ? <GoalDialog goal={goal} onSaved={onGoal} onClose={() => setAsking(false)} /> : null}
    </Panel>
  );
}

type Translate = ReturnType<typeof useTranslation<'orderFigures'>>['t'];

const nameOf = ({ name, setBy }: NonNullable<Goal>, t: Translate) =>
  name === '' ? t(`goal.by.${setBy}`) : name;

/** 333 of a thousand is `33.3`. */
const percentOf = (permille: number) => String(permille / 10);

function ShareRow({ kind, share, goal }: { kind: 'orders' | 'amount'; share: Share; goal: Goal }) {
  const { t } = useTranslation('orderFigures');
  const { part, whole, permille, missing } = share;
  const percent = percentOf(permille ?? 0);
  const isOrders = kind === 'orders';
  return (
    <div className={styles['share']}>
      <b>{t(`share.${kind}`)}</b>
      <b className={styles['percent']}>{t('share.percent', { percent })}</b>
      <span className={styles['quiet']}>
        {t(isOrders ? 'share.ofOrders' : 'share.ofAmount', { part, whole })}
      </span>
      <ShareBar percent={percent} goal={goal?.percent ?? null} />
      {missing === null ? null : missing === 0 ? (
        <span>
          <Tag tone="ok">{t('share.reached')}</Tag>
        </span>
      ) : (
        <span>{t(isOrders ? 'share.missingOrders' : 'share.missingAmount', { missing })}</span>
      )}
    </div>
  );
}

/** How full it is, and a line where the goal stands. */
function ShareBar({ percent, goal }: { percent: string; goal: number | null }) {
  const { t } = useTranslation('orderFigures');
  const label = goal === null ? t('share.barNoGoal', { percent }) : t('share.bar', { percent, goal });
  return (
    <svg
      className={styles['bar']}
      viewBox="0 0 100 10"
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      <rect className={styles['track']} width="100" height="10" />
      <rect className={styles['full']} width={percent} height="10" />
      {goal === null ? null : (
        <line
          className={styles['goal']}
          x1={goal}
          x2={goal}
          y1="0"
          y2="10"
          vectorEffect="non-scaling-stroke"
        />
      )}
    </svg>
  );
}
