import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TicketItem } from '../../../src/contract/ticket.ts';
import type { TaxTreatmentShape } from '../../../src/contract/shapes.ts';
import { Segmented } from '../../parts/segmented.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { NumberDialog } from './number-dialog.tsx';

/** 금액 직접 입력: something without a product. */
export function AmountDialog(props: {
  readonly onDone: (item: TicketItem) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['checkout', 'common']);
  const [name, setName] = useState('');
  const [taxTreatment, setTaxTreatment] = useState<TaxTreatmentShape>('taxable');
  return (
    <NumberDialog
      title={t('amount.title')}
      ask={t('amount.price')}
      action={t('amount.add')}
      onClose={props.onClose}
      onDone={unitPrice =>
        props.onDone({
          kind: 'amount',
          name: name.trim() || t('amount.fallbackName'),
          unitPrice,
          quantity: 1,
          taxTreatment,
        })
      }
    >
      <TextField
        label={t('amount.name')}
        isOptional
        value={name}
        onChange={setName}
        maxLength={40}
        placeholder={t('amount.namePlaceholder')}
      />
      <TaxChoice value={taxTreatment} onChange={setTaxTreatment} />
    </NumberDialog>
  );
}

/** 과세 or 면세: the two that a counter has. */
export function TaxChoice(props: {
  readonly value: TaxTreatmentShape;
  readonly onChange: (value: TaxTreatmentShape) => void;
}) {
  const { t } = useTranslation(['checkout', 'common']);
  return (
    <Segmented
      label={t('quickAdd.tax')}
      value={props.value}
      onChange={props.onChange}
      segments={[
        { value: 'taxable', label: t('common:tax.taxable') },
        { value: 'exempt', label: t('common:tax.exempt') },
      ]}
    />
  );
}
