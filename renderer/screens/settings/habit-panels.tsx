import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Settings } from '../../../src/contract/settings.ts';
import { setTheme, showLanguage } from '../../app/appearance.ts';
import { Switch } from '../../parts/choice-fields.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Select } from '../../parts/select.tsx';
import { Notice } from '../../parts/states.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { WonField } from '../../parts/won-field.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { useAct } from '../../rpc/use-act.ts';
import styles from './settings.module.css';

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

function useSave() {
  const { client } = useCounter();
  const save = useAct(client.settings.save);
  return { set: (settings: Partial<Settings>) => void save.run({ settings }), error: save.error };
}

function Failed({ error }: { error: unknown }) {
  const { t } = useTranslation(['settings', 'common']);
  return error === undefined ? null : <Notice tone="danger">{t('failed')}</Notice>;
}

/** How the screen looks and sounds, taking effect at once. */
export function LookPanel({ settings }: { settings: Settings }) {
  const { t } = useTranslation(['settings', 'common']);
  const { set, error } = useSave();
  return (
    <Panel title={t('look.title')} isPadded className={styles['fields']}>
      <Failed error={error} />
      <Select
        label={t('look.language')}
        value={settings.language}
        onChange={language => {
          void showLanguage(language);
          set({ language });
        }}
        choices={(['ko', 'en'] as const).map(value => ({ value, label: t(`look.${value}`) }))}
      />
      <Select
        label={t('look.theme')}
        value={settings.theme}
        onChange={theme => {
          setTheme(theme);
          set({ theme });
        }}
        choices={(['auto', 'light', 'dark', 'contrast'] as const).map(value => ({
          value,
          label: t(`look.${value}`),
        }))}
      />
      <Select
        label={t('look.sound')}
        value={settings.sound}
        onChange={sound => set({ sound })}
        choices={(['off', 'low', 'normal', 'high'] as const).map(value => ({
          value,
          label: t(`look.${value}`),
        }))}
      />
    </Panel>
  );
}

/** How the counter behaves. Texts are saved when the field is left. */
export function TillPanel({ settings }: { settings: Settings }) {
  const { t } = useTranslation(['settings', 'common']);
  const { set, error } = useSave();
  const [cashier, setCashier] = useState(settings.cashier);
  return (
    <Panel title={t('till.title')} isPadded className={styles['pairs']}>
      <Failed error={error} />
      <TextField
        label={t('till.cashier')}
        value={cashier}
        maxLength={20}
        onChange={setCashier}
        onBlur={() => cashier.trim() !== '' && set({ cashier: cashier.trim() })}
      />
      <WonField
        label={t('till.number')}
        unit=""
        amount={settings.till}
        onChange={till => till !== null && till >= 1 && till <= 99 && set({ till })}
      />
      <Select
        label={t('till.dayStarts')}
        value={String(settings.dayStartsAtHour)}
        onChange={hour => set({ dayStartsAtHour: Number(hour) })}
        choices={HOURS.map(hour => ({ value: String(hour), label: t('till.hour', { hour }) }))}
      />
      <Select
        className={styles['wide']}
        label={t('till.rounding')}
        value={settings.cashRounding}
        onChange={cashRounding => set({ cashRounding })}
        choices={(['floor10', 'none'] as const).map(value => ({ value, label: t(`till.${value}`) }))}
      />
      <Select
        label={t('till.receipt')}
        value={settings.printReceipt}
        onChange={printReceipt => set({ printReceipt })}
        choices={(['always', 'ask'] as const).map(value => ({ value, label: t(`till.${value}`) }))}
      />
      <WonField
        label={t('till.limit')}
        unit={t('common:unit.piece')}
        amount={settings.quantityLimit}
        onChange={limit => limit !== null && limit >= 1 && limit <= 9_999 && set({ quantityLimit: limit })}
      />
      <Switch isSelected={settings.blindCount} onChange={blindCount => set({ blindCount })}>
        {t('till.blind')}
      </Switch>
    </Panel>
  );
}
