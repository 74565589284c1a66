import { useTranslation } from 'react-i18next';
import { clockText } from '../../../src/base/korea-time.ts';
import type { ShiftFigures } from '../../../src/contract/shift.ts';
import { go } from '../../app/route.ts';
import { Button } from '../../parts/button.tsx';
import { Money } from '../../parts/money.tsx';
import { Panel } from '../../parts/panel.tsx';
import { EmptyState, Notice } from '../../parts/states.tsx';
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
          <Button variant="tint" onPress={() => go('receipts')}>
            {t('openMatters.goPending')}
          </Button>
        </section>
      )}
    </Panel>
  );
}
