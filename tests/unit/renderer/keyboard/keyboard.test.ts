/**
 * Goal: shortcuts work in every input state, and a scan leaves nothing behind, whatever has the focus.
 * Method: a desk with one text field and a clock that only moves when told. A key that the keyboard
 * does not stop acts on the field as the browser would: it adds a letter, or with Korean input a jamo.
 */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Combo } from '../../../../renderer/keyboard/combo.ts';
import {
  BASE_LAYER,
  createKeyboard,
  type Binding,
  type KeyTarget,
} from '../../../../renderer/keyboard/keyboard.ts';
import { characterOf } from '../../../../renderer/keyboard/wedge.ts';

type Press = {
  readonly shiftKey?: boolean;
  readonly ctrlKey?: boolean;
  readonly altKey?: boolean;
  readonly isComposing?: boolean;
  readonly isRepeat?: boolean;
  /** How long it was on its way to the page. */
  readonly lateMs?: number;
};

/** The focus on the page, and nothing heard yet. */
function startOfDay(): { focus: KeyTarget['kind']; heard: string[]; reachedPage: string[] } {
  return { focus: 'page', heard: [], reachedPage: [] };
}

function createDesk() {
  let nowMs = 0;
  let timers: { readonly atMs: number; readonly run: () => void }[] = [];
  const keyboard = createKeyboard((ms, run) => {
    const timer = { atMs: nowMs + ms, run };
    timers.push(timer);
    return () => void (timers = timers.filter(other => other !== timer));
  });
  const desk = {
    keyboard,
    text: '',
    ...startOfDay(),
    wait(ms: number) {
      const untilMs = nowMs + ms;
      for (;;) {
        const next = timers.toSorted((one, other) => one.atMs - other.atMs)[0];
        if (next === undefined || next.atMs > untilMs) break;
        timers = timers.filter(timer => timer !== next);
        nowMs = next.atMs;
        next.run();
      }
      nowMs = untilMs;
    },
    press(code: string, gapMs: number, how: Press = {}) {
      desk.wait(gapMs);
      let isStopped = false;
      const {
        shiftKey = false,
        ctrlKey = false,
        altKey = false,
        isComposing = false,
        isRepeat = false,
        lateMs = 0,
      } = how;
      keyboard.keyDown({
        code,
        shiftKey,
        ctrlKey,
        altKey,
        metaKey: false,
        isComposing,
        isRepeat,
        atMs: nowMs - lateMs,
        lateMs,
        target: {
          kind: desk.focus,
          isEmpty: desk.text === '',
          remember: () => {
            const before = desk.text;
            return () => void (desk.text = before);
          },
        },
        stop: () => void (isStopped = true),
      });
      if (isStopped) return;
      desk.reachedPage.push(code);
      if (desk.focus === 'field') desk.text += isComposing ? 'ㅁ' : (characterOf({ code, shiftKey }) ?? '');
    },
    scan(code: string, how: Press = {}) {
      for (const digit of code) desk.press(/\d/.test(digit) ? `Digit${digit}` : `Key${digit}`, 5, how);
      desk.press('Enter', 5, how);
    },
    bind(combo: Combo, options: Partial<Binding> = {}) {
      const rest = { layer: BASE_LAYER, isGlobal: false, inFields: 'never', repeats: false } as const;
      return keyboard.bind({ ...rest, combo, run: () => void desk.heard.push(combo), ...options });
    },
  };
  keyboard.onScan({ take: code => void desk.heard.push(`scan ${code}`) });
  return desk;
}

let desk: ReturnType<typeof createDesk>;
beforeEach(() => {
  desk = createDesk();
});

