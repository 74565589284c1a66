import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { TicketItem, TicketView } from '../../../src/contract/ticket.ts';
import { useCounter } from '../../rpc/counter.tsx';
import { useActQueue } from '../../rpc/use-act-queue.ts';

export interface Tickets {
  /** The ticket being rung up. Undefined before the first line. */
  readonly open: TicketView | undefined;
  readonly held: readonly TicketView[];
  readonly isLoaded: boolean;
  readonly put: (ticket: TicketView) => void;
  /** The open ticket at this very moment, also between two drawings. */
  readonly openNow: () => TicketView | undefined;
}

/** Open and held tickets. An answer of main is shown at once, before the list is read again. */
export function useTickets(): Tickets {
  const { queries } = useCounter();
  const queryClient = useQueryClient();
  const list = useQuery(queries.ticket.list.queryOptions());
  const key = queries.ticket.list.queryKey();
  return {
    open: list.data?.find(ticket => ticket.state === 'open'),
    held: list.data?.filter(ticket => ticket.state === 'held') ?? [],
    isLoaded: list.isSuccess,
    put: ticket => queryClient.setQueryData(key, known => replaceTicket(known ?? [], ticket)),
    openNow: () => queryClient.getQueryData(key)?.find(ticket => ticket.state === 'open'),
  };
}

function replaceTicket(known: readonly TicketView[], ticket: TicketView): TicketView[] {
  const others = known.filter(other => other.id !== ticket.id);
  return ticket.state === 'open' || ticket.state === 'held' ? [ticket, ...others] : others;
}

export type Wish = { readonly item: TicketItem };

/** Puts goods on the open ticket, in the order in which they were scanned or pressed. */
export function useAddToTicket(
  tickets: Tickets,
  onAdded: (lineId: string, wish: Wish) => void,
  onRefused: (error: unknown, wish: Wish) => void,
): (wish: Wish, commandId?: string) => void {
  const { client } = useCounter();
  return useActQueue(
    client.ticket.add,
    ({ item }: Wish) => ({ ticketId: tickets.openNow()?.id ?? null, item }),
    ({ ticket, lineId }, wish) => {
      tickets.put(ticket);
      onAdded(lineId, wish);
    },
    onRefused,
  );
}
