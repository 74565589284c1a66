import type { Settings } from '../../src/contract/settings.ts';

type Volume = Settings['sound'];

const GAIN: Readonly<Record<Volume, number>> = { off: 0, low: 0.04, normal: 0.12, high: 0.3 };

let context: AudioContext | undefined;

/** A scan was taken: one short tick. Sound is never the only sign. */
export function playScanned(volume: Volume): void {
  play(volume, [{ hz: 1_800, atMs: 0, lengthMs: 60 }]);
}

/** An unknown code or a refused line: two low notes. */
export function playRefused(volume: Volume): void {
  play(volume, [
    { hz: 220, atMs: 0, lengthMs: 120 },
    { hz: 220, atMs: 160, lengthMs: 160 },
  ]);
}

/** Money was taken: two rising notes. */
export function playPaid(volume: Volume): void {
  play(volume, [
    { hz: 660, atMs: 0, lengthMs: 90 },
    { hz: 990, atMs: 110, lengthMs: 140 },
  ]);
}

/** The kitchen has something new to cook: three notes up, twice as fast when time is short. */
export function playOrder(volume: Volume, isUrgent: boolean): void {
  const step = isUrgent ? 110 : 220;
  const notes = [740, 880, 1_100, 740, 880, 1_100].map((hz, index) => ({
    hz,
    atMs: index * step,
    lengthMs: step - 30,
  }));
  play(volume, notes);
}

function play(
  volume: Volume,
  notes: readonly { readonly hz: number; readonly atMs: number; readonly lengthMs: number }[],
): void {
  if (GAIN[volume] === 0 || typeof AudioContext === 'undefined') return;
  context ??= new AudioContext();
  for (const note of notes) {
    const start = context.currentTime + note.atMs / 1_000;
    const oscillator = new OscillatorNode(context, { frequency: note.hz });
    const gain = new GainNode(context, { gain: GAIN[volume] });
    oscillator.connect(gain).connect(context.destination);
    oscillator.start(start);
    oscillator.stop(start + note.lengthMs / 1_000);
  }
}
