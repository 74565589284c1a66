import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Product } from '../../../src/contract/catalog.ts';
import type { TaxTreatmentShape } from '../../../src/contract/shapes.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Select } from '../../parts/select.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { WonField } from '../../parts/won-field.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { Failure } from '../../rpc/failure.tsx';
import { useAct } from '../../rpc/use-act.ts';
import { TaxChoice } from './amount-dialog.tsx';
import styles from './dialogs.module.css';

const NONE = 'none';

/** What a product that is added at the counter is, as far as nobody was asked. */
const PLAIN = { id: null, priceKind: 'fixed', currencyExcluded: false, isFavourite: false } as const;

/** An unknown barcode is no dead end: name and price, and it is in the catalogue and on the ticket. */
export function QuickAddDialog(props: {
  readonly code: string;
  readonly onDone: (product: Product) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['checkout', 'common']);
  const { client } = useCounter();
  const [name, setName] = useState('');
  const [unitPrice, setUnitPrice] = useState<number | null>(null);
  const [categoryId, setCategoryId] = useState(NONE);
  const [taxTreatment, setTaxTreatment] = useState<TaxTreatmentShape>('taxable');
  const [isAsked, setAsked] = useState(false);
  const save = useAct(client.catalog.save, props.onDone);
  const submit = () => {
    setAsked(true);
    if (name.trim() === '' || unitPrice === null) return;
    const category = categoryId === NONE ? null : categoryId;
    const product = { name: name.trim(), unitPrice, taxTreatment, categoryId: category };
    void save.run({ product: { ...PLAIN, ...product, barcodes: [{ code: props.code, packQuantity: 1 }] } });
  };
  return (
    <Dialog
      title={t('quickAdd.title')}
      size="sm"
      onClose={props.onClose}
      foot={
        <>
          <Button onPress={props.onClose}>{t('common:action.cancel')}</Button>
          <Button variant="primary" keycap="Enter" isDisabled={save.isBusy} onPress={submit}>
            {t('quickAdd.save')}
          </Button>
        </>
      }
    >
      <p>{t('quickAdd.what')}</p>
      <p className={styles['code']}>{t('quickAdd.code', { code: props.code })}</p>
      <Failure
        error={save.error}
        say={refusal =>
          refusal.code === 'BARCODE_CHECK_DIGIT' ? t('refusal.BARCODE_CHECK_DIGIT', refusal.data) : undefined
        }
      />
      <TextField
        label={t('quickAdd.name')}
        value={name}
        onChange={setName}
        maxLength={60}
        autoFocus
        fault={isAsked && name.trim() === '' ? t('quickAdd.nameMissing') : undefined}
        onEnter={submit}
      />
      <WonField
        label={t('quickAdd.price')}
        amount={unitPrice}
        onChange={setUnitPrice}
        fault={isAsked && unitPrice === null ? t('quickAdd.priceMissing') : undefined}
        onEnter={submit}
      />
      <div className={styles['two']}>
        <CategorySelect value={categoryId} onChange={setCategoryId} />
        <TaxChoice value={taxTreatment} onChange={setTaxTreatment} />
      </div>
    </Dialog>
  );
}

function CategorySelect(props: { readonly value: string; readonly onChange: (categoryId: string) => void }) {
  const { t } = useTranslation('checkout');
  const { queries } = useCounter();
  const categories = useQuery(queries.catalog.shelf.queryOptions()).data?.categories ?? [];
  return (
    <Select
      label={t('quickAdd.category')}
      value={props.value}
      onChange={props.onChange}
      choices={[
        { value: NONE, label: t('quickAdd.noCategory') },
        ...categories.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  );
}
