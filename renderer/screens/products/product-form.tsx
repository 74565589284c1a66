import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Category, Product, ProductInput } from '../../../src/contract/catalog.ts';
import { Button } from '../../parts/button.tsx';
import { Switch } from '../../parts/choice-fields.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Segmented } from '../../parts/segmented.tsx';
import { Select } from '../../parts/select.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { showToast } from '../../parts/toast.tsx';
import { WonField } from '../../parts/won-field.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { Failure } from '../../rpc/failure.tsx';
import type { Refusal } from '../../rpc/refusal.ts';
import { useAct } from '../../rpc/use-act.ts';
import { BarcodesField } from './barcodes-field.tsx';
import { faultsOf, isChanged, withCode, type Editing } from './editing.ts';
import styles from './products.module.css';
import { UnknownCode } from './unknown-code.tsx';

const NONE = 'none';

export interface ProductFormProps {
  readonly editing: Editing;
  readonly categories: readonly Category[];
  readonly onChange: (editing: Editing) => void;
  readonly onSaved: (product: Product) => void;
  readonly onTurned: (product: Product) => void;
  /** A scanned code that no product has. */
  readonly unknownCode: string | undefined;
  /** What became of it: on this product, on a new one, or nothing. */
  readonly onUnknownCode: (answer: 'here' | 'new' | 'none') => void;
}

/** One product: everything about it on one sheet. */
export function ProductForm(props: ProductFormProps) {
  const { t } = useTranslation(['products', 'common']);
  const { client } = useCounter();
  const { editing } = props;
  const { product, draft } = editing;
  const [isAsked, setAsked] = useState(false);
  const save = useAct(client.catalog.save, saved => {
    showToast({ text: t('form.saved', { name: saved.name }) });
    props.onSaved(saved);
  });
  const set = (change: Partial<ProductInput>) =>
    props.onChange({ ...editing, draft: { ...draft, ...change } });
  const faults = faultsOf(draft);
  const submit = () => {
    setAsked(true);
    if (!faults.name && !faults.price) void save.run({ product: { ...draft, name: draft.name.trim() } });
  };
  return (
    <Panel
      title={t(product === undefined ? 'form.titleNew' : 'form.titleEdit')}
      isPadded
      className={styles['form']}
      actions={<ActiveButton product={product} onTurned={props.onTurned} />}
    >
      <div className={styles['fields']}>
        <Failure error={save.error} say={refusal => sayRefused(refusal, t)} />
        <UnknownCode code={props.unknownCode} onAnswer={props.onUnknownCode} />
        <TextField
          label={t('form.name')}
          value={draft.name}
          maxLength={60}
          autoFocus={product === undefined}
          fault={isAsked && faults.name ? t('form.nameMissing') : undefined}
          onChange={name => set({ name })}
          onEnter={submit}
        />
        <PriceFields
          draft={draft}
          set={set}
          fault={isAsked && faults.price ? t('form.priceMissing') : undefined}
          onEnter={submit}
        />
        <ShelfFields draft={draft} set={set} categories={props.categories} />
        <BarcodesField
          barcodes={draft.barcodes}
          onAdd={code => props.onChange(withCode(editing, code))}
          onChange={barcodes => set({ barcodes })}
        />
      </div>
      <footer className={styles['foot']}>
        <p>{isChanged(editing) && product !== undefined ? t('form.changed') : null}</p>
        <Button variant="tint" size="lg" shortcut="Ctrl+S" isDisabled={save.isBusy} onPress={submit}>
          {t('form.save')}
        </Button>
      </footer>
    </Panel>
  );
}

type Translate = ReturnType<typeof useTranslation<['products', 'common']>>['t'];

