import { screenAddressDocument } from '../../src/receipt/screen-address.ts';
import { change } from './change.ts';
import { requests } from './implementer.ts';
import { queuePaper } from './printing.ts';

export const screenHandlers = {
  list: requests.screen.list.handler(({ context: { counter } }) => ({
    screens: counter.reads.screens
      .list()
      .map(screen => ({ ...screen, isConnected: counter.screens.isConnected(screen.id) })),
    addresses: [...counter.screens.addresses()],
    pairing: counter.screens.pairing(),
    nowMs: counter.nowMs(),
  })),
  openPairing: requests.screen.openPairing.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'screen.openPairing',
      input,
      areas: ['screen'],
      run: ({ counter, afterCommit }) => {
        if (counter.settings().screens.port === null) throw errors.SCREENS_OFF();
        // The code is in nothing that is kept: neither in the shop's file nor in its log of commands.
        afterCommit(() => counter.screens.openPairing());
        return {};
      },
      answer: () => ({}),
    }),
  ),
  revoke: requests.screen.revoke.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'screen.revoke',
      input,
      areas: ['screen'],
      run: ({ counter, writes, afterCommit }) => {
        if (!writes.screens.remove(input.screenId)) throw errors.SCREEN_NOT_FOUND();
        afterCommit(() => counter.screens.cut(input.screenId));
        return {};
      },
      answer: () => ({}),
    }),
  ),
  printAddress: requests.screen.printAddress.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'screen.printAddress',
      input,
      areas: ['device'],
      run: work => {
        const addresses = work.counter.screens.addresses();
        if (addresses.length === 0) throw errors.SCREENS_OFF();
        const document = () => screenAddressDocument(addresses);
        const paper = {
          kind: 'document',
          title: '화면 주소',
          sourceId: null,
          copyNumber: 0,
          document,
        } as const;
        const jobId = queuePaper(work, paper);
        if (jobId === null) throw errors.PRINTER_NOT_CONFIGURED();
        return { jobId };
      },
      answer: result => result,
    }),
  ),
};
