import type { LineItemView } from '../../../src/contract/ticket.ts';
import { useShortcut } from '../../keyboard/use-keyboard.ts';
import type { Checkout } from './use-checkout.ts';

/** The keyboard path of the checkout; tenders and search bind their own keys. */
export function useCheckoutKeys(
  checkout: Checkout,
  lines: readonly LineItemView[],
  pick: (lineId: string) => void,
): void {
  const { selected, pad } = checkout;
  const hasLines = lines.length > 0;
  const step = (by: number) => {
    const at = lines.findIndex(line => line.id === selected?.id);
    const next = lines[Math.min(Math.max(at + by, 0), lines.length - 1)];
    if (next !== undefined) pick(next.id);
  };
  const change = (by: number) => {
    if (selected === undefined || selected.weightGrams !== null) return;
    const quantity = selected.quantity + by;
    if (quantity >= 1) checkout.changeLine(selected.id, { quantity });
  };
  useShortcut('Shift+F3', () => pad.onMode('price'));
  useShortcut('F4', () => checkout.show({ kind: 'orderDiscount' }), { isEnabled: hasLines });
  useShortcut('Shift+F4', () => checkout.show({ kind: 'lineDiscount' }), { isEnabled: hasLines });
  useShortcut('F5', checkout.hold);
  const recall = () => {
    const [only, ...others] = checkout.held;
    if (only !== undefined && others.length === 0) checkout.resume(only.id);
    else checkout.show({ kind: 'held' });
  };
  useShortcut('F6', recall, { isEnabled: checkout.held.length > 0 });
  useShortcut('F8', () => checkout.show({ kind: 'drawer' }));
  useShortcut('ArrowUp', () => step(-1), { repeats: true, isEnabled: hasLines });
  useShortcut('ArrowDown', () => step(1), { repeats: true, isEnabled: hasLines });
  useShortcut('+', () => change(1), { repeats: true });
  useShortcut('-', () => change(-1), { repeats: true });
  useShortcut('*', pad.onTimes);
  useShortcut('Delete', () => selected !== undefined && checkout.lineActs.remove(selected.id));
  useShortcut('Enter', pad.onApply, { isEnabled: pad.digits !== '' });
  useNthTicket(checkout);
}

function useNthTicket({ held, resume }: Checkout): void {
  const nth = (index: number) => {
    const ticket = held[index];
    if (ticket !== undefined) resume(ticket.id);
  };
  useShortcut('Ctrl+2', () => nth(0));
  useShortcut('Ctrl+3', () => nth(1));
  useShortcut('Ctrl+4', () => nth(2));
  useShortcut('Ctrl+5', () => nth(3));
}
