import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Category, Product, ProductInput } from '../../../src/contract/catalog.ts';
import { Button } from '../../parts/button.tsx';
import { Switch } from '../../parts/choice-fields.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Segmented } from '../../parts/segmented.tsx';
import { Select } from '../../parts/select.tsx';
import { Notice } from '../../parts/states.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { showToast } from '../../parts/toast.tsx';
import { WonField } from '../../parts/won-field.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { refusalOf } from '../../rpc/refusal.ts';
import { useAct } from '../../rpc/use-act.ts';
import { BarcodesField } from './barcodes-field.tsx';
import styles from './products.module.css';

const NONE = 'none';

const NEW: ProductInput = {
  id: null,
  name: '',
  categoryId: null,
  unitPrice: 0,
  priceKind: 'fixed',
  taxTreatment: 'taxable',
  currencyExcluded: false,
  barcodes: [],
  isFavourite: false,
};

/** One product: everything about it on one sheet. */
export function ProductForm(props: {
  readonly product: Product | undefined;
  readonly categories: readonly Category[];
  readonly onSaved: (product: Product) => void;
}) {
  const { t } = useTranslation(['products', 'common']);
  const { client } = useCounter();
  const { product } = props;
  const [draft, setDraft] = useState<ProductInput>(() => draftOf(product));
  const [isAsked, setAsked] = useState(false);
  const save = useAct(client.catalog.save, saved => {
    showToast({ text: t('form.saved', { name: saved.name }) });
    props.onSaved(saved);
  });
  const set = (change: Partial<ProductInput>) => setDraft({ ...draft, ...change });
  const needsPrice = draft.priceKind !== 'open' && draft.unitPrice === 0;
  const submit = () => {
    setAsked(true);
    if (draft.name.trim() !== '' && !needsPrice)
      void save.run({ product: { ...draft, name: draft.name.trim() } });
  };
  return (
    <Panel
      title={t(product === undefined ? 'form.titleNew' : 'form.titleEdit')}
      isPadded
      className={styles['form']}
      actions={<ActiveButton product={product} onSaved={props.onSaved} />}
    >
      {save.error === undefined ? null : <Refused error={save.error} />}
      <TextField
        label={t('form.name')}
        value={draft.name}
        maxLength={60}
        autoFocus={product === undefined}
        fault={isAsked && draft.name.trim() === '' ? t('form.nameMissing') : undefined}
        onChange={name => set({ name })}
        onEnter={submit}
      />
      <PriceFields
        draft={draft}
        set={set}
        fault={isAsked && needsPrice ? t('form.priceMissing') : undefined}
      />
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
      <BarcodesField barcodes={draft.barcodes} onChange={barcodes => set({ barcodes })} />
      <div className={styles['two']}>
        <Switch isSelected={draft.isFavourite} onChange={isFavourite => set({ isFavourite })}>
          {t('form.favourite')}
        </Switch>
        <Switch isSelected={draft.currencyExcluded} onChange={currencyExcluded => set({ currencyExcluded })}>
          {t('form.excluded')}
        </Switch>
      </div>
      <Button variant="tint" size="lg" shortcut="Ctrl+S" isDisabled={save.isBusy} onPress={submit}>
        {t('form.save')}
      </Button>
    </Panel>
  );
}

function draftOf(product: Product | undefined): ProductInput {
  if (product === undefined) return NEW;
  const { favouritePosition, isActive: _, ...rest } = product;
  return { ...rest, isFavourite: favouritePosition !== null };
}

function PriceFields(props: {
  readonly draft: ProductInput;
  readonly set: (change: Partial<ProductInput>) => void;
  readonly fault: string | undefined;
}) {
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
      <WonField
        label={t('form.price')}
        amount={draft.unitPrice === 0 ? null : draft.unitPrice}
        isDisabled={draft.priceKind === 'open'}
        fault={props.fault}
        onChange={amount => set({ unitPrice: amount ?? 0 })}
      />
    </div>
  );
}

/** Takes a product off the shelf, or puts it back; undo does the other. */
function ActiveButton(props: {
  readonly product: Product | undefined;
  readonly onSaved: (product: Product) => void;
}) {
  const { t } = useTranslation(['products', 'common']);
  const { client } = useCounter();
  const { product } = props;
  const setActive = useAct(client.catalog.setActive, props.onSaved);
  if (product === undefined) return null;
  if (!product.isActive)
    return (
      <Button variant="tint" onPress={() => void setActive.run({ productId: product.id, isActive: true })}>
        {t('form.putBack')}
      </Button>
    );
  const takeOff = async () => {
    await setActive.run({ productId: product.id, isActive: false });
    showToast({
      text: t('form.takenOff', { name: product.name }),
      undo: () => void setActive.run({ productId: product.id, isActive: true }),
    });
  };
  return (
    <Button variant="quietDanger" onPress={() => void takeOff()}>
      {t('form.takeOff')}
    </Button>
  );
}

function Refused({ error }: { error: unknown }) {
  const { t } = useTranslation(['products', 'common']);
  const refusal = refusalOf(error);
  if (refusal?.code === 'BARCODE_TAKEN')
    return (
      <Notice tone="danger">
        {t('refusal.BARCODE_TAKEN', { code: refusal.data.code, name: refusal.data.productName })}
      </Notice>
    );
  if (refusal?.code === 'BARCODE_CHECK_DIGIT')
    return <Notice tone="danger">{t('refusal.BARCODE_CHECK_DIGIT', refusal.data)}</Notice>;
  return <Notice tone="danger">{t('refusal.OTHER')}</Notice>;
}
