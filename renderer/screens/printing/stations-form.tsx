import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as uuidV7 } from 'uuid';
import type { PrintingSettings } from '../../../src/contract/printing.ts';
import { Button } from '../../parts/button.tsx';
import { Select } from '../../parts/select.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import styles from './printing.module.css';

const STATIONS_MAX = 8;
const HITS_MAX = 5;
/** The choice of a category that nobody set. */
const USUAL = 'usual';

interface FormProps {
  readonly draft: PrintingSettings;
  readonly onChange: (draft: PrintingSettings) => void;
}

/** 조리 자리: what they are called, and what is cooked where. */
export function StationsForm({ draft, onChange }: FormProps) {
  const { t } = useTranslation('printing');
  const { stations } = draft;
  const rename = (id: string, name: string) =>
    onChange({ ...draft, stations: stations.map(one => (one.id === id ? { id, name } : one)) });
  const remove = (id: string) =>
    onChange({
      ...draft,
      stations: stations.filter(station => station.id !== id),
      categories: draft.categories.filter(({ stationId }) => stationId !== id),
      products: draft.products.filter(({ stationId }) => stationId !== id),
      routes: draft.routes.filter(({ stationId }) => stationId !== id),
    });
  return (
    <div className={styles['rows']}>
      <p className={styles['lead']}>{t('stations.lead')}</p>
      {stations.map(({ id, name }, index) => (
        <div key={id} className={styles['line']}>
          <TextField
            label={index === 0 ? t('stations.first') : t('stations.name')}
            value={name}
            maxLength={12}
            onChange={next => rename(id, next)}
          />
          <Button variant="quietDanger" onPress={() => remove(id)}>
            {t('stations.remove')}
          </Button>
        </div>
      ))}
      {stations.length >= STATIONS_MAX ? null : (
        <Button
          icon="plus"
          onPress={() => onChange({ ...draft, stations: [...stations, { id: uuidV7(), name: '' }] })}
        >
          {t('stations.add')}
        </Button>
      )}
      {stations.length < 2 ? null : (
        <>
          <Categories draft={draft} onChange={onChange} />
          <Products draft={draft} onChange={onChange} />
        </>
      )}
    </div>
  );
}

function Categories({ draft, onChange }: FormProps) {
  const { t } = useTranslation('printing');
  const { queries } = useCounter();
  const categories = useQuery(queries.catalog.shelf.queryOptions()).data?.categories ?? [];
  const set = (categoryId: string, stationId: string) => {
    const others = draft.categories.filter(one => one.categoryId !== categoryId);
    onChange({
      ...draft,
      categories: stationId === USUAL ? others : [...others, { categoryId, stationId }],
    });
  };
  return (
    <div className={styles['part']}>
      <h3>{t('stations.categories')}</h3>
      <div className={styles['pair']}>
        {categories.map(({ id, name }) => (
          <Select
            key={id}
            label={name}
            value={draft.categories.find(({ categoryId }) => categoryId === id)?.stationId ?? USUAL}
            onChange={stationId => set(id, stationId)}
            choices={[{ value: USUAL, label: t('stations.usual') }, ...choicesOf(draft)]}
          />
        ))}
      </div>
    </div>
  );
}

/** Products that are cooked elsewhere than the rest of their category. */
function Products({ draft, onChange }: FormProps) {
  const { t } = useTranslation('printing');
  const { queries } = useCounter();
  const [text, setText] = useState('');
  const wanted = { text: text.trim(), limit: HITS_MAX };
  const hits =
    useQuery({ ...queries.catalog.search.queryOptions({ input: wanted }), enabled: wanted.text !== '' })
      .data ?? [];
  const set = (productId: string, stationId: string) => {
    const others = draft.products.filter(one => one.productId !== productId);
    onChange({ ...draft, products: stationId === USUAL ? others : [...others, { productId, stationId }] });
  };
  const stationOf = (id: string) =>
    draft.products.find(({ productId }) => productId === id)?.stationId ?? USUAL;
  return (
    <div className={styles['part']}>
      <h3>{t('stations.products')}</h3>
      <TextField
        label={t('stations.find')}
        hint={t('stations.findHint', { count: draft.products.length })}
        value={text}
        onChange={setText}
      />
      {hits.map(({ id, name }) => (
        <Select
          key={id}
          label={name}
          value={stationOf(id)}
          onChange={stationId => set(id, stationId)}
          choices={[{ value: USUAL, label: t('stations.asCategory') }, ...choicesOf(draft)]}
        />
      ))}
    </div>
  );
}

const choicesOf = ({ stations }: PrintingSettings) =>
  stations.map(({ id, name }) => ({ value: id, label: name }));
