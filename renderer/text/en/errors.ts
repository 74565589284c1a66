import type { errors as ko } from '../ko/errors.ts';
import type { Same } from '../same.ts';

export const errors: Same<typeof ko> = {
  label: 'Something went wrong',
  code: 'Code {{code}}',
  incident: 'Incident {{id}}',
  money: {
    notMoved: 'No money has moved.',
    moved: 'The money has been taken.',
    unknown: 'It is not known yet whether money has moved.',
    none: '',
  },
  unexpected: {
    what: 'Something went wrong inside the program.',
    now: 'Try again. If it happens again, pass on the incident number.',
  },
  transport: {
    what: 'The connection to the counter was lost.',
    now: 'It reconnects by itself. No sale is recorded twice.',
  },
  forbidden: { what: 'This cashier may not do this.', now: 'Ask the owner or the manager.' },
  storage: {
    what: 'The disk did not take it. Nothing has changed.',
    now: 'Free the disk or restart the computer, then try again.',
  },
  refused: { what: 'Something that was entered needs a change.', now: 'See the marked field.' },
  crash: {
    what: 'This screen could not be drawn.',
    now: 'Open it again. Recorded sales are safe.',
    action: 'Open again',
  },
};
