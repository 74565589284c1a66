import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as uuidV7 } from 'uuid';
import { Button } from '../../parts/button.tsx';
import { Money } from '../../parts/money.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import styles from './receipts.module.css';
import type { ReturnedLine } from './returned-goods.tsx';

const HITS_MAX = 4;
const NAME_MAX = 40;

/** Finds goods by name, or takes the name as it is typed for what is not in the catalogue any more. */
export function ReturnedFinder({ onAdd }: { onAdd: (line: ReturnedLine) => void }) {
  const { t } = useTranslation(['receipts', 'common']);
  const { queries } = useCounter();
  const [text, setText] = useState('');
  const query = text.trim();
  const hits = useQuery({
    ...queries.catalog.search.queryOptions({ input: { text: query, limit: HITS_MAX } }),
    enabled: query !== '',
    placeholderData: keepPreviousData,
  }).data;
  const add = (line: Pick<ReturnedLine, 'productId' | 'name' | 'unitPrice' | 'taxTreatment'>) => {
    onAdd({ ...line, key: uuidV7(), quantity: 1 });
    setText('');
  };
  const addTyped = (taxTreatment: 'taxable' | 'exempt') =>
    add({ productId: null, name: query, unitPrice: null, taxTreatment });
  return (
    <div className={styles['finder']}>
      <TextField
        label={t('noReceipt.find')}
        hidesLabel
        icon="search"
        placeholder={t('noReceipt.find')}
        value={text}
        onChange={setText}
        maxLength={NAME_MAX}
        autoFocus
      />
      {query === '' ? null : (
        <div className={styles['hits']} role="group" aria-label={t('noReceipt.found')}>
          {(hits ?? []).map(({ id, name, unitPrice, taxTreatment }) => (
            <Button key={id} onPress={() => add({ productId: id, name, unitPrice, taxTreatment })}>
              {name} <Money amount={unitPrice} />
            </Button>
          ))}
          <Button variant="quiet" icon="pencil" onPress={() => addTyped('taxable')}>
            {t('noReceipt.typed', { name: query, tax: t('common:tax.taxable') })}
          </Button>
          <Button variant="quiet" icon="pencil" onPress={() => addTyped('exempt')}>
            {t('noReceipt.typed', { name: query, tax: t('common:tax.exempt') })}
          </Button>
        </div>
      )}
    </div>
  );
}
