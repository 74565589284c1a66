import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { LineItemView } from '../../../src/contract/ticket.ts';
import { typeDigits, type KeypadKey } from '../../parts/digits.ts';
import { useCounter } from '../../rpc/counter.tsx';
import type { PadMode, PayPanelProps } from './pay-panel.tsx';
import type { Overlay } from './use-checkout.ts';
import type { LineChanges } from './use-line-changes.ts';

const MAX = { quantity: 9_999, price: 100_000_000, discount: 100_000_000 } as const;

export type Pad = Pick<
  PayPanelProps,
  'mode' | 'digits' | 'multiplier' | 'onMode' | 'onKey' | 'onApply' | 'onTimes'
>;

/** The keypad of the checkout: it changes the selected line, or says how many of the next item. */
export function usePad(
  selected: LineItemView | undefined,
  changes: LineChanges,
  show: (overlay: Overlay) => void,
): { readonly view: Pad; readonly takeCount: () => number } {
  const { queries } = useCounter();
  const limit = useQuery(queries.app.state.queryOptions()).data?.settings.quantityLimit ?? MAX.quantity;
  const [mode, setMode] = useState<PadMode>('quantity');
  const [digits, setDigits] = useState('');
  const [multiplier, setMultiplier] = useState<number>();
  const reset = () => {
    setDigits('');
    setMultiplier(undefined);
  };
  const setQuantity = (line: LineItemView, quantity: number) => {
    const set = (chosen: number) => changes.changeLine(line.id, { quantity: chosen });
    if (quantity <= limit) set(quantity);
    else show({ kind: 'confirmQuantity', name: line.name, quantity, confirm: set });
  };
  const onApply = () => {
    const value = Number(digits);
    reset();
    if (selected === undefined || value <= 0) return;
    if (mode === 'quantity') setQuantity(selected, value);
    else if (mode === 'price') changes.changeLine(selected.id, { unitPrice: value });
    else changes.discountLine(selected.id, { kind: 'amount', amount: value, name: '' });
  };
  const onKey = (key: KeypadKey) => {
    if (key === 'clear') reset();
    else setDigits(typeDigits(digits, key, MAX[mode]));
  };
  const onTimes = () => {
    const value = Number(digits);
    if (value <= 0 || value > MAX.quantity) return;
    setDigits('');
    setMultiplier(value);
  };
  return {
    view: {
      mode,
      digits,
      multiplier,
      onMode: chosen => {
        setMode(chosen);
        reset();
      },
      onKey,
      onApply,
      onTimes,
    },
    takeCount: () => {
      reset();
      return multiplier ?? 1;
    },
  };
}