function sayRefused(refusal: Refusal, t: Translate): string | undefined {
  if (refusal.code === 'BARCODE_TAKEN') {
    const { code, productName } = refusal.data;
    return t('refusal.BARCODE_TAKEN', { code, name: productName });
  }
  if (refusal.code === 'BARCODE_CHECK_DIGIT') return t('refusal.BARCODE_CHECK_DIGIT', refusal.data);
  if (refusal.code === 'CATEGORY_NOT_FOUND') return t('refusal.CATEGORY_NOT_FOUND');
  return refusal.code === 'PRODUCT_NOT_FOUND' ? t('refusal.PRODUCT_NOT_FOUND') : undefined;
}

interface FieldsProps {
  readonly draft: ProductInput;
  readonly set: (change: Partial<ProductInput>) => void;
}

function PriceFields(
  props: FieldsProps & { readonly fault: string | undefined; readonly onEnter: () => void },
) {
  const { t } = useTranslation(['products', 'common']);
  const { draft, set } = props;
  return (
    <div className={styles['two']}>
      <div className={styles['kind']}>
        <span>{t('form.priceKind')}</span>
        <Segmented
          label={t('form.priceKind')}
          value={draft.priceKind}
          onChange={priceKind => set({ priceKind })}
          segments={(['fixed', 'weight', 'open'] as const).map(value => ({
            value,
            label: t(`kind.${value}`),
          }))}
        />
      </div>
      {draft.priceKind === 'open' ? (
        <p className={styles['note']}>{t('form.openNote')}</p>
      ) : (
        <WonField
          label={t(draft.priceKind === 'weight' ? 'form.kiloPrice' : 'form.price')}
          amount={draft.unitPrice === 0 ? null : draft.unitPrice}
          fault={props.fault}
          onChange={amount => set({ unitPrice: amount ?? 0 })}
          onEnter={props.onEnter}
        />
      )}
    </div>
  );
}

function ShelfFields(props: FieldsProps & { readonly categories: readonly Category[] }) {
  const { t } = useTranslation(['products', 'common']);
  const { draft, set } = props;
  return (
    <>
      <div className={styles['two']}>
        <Select
          label={t('form.category')}
          value={draft.categoryId ?? NONE}
          onChange={id => set({ categoryId: id === NONE ? null : id })}
          choices={[
            { value: NONE, label: t('form.noCategory') },
            ...props.categories.map(category => ({ value: category.id, label: category.name })),
          ]}
        />
        <Select
          label={t('form.tax')}
          value={draft.taxTreatment}
          onChange={taxTreatment => set({ taxTreatment })}
          choices={(['taxable', 'exempt', 'zeroRated'] as const).map(value => ({
            value,
            label: t(`common:tax.${value}`),
          }))}
        />
      </div>
      <div className={styles['two']}>
        <Switch isSelected={draft.isFavourite} onChange={isFavourite => set({ isFavourite })}>
          {t('form.favourite')}
        </Switch>
        <Switch
          isSelected={draft.currencyExcluded}
          onChange={excluded => set({ currencyExcluded: excluded })}
        >
          {t('form.excluded')}
        </Switch>
      </div>
    </>
  );
}

/** Takes a product off the shelf, or puts it back; undo does the other. */
function ActiveButton(props: {
  readonly product: Product | undefined;
  readonly onTurned: (product: Product) => void;
}) {
  const { t } = useTranslation(['products', 'common']);
  const { client } = useCounter();
  const { product } = props;
  const setActive = useAct(client.catalog.setActive, props.onTurned);
  if (product === undefined) return null;
  const turn = async (isActive: boolean) => {
    const saved = await setActive.run({ productId: product.id, isActive });
    if (saved === undefined) showToast({ text: t('refusal.OTHER'), icon: 'alert' });
    else
      showToast({
        text: t(isActive ? 'form.isBack' : 'form.takenOff', { name: product.name }),
        undo: () => void setActive.run({ productId: product.id, isActive: !isActive }),
      });
  };
  return product.isActive ? (
    <Button variant="quietDanger" onPress={() => void turn(false)}>
      {t('form.takeOff')}
    </Button>
  ) : (
    <Button variant="tint" onPress={() => void turn(true)}>
      {t('form.putBack')}
    </Button>
  );
}
