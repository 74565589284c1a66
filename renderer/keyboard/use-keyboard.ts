import { createContext, useContext, useEffectEvent, useLayoutEffect } from 'react';
import type { Combo } from './combo.ts';
import { BASE_LAYER, type Binding } from './keyboard.ts';
import { keyboard } from './window-keyboard.ts';

/*
 * Keys and scans are bound before what they belong to is painted: whoever is fast presses Enter, or holds a
 * card out, as soon as a sheet is seen.
 */

/** The layer that a component is on: the page, or the dialog around it. */
export const LayerContext = createContext(BASE_LAYER);

export type ShortcutOptions = {
  readonly isEnabled?: boolean;
  /** Also below an open dialog. Only for what is right everywhere, such as F1. */
  readonly isGlobal?: boolean;
  /** Plain keys while a text field has the focus. Function keys and Ctrl or Alt keys always work. */
  readonly inFields?: Binding['inFields'];
  /** Runs again and again while the key is held down. */
  readonly repeats?: boolean;
};

/** Runs on a physical key, in 한글 and 영문 state alike. Without a combo it does nothing. */
export function useShortcut(combo: Combo | undefined, run: () => void, options: ShortcutOptions = {}): void {
  const layer = useContext(LayerContext);
  const latest = useEffectEvent(run);
  const { isEnabled = true, isGlobal = false, inFields = 'never', repeats = false } = options;
  useLayoutEffect(() => {
    if (combo === undefined || !isEnabled) return undefined;
    return keyboard.bind({ combo, run: () => latest(), layer, isGlobal, inFields, repeats });
  }, [combo, layer, isEnabled, isGlobal, inFields, repeats]);
}

/** Takes what scanners read while this component is shown. The one shown last takes it alone. */
export function useScan(take: (code: string) => void, isEnabled = true): void {
  const latest = useEffectEvent(take);
  useLayoutEffect(
    () => (isEnabled ? keyboard.onScan({ take: code => latest(code) }) : undefined),
    [isEnabled],
  );
}

const DIGITS = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** Lets the number keys type into a keypad while no text field has the focus. */
export function useTypedDigits(
  type: (key: (typeof DIGITS)[number] | 'erase') => void,
  isEnabled = true,
): void {
  const layer = useContext(LayerContext);
  const latest = useEffectEvent(type);
  useLayoutEffect(() => {
    if (!isEnabled) return undefined;
    const shared = { layer, isGlobal: false, inFields: 'never', repeats: true } as const;
    const unbind = [
      ...DIGITS.map(digit => keyboard.bind({ ...shared, combo: digit, run: () => latest(digit) })),
      keyboard.bind({ ...shared, combo: 'Backspace', run: () => latest('erase') }),
    ];
    return () => unbind.forEach(remove => remove());
  }, [layer, isEnabled]);
}
