import { PortError, type OpenPort, type Port } from '../../main/devices/port.ts';
import { createDecoder, paperText, type PrintedRow } from '../../src/escpos/decoder.ts';
import { attachPrinter, type FakePrinter } from './paper-printer.ts';

/** A printer at the end of a line of the test, and what can go wrong between the two. */
export interface SimulatedPrinter extends Pick<FakePrinter, 'paper' | 'isCoverOpen' | 'isOff'> {
  /** Its cable. */
  isUnplugged: boolean;
  /** `late` keeps what it says until it is `prompt` again; `lost` loses it. */
  answers: 'prompt' | 'lost' | 'late';
  /** Something happens in the middle: after so many more bytes. */
  after(bytes: number, happens: () => void): void;
  /** The papers that were cut off, as text. */
  papers(): readonly string[];
}

const COLUMNS = 48;

/** Printers by the name of their host: `tcp:kitchen:9100`. */
export function openSimulatedPrinters<Name extends string>(names: readonly Name[]) {
  const lines = new Map<string, SimulatedLine>(names.map(name => [name, new SimulatedLine()]));
  const open: OpenPort = address => {
    const line = address.kind === 'tcp' ? lines.get(address.host) : undefined;
    return line === undefined || line.isUnplugged
      ? Promise.reject(new PortError('NOT_FOUND', 'the cable is pulled'))
      : Promise.resolve(line.open());
  };
  // Made from the names.
  return { open, printers: Object.fromEntries(lines) as unknown as Record<Name, SimulatedPrinter> };
}

type Connection = { hear?: (bytes: Uint8Array) => void; gone?: (fault: 'DISCONNECTED') => void };

class SimulatedLine implements SimulatedPrinter {
  #connection: Connection | undefined;
  #receive: (bytes: Uint8Array) => void = () => {};
  #kept: number[] = [];
  #left = Number.POSITIVE_INFINITY;
  #happens = () => {};
  #isUnplugged = false;
  #answers: SimulatedPrinter['answers'] = 'prompt';
  readonly #printer = attachPrinter({
    send: bytes => {
      if (this.#answers === 'prompt') this.#say([...bytes]);
      if (this.#answers === 'late') this.#kept.push(...bytes);
    },
    onReceived: listener => {
      this.#receive = listener;
    },
  });

  get paper() {
    return this.#printer.paper;
  }
  set paper(level) {
    this.#printer.paper = level;
  }
  get isCoverOpen() {
    return this.#printer.isCoverOpen;
  }
  set isCoverOpen(isOpen) {
    this.#printer.isCoverOpen = isOpen;
  }
  get isOff() {
    return this.#printer.isOff;
  }
  set isOff(isOff) {
    this.#printer.isOff = isOff;
    this.#kept = [];
  }
  get isUnplugged() {
    return this.#isUnplugged;
  }
  set isUnplugged(isOut) {
    this.#isUnplugged = isOut;
    if (!isOut) return;
    const cut = this.#connection;
    this.#connection = undefined;
    cut?.gone?.('DISCONNECTED');
  }
  get answers() {
    return this.#answers;
  }
  set answers(next) {
    this.#answers = next;
    if (next === 'prompt') this.#say(this.#kept.splice(0));
    if (next === 'lost') this.#kept = [];
  }

  after(bytes: number, happens: () => void): void {
    this.#left = bytes;
    this.#happens = happens;
  }

  papers(): readonly string[] {
    return piecesOf(this.#printer.printed());
  }

  open(): Port {
    const own: Connection = {};
    this.#connection = own;
    return {
      write: bytes => {
        if (this.#connection !== own)
          return Promise.reject(new PortError('DISCONNECTED', 'the cable is pulled'));
        this.#take(bytes);
        return Promise.resolve();
      },
      onData: listener => {
        own.hear = listener;
      },
      onGone: listener => {
        own.gone = listener;
      },
      close: () => {
        if (this.#connection === own) this.#connection = undefined;
        return Promise.resolve();
      },
    };
  }

  #say(bytes: readonly number[]): void {
    this.#connection?.hear?.(Uint8Array.from(bytes));
  }

  #take(bytes: Uint8Array): void {
    const count = Math.min(this.#left, bytes.length);
    this.#receive(bytes.subarray(0, count));
    this.#left -= count;
    if (this.#left > 0) return;
    this.#left = Number.POSITIVE_INFINITY;
    this.#happens();
    this.#receive(bytes.subarray(count));
  }
}

/** What was cut off, piece by piece. */
function piecesOf(printed: Uint8Array): string[] {
  const decoder = createDecoder();
  decoder.push(printed);
  const pieces: string[] = [];
  let rows: PrintedRow[] = [];
  for (const row of decoder.paper().rows) {
    if (row.kind !== 'cut') rows.push(row);
    else pieces.push(paperText({ rows: rows.splice(0), unknown: [], unfinished: '' }, COLUMNS).join('\n'));
  }
  return pieces;
}
