import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { clockText } from '../../../src/base/korea-time.ts';
import type { ShiftFigures } from '../../../src/contract/shift.ts';
import { go } from '../../app/route.ts';
import { useStatus } from '../../app/status.ts';
import { Button } from '../../parts/button.tsx';
import { Money } from '../../parts/money.tsx';
import { Panel } from '../../parts/panel.tsx';
import { EmptyState, Notice } from '../../parts/states.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { useAgeText } from '../money/use-age-text.ts';
import styles from './shift.module.css';

/** Held tickets and unseen approvals: listed, carried over, never dropped. */
export function OpenMatters({ figures: { held, pending } }: { figures: ShiftFigures }) {
  const { t } = useTranslation(['shift', 'common']);
  if (held.length === 0 && pending.count === 0)
    return (
      <Panel title={t('openMatters.title')} className={styles['column']}>
        <EmptyState icon="check">{t('openMatters.none')}</EmptyState>
      </Panel>
    );
  return (
    <Panel title={t('openMatters.title')} className={styles['column']} isPadded>
      <Notice tone="info">{t('openMatters.carried')}</Notice>
      {held.length === 0 ? null : (
        <section className={styles['matter']}>
          <h3>{t('openMatters.held')}</h3>
          <ul>
            {held.map(ticket => (
              <li key={ticket.ticketId}>
                <span>
                  {ticket.name ||
                    t('openMatters.heldOne', {
                      time: ticket.heldAtMs === null ? '' : clockText(ticket.heldAtMs),
                    })}
                </span>
                <Money amount={ticket.due} hasUnit={false} />
              </li>
            ))}
          </ul>
          <Button variant="tint" onPress={() => go('checkout')}>
            {t('openMatters.goHeld')}
          </Button>
        </section>
      )}
      {pending.count === 0 ? null : (
        <section className={styles['matter']}>
          <h3>{t('openMatters.pending')}</h3>
          <p className={styles['pendingLine']}>
            {t('openMatters.pendingLine', { count: pending.count, amount: pending.amount })}
          </p>
          <PendingAges />
          <Button variant="tint" onPress={() => go('money')}>
            {t('openMatters.goPending')}
          </Button>
        </section>
      )}
    </Panel>
  );
}

/** So many of the oldest are named here; the list has all of them. */
const NAMED = 4;

/** The oldest payments that nobody has seen approved, and how long each has waited. */
function PendingAges() {
  const { t } = useTranslation(['shift', 'common']);
  const { queries } = useCounter();
  const { nowMs } = useStatus();
  const ageText = useAgeText();
  const pending = useQuery(queries.sale.pending.queryOptions()).data ?? [];
  return (
    <ul>
      {pending.slice(0, NAMED).map(({ tender, settledAtMs }) => (
        <li key={tender.id}>
          <span>
            {t(`common:tender.${tender.kind}`)} · {ageText(settledAtMs, nowMs)}
          </span>
          <Money amount={tender.amount} hasUnit={false} />
        </li>
      ))}
    </ul>
  );
}
