import { createKeyboard, type KeyTarget } from './keyboard.ts';

/** The one keyboard of this window. */
export const keyboard = createKeyboard((ms, run) => {
  const timer = window.setTimeout(run, ms);
  return () => window.clearTimeout(timer);
});

/** Whether an input method has an unfinished syllable in some field. */
let isComposing = false;

/** Listens before anything on the page does, so that no field and no button sees a scan. */
export function installKeyboard(): void {
  window.addEventListener('compositionstart', () => void (isComposing = true), { capture: true });
  window.addEventListener('compositionend', () => void (isComposing = false), { capture: true });
  window.addEventListener(
    'keydown',
    event => {
      keyboard.keyDown({
        code: event.code,
        shiftKey: event.shiftKey,
        ctrlKey: event.ctrlKey,
        altKey: event.altKey,
        metaKey: event.metaKey,
        isRepeat: event.repeat,
        // 229 is what Chromium sends while an input method has the key, also before composition begins.
        isComposing: event.isComposing || event.keyCode === 229,
        atMs: event.timeStamp,
        lateMs: Math.max(0, performance.now() - event.timeStamp),
        target: targetOf(document.activeElement),
        stop: () => {
          event.preventDefault();
          event.stopImmediatePropagation();
        },
      });
    },
    { capture: true },
  );
}

type TextBox = HTMLInputElement | HTMLTextAreaElement;

const NOT_TEXT = new Set([
  'button',
  'checkbox',
  'color',
  'file',
  'image',
  'radio',
  'range',
  'reset',
  'submit',
]);
const WIDGETS =
  '[role=listbox],[role=menu],[role=radiogroup],[role=grid],[role=treegrid],[role=tablist],[role=slider]';

const PAGE: KeyTarget = { kind: 'page', isEmpty: false, remember: () => () => {} };

function targetOf(element: Element | null): KeyTarget {
  if (isTextBox(element)) {
    return { kind: 'field', isEmpty: element.value === '', remember: () => rememberText(element) };
  }
  // A checkbox takes only the space bar: Enter on it is the dialog's.
  if (element instanceof HTMLInputElement && element.type === 'checkbox') return PAGE;
  const kind =
    element?.closest(WIDGETS) != null
      ? 'widget'
      : element?.closest('button,a[href],summary,select,input,[role=button]') != null
        ? 'button'
        : 'page';
  return { kind, isEmpty: false, remember: () => () => {} };
}

function isTextBox(element: Element | null): element is TextBox {
  if (element instanceof HTMLTextAreaElement) return !element.readOnly;
  return element instanceof HTMLInputElement && !NOT_TEXT.has(element.type) && !element.readOnly;
}

/** How long an input method may still add a syllable that it had begun. */
const AFTERMATH_MS = 120;

/**
 * Remembers a field's text and selection, for when the keys that follow turn out to be a scan.
 *
 * An input method keeps its unfinished syllable to itself: leaving the field makes it hand that
 * over, and whatever still trickles in shortly afterwards is put back as well.
 */
function rememberText(box: TextBox): () => void {
  const { value, selectionStart, selectionEnd } = box;
  const put = () => {
    if (box.value === value) return;
    const prototype = box instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
    // React watches its own `value` property; the prototype's setter plus an input event reaches it.
    Object.getOwnPropertyDescriptor(prototype.prototype, 'value')?.set?.call(box, value);
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    if (selectionStart !== null) box.setSelectionRange(selectionStart, selectionEnd);
  };
  return () => {
    const putLate = (event: Event) => {
      if (event.isTrusted) put();
    };
    box.addEventListener('input', putLate);
    box.addEventListener('compositionend', putLate);
    window.setTimeout(() => {
      box.removeEventListener('input', putLate);
      box.removeEventListener('compositionend', putLate);
    }, AFTERMATH_MS);
    put(); // First, so that whatever leaving the field saves is the restored text.
    if (isComposing && document.activeElement === box) {
      box.blur();
      box.focus({ preventScroll: true });
      if (selectionStart !== null) box.setSelectionRange(selectionStart, selectionEnd);
    }
  };
}
