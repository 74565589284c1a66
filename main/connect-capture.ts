import {
  parseCaptureUrl,
  startCapture,
  type CaptureAddress,
  type CaptureLine,
  type CaptureOptions,
} from './devices/capture-line.ts';
import { openPort } from './devices/port.ts';
import { systemClock } from './devices/supervisor.ts';
import type { Captures, Counter } from './handlers/context.ts';
import { readPapers, takePaper } from './handlers/take-paper.ts';
import type { CaptureLineRow } from './store/capture-store.ts';

/** A paper that the disk would not take is kept in memory, and tried again so often. */
const RETRY_MS = 1_000;

interface Running {
  readonly key: string;
  readonly line: CaptureLine;
}

export interface ConnectedCaptures {
  readonly forHandlers: Captures;
  start(): void;
  stop(): Promise<void>;
}

/** Joins the lines that channels' programs print to with the inbox. */
export function connectCaptures(counter: () => Counter): ConnectedCaptures {
  const running = new Map<string, Running>();
  let unsaved: { readonly row: CaptureLineRow; readonly bytes: Uint8Array }[] = [];
  let timer: NodeJS.Timeout | undefined;
  const save = () => {
    const papers = unsaved;
    unsaved = [];
    for (const paper of papers)
      try {
        takePaper(counter(), paper.row, paper.bytes);
      } catch (error) {
        if (unsaved.length === 0) counter().log(`capture: a paper is not on disk yet: ${String(error)}`);
        unsaved.push(paper);
      }
  };
  const optionsOf = (row: CaptureLineRow): CaptureOptions => ({
    open: openPort,
    clock: systemClock,
    onChange: () => counter().publish({ kind: 'changed', areas: ['capture'] }),
    onPaper(bytes) {
      unsaved.push({ row, bytes });
      save();
    },
  });
  const configure = () => {
    const wanted = new Map(
      counter()
        .reads.captures.lines()
        .map(row => [row.id, row]),
    );
    const stopped = [...running]
      .filter(([id, { key }]) => key !== keyOf(wanted.get(id)))
      .map(async ([id, { line }]) => {
        running.delete(id);
        await line.stop();
      });
    // A port is opened again only when the line that held it has let go.
    void Promise.all(stopped).then(() => {
      for (const row of wanted.values()) {
        const address = parseCaptureUrl(row.url);
        if (running.has(row.id) || typeof address === 'string' || timer === undefined) continue;
        running.set(row.id, { key: keyOf(row), line: startCapture(address, optionsOf(row)) });
      }
      counter().publish({ kind: 'changed', areas: ['capture'] });
    });
  };
  return {
    forHandlers: {
      faultOf: url => faultOf(parseCaptureUrl(url)),
      status: lineId => running.get(lineId)?.line.status() ?? { state: 'connecting', reason: null },
      reconfigure: configure,
    },
    start() {
      timer = setInterval(() => unsaved.length > 0 && save(), RETRY_MS).unref();
      readPapers(counter(), 'new');
      configure();
    },
    async stop() {
      clearInterval(timer);
      timer = undefined;
      await Promise.all([...running.values()].map(({ line }) => line.stop()));
      running.clear();
      if (unsaved.length > 0) save();
    },
  };
}

const faultOf = (address: CaptureAddress | string) => (typeof address === 'string' ? address : null);

const keyOf = (row: CaptureLineRow | undefined) => JSON.stringify(row ?? null);
