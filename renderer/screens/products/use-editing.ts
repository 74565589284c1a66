import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Product } from '../../../src/contract/catalog.ts';
import { showToast } from '../../parts/toast.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { useScans } from '../../rpc/use-scans.ts';
import { editingNew, editingOf, isChanged, isSameCode, withCode, type Editing } from './editing.ts';

/**
 * The product on the sheet, and what scans do to it: a known code opens its product, an unknown one goes to
 * the new product, or else it is asked about. Changes that were not saved come back with undo.
 *
 * @param first Shown until something is chosen.
 */
export function useEditing(first: Product | undefined, isEnabled: boolean) {
  const { t } = useTranslation(['products', 'common']);
  const { client } = useCounter();
  const [opened, setOpened] = useState<Editing>();
  const [unknownCode, setUnknownCode] = useState<string>();
  const editing = opened ?? (first === undefined ? undefined : editingOf(first));

  const open = (next: Editing) => {
    setUnknownCode(undefined);
    setOpened(next);
    if (editing === undefined || !isChanged(editing) || editing.product?.id === next.product?.id) return;
    showToast({ text: t('form.left'), icon: 'pencil', undo: () => setOpened(editing) });
  };
  const take = async (code: string) => {
    const page = await client.catalog.list({
      text: code,
      categoryId: null,
      includeInactive: true,
      cursor: null,
      limit: 1,
    });
    const [found] = page.products;
    // A label of the shop's scale carries a price or a weight, and so is never the code as it was saved.
    const isFound =
      found?.barcodes.some(barcode => isSameCode(barcode.code, code)) || /^2\d{12,}$/.test(code);
    if (found !== undefined && isFound) open(editingOf(found));
    else if (editing === undefined) open(editingNew(code));
    else if (editing.product === undefined) setOpened(now => withCode(now ?? editing, code));
    else setUnknownCode(code);
  };
  useScans(code => void take(code), isEnabled);
  return {
    editing,
    unknownCode,
    choose: (product: Product) => open(editingOf(product)),
    addNew: () => open(editingNew()),
    change: setOpened,
    saved: (product: Product) => setOpened(editingOf(product)),
    /** Taken off the shelf or put back: whatever was changed on the sheet stays. */
    turned: (product: Product) =>
      setOpened(now => {
        if (now === undefined) return editingOf(product);
        return now.product?.id === product.id ? { ...now, product } : now;
      }),
    answerUnknown: (answer: 'here' | 'new' | 'none') => {
      if (unknownCode === undefined || editing === undefined) return;
      if (answer === 'new') open(editingNew(unknownCode));
      if (answer === 'here') setOpened(withCode(editing, unknownCode));
      setUnknownCode(undefined);
    },
  };
}
