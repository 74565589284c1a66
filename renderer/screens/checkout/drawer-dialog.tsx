import { useTranslation } from 'react-i18next';
import type { TicketView } from '../../../src/contract/ticket.ts';
import { clockText } from '../../../src/base/korea-time.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Money } from '../../parts/money.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { useAct } from '../../rpc/use-act.ts';
import styles from './dialogs.module.css';

const REASONS = ['change', 'check', 'mistake', 'other'] as const;

/** 돈통 열기 without a sale: one press on a reason opens it, and the reason is kept. */
export function DrawerDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['checkout', 'common']);
  const { client } = useCounter();
  const open = useAct(client.shift.openDrawer, onClose);
  return (
    <Dialog title={t('drawerDialog.title')} size="sm" onClose={onClose}>
      <p>{t('drawerDialog.why')}</p>
      <div className={styles['reasons']}>
        {REASONS.map(reason => {
          const words = t(`drawerDialog.reasons.${reason}`);
          return (
            <Button key={reason} size="lg" icon="drawer" onPress={() => void open.run({ reason: words })}>
              {words}
            </Button>
          );
        })}
      </div>
    </Dialog>
  );
}

/** All held tickets, when there are more than fit as tabs. */
export function HeldDialog(props: {
  readonly held: readonly TicketView[];
  readonly onPick: (ticketId: string) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['checkout', 'common']);
  return (
    <Dialog title={t('cart.heldList')} size="sm" onClose={props.onClose}>
      <div className={styles['held']}>
        {props.held.map(ticket => (
          <Button key={ticket.id} size="lg" onPress={() => props.onPick(ticket.id)}>
            {ticket.name || t('cart.heldAt', { time: clockText(ticket.heldAtMs ?? ticket.openedAtMs) })}
            {' · '}
            {ticket.lines.find(line => !line.isVoided)?.name ?? ''}
            {' · '}
            <Money amount={ticket.totals.due} />
          </Button>
        ))}
      </div>
    </Dialog>
  );
}
