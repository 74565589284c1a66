import { characterOf } from './wedge.ts';

type Digit = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9';
type FunctionKey = 'F1' | 'F2' | 'F3' | 'F4' | 'F5' | 'F6' | 'F7' | 'F8' | 'F9' | 'F10' | 'F11' | 'F12';
type NamedKey =
  | 'Enter'
  | 'Escape'
  | 'Delete'
  | 'Backspace'
  | 'ArrowUp'
  | 'ArrowDown'
  | 'ArrowLeft'
  | 'ArrowRight'
  | 'PageUp'
  | 'PageDown'
  | 'Home'
  | 'End';
type CommandKey = Digit | 'F' | 'K' | 'N' | 'P' | 'S' | 'Z' | 'Enter';

/** A shortcut, named after the physical keys: the same in 한글 and 영문 state. */
export type Combo =
  | FunctionKey
  | `Shift+${FunctionKey}`
  | NamedKey
  | Digit
  | '+'
  | '-'
  | '*'
  | '.'
  | `Alt+${Digit}`
  | `Ctrl+${CommandKey}`;

export type ComboPress = {
  readonly code: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
};

/** The combo that a key press is, whether or not anything listens to it. */
export function comboOf(press: ComboPress): string {
  const command = press.ctrlKey || press.metaKey ? 'Ctrl+' : press.altKey ? 'Alt+' : '';
  if (isFunctionKey(press.code)) return `${command}${press.shiftKey ? 'Shift+' : ''}${press.code}`;
  const name = press.code === 'NumpadEnter' ? 'Enter' : press.code;
  const character = characterOf({ code: press.code, shiftKey: press.shiftKey && command === '' });
  return command + (character === undefined || character === ' ' ? name : character.toUpperCase());
}

/** Function keys and commands act at once: they are never text and never part of a scan. */
export function isCommandCombo(combo: string): boolean {
  return combo.startsWith('Ctrl+') || combo.startsWith('Alt+') || isFunctionKey(combo.replace('Shift+', ''));
}

export function isFunctionKey(code: string): boolean {
  return /^F([1-9]|1[0-2])$/.test(code);
}

/** How a keycap shows a combo: `Shift+F3` as `Shift F3`, arrows as arrows. */
export function keycapOf(combo: Combo): string {
  const names: Readonly<Record<string, string>> = {
    Escape: 'Esc',
    ArrowUp: '↑',
    ArrowDown: '↓',
    ArrowLeft: '←',
    ArrowRight: '→',
    Backspace: '⌫',
    '-': '−',
  };
  return names[combo] ?? combo.replace(/^(Shift|Alt|Ctrl)\+/, '$1 ');
}
