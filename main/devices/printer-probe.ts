import {
  requestJobAnswer,
  requestPaperInOrder,
  requestStatus,
  setAutomaticStatus,
} from '../../src/escpos/commands.ts';
import type { PrinterAbilities } from '../../src/escpos/profile.ts';
import {
  isStatusByte,
  readAutomaticStatus,
  readJobAnswer,
  readPaperInOrder,
} from '../../src/escpos/status.ts';
import type { Port } from './port.ts';
import type { Clock } from './supervisor.ts';

/**
 * Longer than at work: a person waits for it once, the printer may still be busy with what it printed, and
 * an answer that is missed here is never asked for again.
 */
const PROBE_MS = 2_000;
/** The job that GS ( H is asked about. */
const JOB = [0x50, 0x52, 0x4f, 0x42] as const;

/**
 * Asks a printer, one by one, the four kinds of question that there are, and hears which it answers.
 *
 * Each question is heard out before the next is asked: the answers do not say to which they belong. One that
 * answers nothing to DLE EOT is not asked the others, which it would print as letters.
 */
export async function probePrinter(port: Port, clock: Clock): Promise<PrinterAbilities> {
  const ear = createEar(port, clock);
  const ask = async (question: readonly number[], isAnswer: (bytes: Uint8Array) => boolean, ms: number) => {
    ear.clear();
    await port.write(Uint8Array.from(question));
    return ear.hear(isAnswer, ms);
  };
  try {
    const realtime = await ask(requestStatus(1), bytes => bytes.some(isStatusByte), PROBE_MS);
    if (!realtime) return { realtime, automatic: false, inOrder: false, jobId: false };
    const inOrder = await ask(requestPaperInOrder, answersInOrder, PROBE_MS);
    // Switched on, it says at once how it is.
    const automatic = await ask(setAutomaticStatus(true), saysByItself, PROBE_MS);
    await port.write(Uint8Array.from(setAutomaticStatus(false)));
    const jobId = inOrder && (await ask(requestJobAnswer(JOB), namesJob, PROBE_MS));
    return { realtime, automatic, inOrder, jobId };
  } finally {
    ear.close();
  }
}

const answersInOrder = (bytes: Uint8Array) => bytes.some(byte => readPaperInOrder(byte) !== undefined);

/** The answer to a question may stand anywhere among bytes of flow control. */
const somewhere = (bytes: Uint8Array, isThere: (from: Uint8Array) => boolean) =>
  bytes.some((_, at) => isThere(bytes.subarray(at)));

const saysByItself = (bytes: Uint8Array) => somewhere(bytes, from => readAutomaticStatus(from) !== undefined);

const namesJob = (bytes: Uint8Array) =>
  somewhere(
    bytes,
    from => readJobAnswer(from.subarray(0, 7))?.every((byte, at) => byte === JOB[at]) === true,
  );

/** What came since the last question, and who waits for it. */
function createEar(port: Port, clock: Clock) {
  let heard = new Uint8Array(0);
  let look: (() => void) | undefined;
  let isOver = false;
  port.onData(bytes => {
    if (isOver) return;
    const longer = new Uint8Array(heard.length + bytes.length);
    longer.set(heard);
    longer.set(bytes, heard.length);
    heard = longer;
    look?.();
  });
  return {
    clear: () => void (heard = new Uint8Array(0)),
    hear: (isAnswer: (bytes: Uint8Array) => boolean, ms: number) =>
      new Promise<boolean>(resolve => {
        const finish = (isHeard: boolean) => {
          look = undefined;
          cancel();
          resolve(isHeard);
        };
        const cancel = clock.after(ms, () => finish(false));
        look = () => {
          if (isAnswer(heard)) finish(true);
        };
        // It may have come before the question's last byte was reported as sent.
        look();
      }),
    close: () => void (isOver = true),
  };
}
