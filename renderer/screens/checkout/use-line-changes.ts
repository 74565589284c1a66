import { useTranslation } from 'react-i18next';
import type { DiscountShape } from '../../../src/contract/shapes.ts';
import type { TicketView } from '../../../src/contract/ticket.ts';
import { showToast } from '../../parts/toast.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { useActQueue } from '../../rpc/use-act-queue.ts';
import type { Tickets } from './use-tickets.ts';

export interface LineChanges {
  readonly changeLine: (lineId: string, change: { quantity?: number; unitPrice?: number }) => void;
  readonly removeLine: (lineId: string) => void;
  readonly discountLine: (lineId: string, discount: DiscountShape | null) => void;
  readonly discountOrder: (discount: DiscountShape | null) => void;
  readonly hold: () => void;
  readonly resume: (ticketId: string) => void;
  readonly empty: () => void;
}

type Step = (client: ReturnType<typeof useCounter>['client'], commandId: string) => Promise<TicketView>;

/**
 * Changes of the open ticket, one after the other: pressing + three times is three steps, none lost. What
 * undo can mend is not asked about.
 */
export function useLineChanges(
  tickets: Tickets,
  onRefused: (error: unknown) => void,
  close: () => void,
): LineChanges {
  const { t } = useTranslation(['checkout', 'common']);
  const { client } = useCounter();
  const queue = useActQueue(
    ({ step, commandId }: { step: Step; commandId: string }) => step(client, commandId),
    (step: Step) => ({ step }),
    ticket => tickets.put(ticket),
    onRefused,
  );
  const onOpen = (step: (ticketId: string, commandId: string) => Promise<TicketView>) => {
    const ticketId = tickets.openNow()?.id;
    close();
    if (ticketId !== undefined) queue((_, commandId) => step(ticketId, commandId));
  };
  return {
    changeLine: (lineId, { quantity = null, unitPrice = null }) =>
      onOpen((ticketId, commandId) =>
        client.ticket.changeLine({ commandId, ticketId, lineId, quantity, unitPrice }),
      ),
    discountLine: (lineId, discount) =>
      onOpen((ticketId, commandId) => client.ticket.discountLine({ commandId, ticketId, lineId, discount })),
    discountOrder: discount =>
      onOpen((ticketId, commandId) => client.ticket.discount({ commandId, ticketId, discount })),
    removeLine: lineId => {
      const name = tickets.openNow()?.lines.find(line => line.id === lineId)?.name ?? '';
      onOpen((ticketId, commandId) => client.ticket.voidLine({ commandId, ticketId, lineId }));
      showToast({
        text: t('cart.removed', { name }),
        undo: () =>
          onOpen((ticketId, commandId) => client.ticket.restoreLine({ commandId, ticketId, lineId })),
      });
    },
    hold: () => {
      if ((tickets.openNow()?.totals.lineCount ?? 0) === 0) return;
      onOpen((ticketId, commandId) => client.ticket.hold({ commandId, ticketId, name: '' }));
      showToast({ text: t('cart.held') });
    },
    resume: ticketId => {
      close();
      queue((_, commandId) => client.ticket.resume({ commandId, ticketId }));
    },
    empty: () => {
      const emptied = tickets.openNow()?.id;
      if (emptied === undefined) return;
      onOpen((ticketId, commandId) => client.ticket.void({ commandId, ticketId }));
      showToast({
        text: t('cart.emptied'),
        undo: () => queue((_, commandId) => client.ticket.restore({ commandId, ticketId: emptied })),
      });
    },
  };
}
