import { change, type Change } from './change.ts';
import { requests } from './implementer.ts';
import { openTicket, readTicket } from './ticket.ts';

/** A till works on one ticket at a time; the others wait as held ones, which survive a restart by nature. */
export const ticketMoves = {
  hold: requests.ticket.hold.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'ticket.hold',
      input,
      areas: ['ticket'],
      run: ({ reads, writes, atMs }) => {
        const { ticket } = openTicket(reads, input.ticketId);
        if (ticket.lines.every(line => line.isVoided)) throw errors.TICKET_EMPTY();
        writes.tickets.hold(input.ticketId, input.name, atMs);
        return {};
      },
      answer: () => readTicket(context, input.ticketId),
    }),
  ),
  resume: requests.ticket.resume.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'ticket.resume',
      input,
      areas: ['ticket'],
      run: work => {
        const found = work.reads.tickets.find(input.ticketId);
        if (!found) throw errors.TICKET_NOT_FOUND();
        if (found.state === 'settled' || found.state === 'voided')
          throw errors.TICKET_NOT_OPEN({ data: { state: found.state } });
        if (found.state === 'open') return {};
        makeRoom(work, found.till);
        work.writes.tickets.setState(input.ticketId, 'open');
        return {};
      },
      answer: () => readTicket(context, input.ticketId),
    }),
  ),
  void: requests.ticket.void.handler(({ context, input }) =>
    change({
      context,
      request: 'ticket.void',
      input,
      areas: ['ticket'],
      run: ({ reads, writes }) => {
        openTicket(reads, input.ticketId);
        writes.tickets.setState(input.ticketId, 'voided');
        return {};
      },
      answer: () => readTicket(context, input.ticketId),
    }),
  ),
  restore: requests.ticket.restore.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'ticket.restore',
      input,
      areas: ['ticket'],
      run: work => {
        const found = work.reads.tickets.find(input.ticketId);
        if (!found) throw errors.TICKET_NOT_FOUND();
        if (found.state === 'open') return {};
        if (found.state !== 'voided') throw errors.TICKET_NOT_OPEN({ data: { state: found.state } });
        makeRoom(work, found.till);
        work.writes.tickets.setState(input.ticketId, 'open');
        return {};
      },
      answer: () => readTicket(context, input.ticketId),
    }),
  ),
};

/** Puts the till's open ticket aside: held when there are goods on it, voided when it is empty. */
function makeRoom({ reads, writes, atMs }: Change, till: number): void {
  const current = reads.tickets.findOpen(till);
  if (!current) return;
  if (current.ticket.lines.every(line => line.isVoided)) writes.tickets.setState(current.id, 'voided');
  else writes.tickets.hold(current.id, '', atMs);
}
