import {
  readAutomaticStatus,
  readJobAnswer,
  kindOfAnswer,
  type AutomaticStatus,
} from '../../src/escpos/status.ts';
import type { Port } from './port.ts';
import type { Clock } from './supervisor.ts';

/** A printer that does not answer within this long does not answer at all (domain.md D5). */
export const ANSWER_MS = 700;
const AUTOMATIC_STATUS_BYTES = 4;
const JOB_ANSWER_BYTES = 7;
/** `37 22`: the head of the answer to GS ( H. */
const JOB_HEAD = 0x37;

/** What a printer says, sorted by the question that it answers. */
export interface PrinterAnswers {
  /** The next answer to DLE EOT; undefined when none comes in time. */
  nextStatus(ms: number): Promise<number | undefined>;
  /** The next answer to GS r 1. */
  nextPaper(ms: number): Promise<number | undefined>;
  /** The answer to GS ( H that names exactly this job; false when it does not come in time. */
  jobAnswer(job: string, ms: number): Promise<boolean>;
  /** What the printer says by itself (automatic status back). */
  onAutomatic(listener: (status: AutomaticStatus) => void): void;
}

export function hearAnswers(port: Port, clock: Clock): PrinterAnswers {
  const statuses = createMailbox<number>(clock);
  const papers = createMailbox<number>(clock);
  const jobs = createMailbox<string>(clock);
  const listeners: ((status: AutomaticStatus) => void)[] = [];
  const sort = createSorter({
    status: statuses.put,
    paper: papers.put,
    job: jobs.put,
    automatic: status => listeners.forEach(listener => listener(status)),
  });
  port.onData(bytes => bytes.forEach(sort));
  return {
    nextStatus: ms => statuses.next(ms),
    nextPaper: ms => papers.next(ms),
    jobAnswer: async (job, ms) => (await jobs.next(ms, said => said === job)) !== undefined,
    onAutomatic: listener => void listeners.push(listener),
  };
}

interface Heard {
  readonly status: (byte: number) => void;
  readonly paper: (byte: number) => void;
  readonly job: (job: string) => void;
  readonly automatic: (status: AutomaticStatus) => void;
}

/**
 * Puts bytes together to answers. One byte of automatic status back looks like an answer to GS r, and most
 * of a job's answer like any other, so both are told by their first byte and by where they stand.
 */
function createSorter(heard: Heard): (byte: number) => void {
  let automatic: number[] = [];
  let job: number[] = [];
  const hearAutomatic = (byte: number) => {
    automatic.push(byte);
    if (automatic.length < AUTOMATIC_STATUS_BYTES) return;
    const status = readAutomaticStatus(Uint8Array.from(automatic));
    automatic = [];
    if (status !== undefined) heard.automatic(status);
  };
  /** Whether a byte can come next in a job's answer: `37 22`, four that can be printed, `00`. */
  const goesOn = (byte: number) => {
    if (job.length === 1) return byte === 0x22;
    return job.length < JOB_ANSWER_BYTES - 1 ? byte >= 0x20 && byte <= 0x7e : byte === 0x00;
  };
  const hearJob = (byte: number) => {
    job.push(byte);
    if (job.length < JOB_ANSWER_BYTES) return;
    const name = readJobAnswer(Uint8Array.from(job));
    job = [];
    if (name !== undefined) heard.job(String.fromCharCode(...name));
  };
  return byte => {
    const kind = kindOfAnswer(byte);
    // Flow control comes between any two bytes.
    if (kind === 'xon' || kind === 'xoff') return;
    if (job.length > 0) {
      if (goesOn(byte)) return hearJob(byte);
      job = []; // It broke off.
    }
    if (byte === JOB_HEAD) job = [byte];
    else if (kind === 'automaticStatus') automatic = [byte];
    else if (kind === 'status') heard.status(byte);
    else if (kind === 'paper' && automatic.length > 0) hearAutomatic(byte);
    else if (kind === 'paper') heard.paper(byte);
  };
}

/** Hands an answer to who waits for it; what nobody waits for is a stray one, and is dropped. */
function createMailbox<T>(clock: Clock) {
  let taker: ((answer: T) => void) | undefined;
  return {
    put: (answer: T) => taker?.(answer),
    next: (ms: number, isMeant: (answer: T) => boolean = () => true) =>
      new Promise<T | undefined>(resolve => {
        const finish = (answer: T | undefined) => {
          cancel();
          if (taker === take) taker = undefined;
          resolve(answer);
        };
        const take = (answer: T) => {
          if (isMeant(answer)) finish(answer);
        };
        const cancel = clock.after(ms, () => finish(undefined));
        taker = take;
      }),
  };
}
