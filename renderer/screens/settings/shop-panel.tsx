import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShopProfile } from '../../../src/contract/settings.ts';
import { checkBusinessNumber } from '../../../src/tax/business-number.ts';
import { Button } from '../../parts/button.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Select } from '../../parts/select.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { showToast } from '../../parts/toast.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { Failure } from '../../rpc/failure.tsx';
import { useAct } from '../../rpc/use-act.ts';
import { shownBusinessNumber } from '../welcome/shown-business-number.ts';
import styles from './settings.module.css';

/** The shop as its receipts name it. Old receipts keep what they said. */
export function ShopPanel({ shop }: { shop: ShopProfile }) {
  const { t } = useTranslation(['settings', 'common']);
  const { client } = useCounter();
  const [draft, setDraft] = useState(shop);
  const save = useAct(client.settings.saveShop, () => showToast({ text: t('shop.saved') }));
  const set = (change: Partial<ShopProfile>) => setDraft({ ...draft, ...change });
  const number = checkBusinessNumber(draft.businessNumber);
  // A shop that a centre has not written yet lacks nothing.
  const isBegun = shop.name !== '' || draft !== shop;
  const missing = (text: string) => (isBegun && text.trim() === '' ? t('shop.missing') : undefined);
  const isReady = number === 'ok' && isNamed(draft) && !save.isBusy;
  return (
    <Panel title={t('shop.title')} note={t('shop.note')} isPadded className={styles['pairs']}>
      <Failure error={save.error} />
      <TextField
        className={styles['wide']}
        label={t('shop.name')}
        value={draft.name}
        maxLength={40}
        fault={missing(draft.name)}
        onChange={name => set({ name })}
      />
      <TextField
        label={t('shop.businessNumber')}
        value={shownBusinessNumber(draft.businessNumber)}
        inputMode="numeric"
        maxLength={12}
        fault={number === 'ok' || !isBegun ? undefined : t(`shop.${number}`)}
        onChange={text => set({ businessNumber: text.replace(/\D/g, '').slice(0, 10) })}
      />
      <TextField
        label={t('shop.representative')}
        value={draft.representative}
        maxLength={40}
        fault={missing(draft.representative)}
        onChange={representative => set({ representative })}
      />
      <TextField
        label={t('shop.phone')}
        value={draft.phone}
        maxLength={20}
        onChange={phone => set({ phone })}
      />
      <Select
        label={t('shop.taxation')}
        value={draft.taxation}
        onChange={taxation => set({ taxation })}
        choices={(['taxable', 'exempt'] as const).map(value => ({ value, label: t(`shop.${value}`) }))}
      />
      <TextField
        className={styles['wide']}
        label={t('shop.address')}
        value={draft.address}
        maxLength={100}
        onChange={address => set({ address })}
      />
      <Button
        className={styles['wide']}
        variant="tint"
        size="lg"
        isDisabled={!isReady}
        onPress={() => void save.run({ shop: draft })}
      >
        {t('shop.save')}
      </Button>
    </Panel>
  );
}

function isNamed({ name, representative }: ShopProfile): boolean {
  return name.trim() !== '' && representative.trim() !== '';
}
