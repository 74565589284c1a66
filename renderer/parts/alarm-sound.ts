/**
 * The sound of the alarm. It is put on the audio clock ahead of time: the timers of a page that nobody looks
 * at run once a minute at worst, the audio clock does not.
 */

export interface Chime {
  /** From 0 to 1. */
  readonly gain: number;
  readonly everyMs: number;
  readonly isUrgent: boolean;
}

/** Three notes up (design-language §6), twice as fast when time is short. */
const NOTES_HZ = [740, 880, 1_100];
/** Longer than a minute: what a hidden page's timer may sleep. */
const AHEAD_MS = 75_000;
const REFILL_MS = 1_000;

/** Why the alarm cannot be heard: the page may not play before somebody has touched it, or has no speaker. */
export type Silence = 'blocked' | 'noDevice';

let context: AudioContext | undefined;

/** The page's audio, made when it is first needed; undefined where there is none. */
function audio(): AudioContext | undefined {
  if (typeof AudioContext === 'undefined') return undefined;
  context ??= new AudioContext();
  if (context.state !== 'running') void context.resume().catch(() => undefined);
  return context;
}

/** Starts the chime. Returns how to stop it, at once and with all that is still to come. */
export function startChime(chime: Chime): () => void {
  const playing = audio();
  if (playing === undefined) return () => {};
  const volume = new GainNode(playing, { gain: chime.gain });
  volume.connect(playing.destination);
  let nextAt = playing.currentTime;
  const refill = () => {
    // After a sleep the clock is ahead: what was missed is not made good, the next chime is now.
    nextAt = Math.max(nextAt, playing.currentTime);
    // A clock that stands still has no ahead: all of it would sound at once when it goes on.
    if (playing.state !== 'running' && nextAt > playing.currentTime) return;
    while (nextAt < playing.currentTime + AHEAD_MS / 1_000) {
      ring(playing, volume, nextAt, chime.isUrgent);
      nextAt += chime.everyMs / 1_000;
    }
  };
  refill();
  const timer = setInterval(refill, REFILL_MS);
  return () => {
    clearInterval(timer);
    volume.disconnect();
  };
}

/** One chime and no more, for what needs no answer. */
export function playNews(gain: number): void {
  const playing = audio();
  if (playing === undefined) return;
  const volume = new GainNode(playing, { gain });
  volume.connect(playing.destination);
  ring(playing, volume, playing.currentTime, false);
}

function ring(playing: AudioContext, into: AudioNode, at: number, isUrgent: boolean): void {
  const step = isUrgent ? 0.11 : 0.22;
  [...NOTES_HZ, ...NOTES_HZ].forEach((frequency, index) => {
    const note = new OscillatorNode(playing, { frequency });
    note.connect(into);
    note.start(at + index * step);
    note.stop(at + index * step + step - 0.03);
  });
}

/**
 * Tells whenever what stands in the way of the alarm's sound changes. The first answer comes soon, not at
 * once. Returns how to stop listening.
 */
export function watchSilence(tell: (silence: Silence | null) => void): () => void {
  const stop = new AbortController();
  const look = () => void findSilence().then(found => void (stop.signal.aborted || tell(found)));
  look();
  const options = { signal: stop.signal };
  // A touch may wake the audio, and only then; a moment later it runs.
  const touched = () => {
    if (context !== undefined) audio();
    setTimeout(look, 300);
  };
  window.addEventListener('pointerup', touched, options);
  window.addEventListener('keyup', touched, options);
  if ('mediaDevices' in navigator) navigator.mediaDevices.addEventListener('devicechange', look, options);
  const timer = setInterval(look, 5_000);
  stop.signal.addEventListener('abort', () => clearInterval(timer));
  return () => stop.abort();
}

async function findSilence(): Promise<Silence | null> {
  if (typeof AudioContext === 'undefined') return 'noDevice';
  // Not over plain HTTP from another machine: there nobody can say.
  if ('mediaDevices' in navigator) {
    const devices = await navigator.mediaDevices.enumerateDevices().catch(() => undefined);
    if (devices && !devices.some(({ kind }) => kind === 'audiooutput')) return 'noDevice';
  }
  if (context !== undefined) return context.state === 'running' ? null : 'blocked';
  return mayStart() ? null : 'blocked';
}

/** Whether audio would start: the program's own window always may, a tab once somebody has touched it. */
function mayStart(): boolean {
  if (navigator.userAgent.includes(' Electron/')) return true;
  // Not in every browser; one that does not tell is believed to play.
  return 'userActivation' in navigator ? navigator.userActivation.hasBeenActive : true;
}
