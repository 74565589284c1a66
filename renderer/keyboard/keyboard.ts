import { comboOf, isCommandCombo, type Combo } from './combo.ts';
import { GAP_MS, idle, SILENCE_MS, takeKey, takeSilence, type WedgeState } from './wedge.ts';

/** Where the focus is, as far as keys care. */
export type KeyTarget = {
  /** `field` takes text, `button` takes Enter and Space, `widget` takes arrows too, `page` takes nothing. */
  readonly kind: 'field' | 'button' | 'widget' | 'page';
  readonly isEmpty: boolean;
  /** Remembers what the field holds now, and returns what puts it back. */
  readonly remember: () => () => void;
};

export type KeyDown = {
  readonly code: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly isRepeat: boolean;
  /** The input method is composing a syllable (조합 중). */
  readonly isComposing: boolean;
  /** When it was pressed, by its own clock. */
  readonly atMs: number;
  /** How long it was on its way: a busy page hears keys late, and the next one about as late. */
  readonly lateMs: number;
  readonly target: KeyTarget;
  /** Keeps the key from the page and from the browser. */
  readonly stop: () => void;
};

export type Binding = {
  readonly combo: Combo;
  readonly run: () => void;
  readonly layer: number;
  /** Also below an open dialog. */
  readonly isGlobal: boolean;
  /** Plain keys while a text field has the focus: never, when it is empty, or always. */
  readonly inFields: 'never' | 'whenEmpty' | 'always';
  readonly repeats: boolean;
};

export type ScanListener = { readonly take: (code: string) => void };

export type Keyboard = {
  readonly keyDown: (event: KeyDown) => void;
  readonly bind: (binding: Binding) => () => void;
  readonly newLayerId: () => number;
  /** A dialog opens a layer: the shortcuts below rest until it closes. */
  readonly openLayer: (id: number) => () => void;
  readonly onScan: (listener: ScanListener) => () => void;
  /** Hands a code to whoever listens now. For scanners on a serial line too. */
  readonly scan: (code: string) => void;
};

/** After a page that hung for seconds, no key of a person is held for as long. */
const LATE_MAX_MS = 300;

/** The page itself, below every dialog. */
export const BASE_LAYER = 0;

/**
 * Shortcuts and wedge scanners on one window.
 *
 * A plain key that a shortcut waits for is held for 35 ms, because it may be the first key of a
 * scan; a key that goes to a text field is let through, and the field is put back if a scan follows.
 *
 * @param after Calls back after so many milliseconds, and returns what prevents that.
 */
export function createKeyboard(after: (ms: number, run: () => void) => () => void): Keyboard {
  let wedge: WedgeState = idle;
  let restoreField: (() => void) | undefined;
  const held: { readonly combo: string; readonly target: KeyTarget }[] = [];
  let stopWaiting = noWait;
  const { find, ...registry } = createRegistry();
  const listeners: ScanListener[] = [];

  const release = () => {
    for (const key of held.splice(0)) find(key.combo, key.target)?.run();
  };

  const finishScan = (code: string) => {
    held.length = 0;
    restoreField?.();
    restoreField = undefined;
    if (code !== '') scan(code);
  };

  const waitForSilence = (lateMs: number) => {
    stopWaiting = after(GAP_MS + Math.min(lateMs, LATE_MAX_MS), () => {
      if (held.length > 0) release();
      const { lastAtMs } = wedge;
      stopWaiting = after(SILENCE_MS - GAP_MS, () => {
        const step = takeSilence(wedge, lastAtMs + SILENCE_MS);
        wedge = step.state;
        if (step.answer.kind === 'scan') finishScan(step.answer.code);
      });
    });
  };

  const scan = (code: string) => listeners.at(-1)?.take(code);

  const keyDown = (event: KeyDown) => {
    const hasCommand = event.ctrlKey || event.altKey || event.metaKey;
    const { state, answer } = takeKey(wedge, { ...event, hasCommand });
    wedge = state;
    if (answer.kind === 'modifier') return;
    stopWaiting();
    if (answer.kind === 'scan' || answer.kind === 'scanning' || answer.kind === 'tail') {
      event.stop();
      if (answer.kind === 'scan') finishScan(answer.code);
      else if (answer.kind === 'scanning') {
        held.length = 0;
        waitForSilence(event.lateMs);
      }
      return;
    }
    if (answer.kind !== 'fast') release();
    if (answer.kind === 'first') restoreField = event.target.remember();
    runOrHold(event, answer.kind === 'typed' ? 'now' : 'held', answer.kind === 'fast');
    if (answer.kind !== 'typed') waitForSilence(event.lateMs);
  };

  const runOrHold = (event: KeyDown, when: 'now' | 'held', isFast: boolean) => {
    const combo = comboOf(event);
    if (event.isComposing && !isCommandCombo(combo)) return; // The key belongs to the syllable.
    const binding = find(combo, event.target);
    if (binding !== undefined) {
      event.stop();
      if (event.isRepeat && !binding.repeats) return;
      if (when === 'held') held.push({ combo, target: event.target });
      else binding.run();
    } else if (isReserved(combo) || (isFast && event.target.kind !== 'field')) {
      event.stop(); // A burst must not press the button that has the focus, nor F5 reload the page.
    }
  };

  return { ...registry, keyDown, scan, onScan: listener => add(listeners, listener) };
}

/** Who listens to which combo on which layer. Of several, the one that came last is served. */
function createRegistry() {
  const bindings: Binding[] = [];
  const layers: number[] = [BASE_LAYER];
  let lastLayer = BASE_LAYER;
  return {
    find: (combo: string, target: KeyTarget) =>
      bindings.findLast(
        binding =>
          binding.combo === combo &&
          (binding.isGlobal || binding.layer === layers.at(-1)) &&
          (isCommandCombo(combo) || isFree(target, combo, binding.inFields)),
      ),
    bind: (binding: Binding) => add(bindings, binding),
    newLayerId: () => ++lastLayer,
    openLayer: (id: number) => add(layers, id),
  };
}

const noWait = () => {};

function add<T>(list: T[], item: T): () => void {
  list.push(item);
  return () => {
    const index = list.indexOf(item);
    if (index >= 0) list.splice(index, 1);
  };
}

/** Whether a plain key is free for a shortcut, or belongs to what has the focus. */
function isFree(target: KeyTarget, combo: string, inFields: Binding['inFields']): boolean {
  if (target.kind === 'page') return true;
  if (target.kind === 'field') {
    return inFields === 'always' || (inFields === 'whenEmpty' && target.isEmpty);
  }
  const isArrow = /^(Arrow|Page|Home|End)/.test(combo);
  return combo !== 'Enter' && !(target.kind === 'widget' && isArrow);
}

/** Keys on which a browser would reload, search, print or leave. */
function isReserved(combo: string): boolean {
  return combo === 'Ctrl+P' || combo === 'Ctrl+S' || /^(Shift\+)?F([1-9]|1[0-2])$/.test(combo);
}