describe('scans', () => {
  it('a scan into a text field goes to the cart, and the field is as it was', () => {
    desk.focus = 'field';
    desk.text = '배추';
    desk.scan('8801234567893');
    expect(desk.heard).toEqual(['scan 8801234567893']);
    expect(desk.text).toBe('배추');
  });

  it('a scan while a syllable is being composed leaves no jamo', () => {
    desk.focus = 'field';
    desk.text = '김';
    desk.scan('ABC123', { isComposing: true });
    expect(desk.heard).toEqual(['scan abc123']);
    expect(desk.text).toBe('김');
  });

  it('the shortest scan is put back too, though every key of it reached the field', () => {
    desk.focus = 'field';
    desk.scan('1234');
    expect(desk.heard).toEqual(['scan 1234']);
    expect(desk.text).toBe('');
  });

  it('what a person typed just before a scan stays', () => {
    desk.focus = 'field';
    desk.press('Digit3', 0);
    desk.press('Digit5', 120);
    desk.wait(200);
    desk.scan('8801234567893');
    expect(desk.text).toBe('35');
  });

  it('a scan types nothing into the number pad and changes no quantity', () => {
    for (const digit of ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'] as const) desk.bind(digit);
    desk.bind('-');
    desk.scan('8801234567893');
    desk.wait(500);
    expect(desk.heard).toEqual(['scan 8801234567893']);
  });

  it('a scan presses neither the button that has the focus nor Enter', () => {
    desk.focus = 'button';
    desk.bind('Enter');
    desk.press('KeyA', 0);
    for (const code of ['Space', 'KeyB', 'KeyC', 'KeyD', 'KeyE', 'Enter']) desk.press(code, 5);
    expect(desk.reachedPage).toEqual(['KeyA']);
    expect(desk.heard).toEqual(['scan a bcde']);
  });

  it('a scanner without an ending is heard after a silence', () => {
    desk.focus = 'field';
    for (const digit of '8801234567893') desk.press(`Digit${digit}`, 5);
    expect(desk.heard).toEqual([]);
    desk.wait(80);
    expect(desk.heard).toEqual(['scan 8801234567893']);
    expect(desk.text).toBe('');
  });

  it('keys of a scanner that come late are the same scan, and its Enter presses nothing', () => {
    desk.focus = 'field';
    for (const digit of '8801234') desk.press(`Digit${digit}`, 5);
    // The scanner went on after 5 ms; the page hears of it when it has taken the silence for the end.
    for (const digit of '567893') desk.press(`Digit${digit}`, digit === '5' ? 100 : 5, { lateMs: 95 });
    desk.press('Enter', 5, { lateMs: 95 });
    expect(desk.heard).toEqual(['scan 8801234', 'scan 8801234567893']);
    expect([desk.text, desk.reachedPage.includes('Enter')]).toEqual(['', false]);
  });

  it('an Enter that comes after the silence of its scan presses nothing, and scans nothing twice', () => {
    for (const digit of '8801234567893') desk.press(`Digit${digit}`, 5);
    desk.press('Enter', 120, { lateMs: 115 });
    expect(desk.heard).toEqual(['scan 8801234567893']);
    expect(desk.reachedPage).not.toContain('Enter');
    // A person's Enter is a person's.
    desk.press('Enter', 400);
    expect(desk.reachedPage).toContain('Enter');
  });

  it('a page that hears keys late waits for the next one as long', () => {
    for (const digit of '880123') desk.press(`Digit${digit}`, 5, { lateMs: 200 });
    desk.wait(150);
    expect(desk.heard).toEqual([]);
    desk.wait(150);
    expect(desk.heard).toEqual(['scan 880123']);
  });

  it('a page that hung does not hold a person’s key for as long', () => {
    desk.bind('3');
    desk.press('Digit3', 5, { lateMs: 5_000 });
    desk.wait(340);
    expect(desk.heard).toEqual(['3']);
  });

  it('the place that asked last takes the scan alone, and gives it back', () => {
    const leave = desk.keyboard.onScan({ take: code => void desk.heard.push(`form ${code}`) });
    desk.scan('8801234');
    leave();
    desk.wait(100);
    desk.scan('8801235');
    expect(desk.heard).toEqual(['form 8801234', 'scan 8801235']);
  });

  it('a person typing as fast as people do keeps every key', () => {
    desk.focus = 'field';
    for (const digit of '12000') desk.press(`Digit${digit}`, 45);
    desk.press('Enter', 45);
    expect(desk.text).toBe('12000');
    expect(desk.reachedPage.at(-1)).toBe('Enter');
    expect(desk.heard).toEqual([]);
  });
});

describe('shortcuts', () => {
  it('a function key acts at once while a syllable is being composed', () => {
    desk.focus = 'field';
    desk.bind('F9');
    desk.press('F9', 0, { isComposing: true });
    expect(desk.heard).toEqual(['F9']);
    expect(desk.reachedPage).toEqual([]);
  });

  it('Enter during composition only finishes the syllable', () => {
    desk.focus = 'field';
    desk.bind('Enter', { inFields: 'always' });
    desk.press('Enter', 0, { isComposing: true });
    expect(desk.heard).toEqual([]);
    desk.press('Enter', 100);
    expect(desk.heard).toEqual(['Enter']);
  });

  it('number keys reach the number pad a moment later, in the order they were pressed', () => {
    desk.bind('1');
    desk.bind('2');
    desk.bind('Enter');
    desk.press('Digit1', 0);
    expect(desk.heard).toEqual([]);
    desk.press('Digit2', 20);
    desk.press('Enter', 60);
    expect(desk.heard).toEqual(['1', '2', 'Enter']);
  });

  it('plus works in the empty search field, and is text in one with text', () => {
    desk.focus = 'field';
    desk.bind('+', { inFields: 'whenEmpty' });
    desk.press('NumpadAdd', 0);
    desk.wait(40);
    expect(desk.heard).toEqual(['+']);
    desk.text = '1';
    desk.press('NumpadAdd', 100);
    desk.wait(40);
    expect(desk.heard).toEqual(['+']);
    expect(desk.text).toBe('1+');
  });

  it('the shortcuts of the page rest while a dialog is open, except those that are right everywhere', () => {
    desk.bind('F10');
    desk.bind('F1', { isGlobal: true });
    const layer = desk.keyboard.newLayerId();
    const close = desk.keyboard.openLayer(layer);
    desk.bind('F9', { layer });
    for (const code of ['F10', 'F1', 'F9']) desk.press(code, 50);
    expect(desk.heard).toEqual(['F1', 'F9']);
    close();
    desk.press('F10', 50);
    expect(desk.heard).toEqual(['F1', 'F9', 'F10']);
  });

  it('no function key reaches the browser: F5 must not reload a page in the middle of a sale', () => {
    for (let number = 1; number <= 12; number += 1) desk.press(`F${number}`, 50);
    desk.press('KeyP', 50, { ctrlKey: true });
    expect(desk.reachedPage).toEqual([]);
  });

  it('paying does not repeat while the key is held down, changing a quantity does', () => {
    desk.bind('F9');
    desk.bind('+', { repeats: true });
    desk.press('F9', 0);
    desk.press('F9', 40, { isRepeat: true });
    desk.press('NumpadAdd', 100);
    for (let times = 0; times < 3; times += 1) desk.press('NumpadAdd', 40, { isRepeat: true });
    expect(desk.heard).toEqual(['F9', '+', '+', '+', '+']);
  });

  it('Alt and Ctrl combos work in a text field; the letter itself stays text', () => {
    desk.focus = 'field';
    desk.bind('Alt+2');
    desk.bind('Ctrl+Z');
    desk.press('Digit2', 50, { altKey: true });
    desk.press('KeyZ', 50, { ctrlKey: true });
    desk.press('KeyZ', 50);
    expect(desk.heard).toEqual(['Alt+2', 'Ctrl+Z']);
    expect(desk.text).toBe('z');
  });
});
