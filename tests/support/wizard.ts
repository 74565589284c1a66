import type { CounterClient } from '../../src/contract/contract.ts';

type Answers = Parameters<CounterClient['printerProfile']['fit']>[0]['answers'];

/** What a person saw on the paper of a printer of 42 columns without rare syllables, drawer on pin 5. */
export const seenAnswers: Answers = {
  columns: 42,
  hangul: 'ksx1001',
  cutter: 'none',
  tearFeedLines: 5,
  drawer: { pin: 5, onMs: 120 },
  buzzer: 'escB',
  codes: ['code128', 'qr'],
  answers: { realtime: true, automatic: false, inOrder: true, jobId: false },
};
