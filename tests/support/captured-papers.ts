import baedalEum from '../../resources/channels/baedal-eum/samples.json' with { type: 'json' };
import baedalSeogu from '../../resources/channels/baedal-seogu/samples.json' with { type: 'json' };
import ddangyo from '../../resources/channels/ddangyo/samples.json' with { type: 'json' };
import meokkebi from '../../resources/channels/meokkebi/samples.json' with { type: 'json' };
import { encodeCp949 } from '../../src/escpos/cp949.ts';

/** A paper as a channel's program prints it: made up, with what it has to be read as. */
export interface PaperSample {
  readonly name: string;
  readonly columns: number;
  /** `{center,big}` and the like in front of a line say how it is printed. */
  readonly lines: readonly string[];
  /** The order in the shape of domain.md E1. */
  readonly order?: unknown;
  readonly cancel?: string;
  readonly notOrder?: boolean;
}

export const SAMPLES: Readonly<Record<string, readonly PaperSample[]>> = {
  'baedal-seogu': baedalSeogu.samples,
  'baedal-eum': baedalEum.samples,
  ddangyo: ddangyo.samples,
  meokkebi: meokkebi.samples,
};

/** The sample of a channel by its place. */
export function sampleOf(channel: string, index = 0): PaperSample {
  const sample = SAMPLES[channel]?.[index];
  if (sample === undefined) throw new Error(`no sample ${index} of ${channel}`);
  return sample;
}

const MARKS = /^\{([a-z,]+)\}/;

/** The text of a sample's lines, as it stands on paper. */
export function linesOf({ lines }: Pick<PaperSample, 'lines'>): readonly string[] {
  return lines.map(line => line.replace(MARKS, ''));
}

const ON: Readonly<Record<string, readonly number[]>> = {
  center: [0x1b, 0x61, 1], // ESC a
  big: [0x1b, 0x21, 0x30, 0x1c, 0x21, 0x0c], // ESC ! and FS !, as most programs do it
  bold: [0x1b, 0x45, 1], // ESC E
  inverse: [0x1d, 0x42, 1], // GS B
};
const OFF: Readonly<Record<string, readonly number[]>> = {
  center: [0x1b, 0x61, 0],
  big: [0x1b, 0x21, 0, 0x1c, 0x21, 0],
  bold: [0x1b, 0x45, 0],
  inverse: [0x1d, 0x42, 0],
};

/** The bytes that a channel's program sends for a sample, in CP949, cut at the end. */
export function bytesOfSample({ lines }: Pick<PaperSample, 'lines'>): Uint8Array {
  const bytes: number[] = [0x1b, 0x40, 0x1c, 0x26]; // ESC @, FS &
  for (const line of lines) {
    const marks = MARKS.exec(line)?.[1]?.split(',') ?? [];
    bytes.push(...marks.flatMap(mark => ON[mark] ?? []));
    bytes.push(...encodeCp949(line.replace(MARKS, '')).bytes, 0x0a);
    bytes.push(...marks.flatMap(mark => OFF[mark] ?? []));
  }
  return Uint8Array.from([...bytes, 0x1b, 0x64, 4, 0x1d, 0x56, 0x01]); // ESC d, GS V
}
