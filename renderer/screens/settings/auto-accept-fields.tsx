import { useTranslation } from 'react-i18next';
import type { AutoAcceptRuleShape } from '../../../src/contract/order-flow.ts';
import { Checkbox } from '../../parts/choice-fields.tsx';
import { Select } from '../../parts/select.tsx';
import { clockOf, HALF_HOURS } from './hours-panel.tsx';
import styles from './settings.module.css';
import { Written, WrittenWon } from './written.tsx';

/** What each condition starts with when it is switched on. */
const FIRST = { hours: { from: 11 * 60, to: 21 * 60 }, upTo: 30_000, openOrders: 5 } as const;

interface FieldsProps {
  readonly rule: AutoAcceptRuleShape;
  readonly onChange: (changed: Partial<AutoAcceptRuleShape>) => void;
}

/** The conditions of one channel's rule: each can be left out. */
export function AutoAcceptFields({ rule, onChange }: FieldsProps) {
  const { t } = useTranslation('orderFlow');
  const { hours, onlyPrepaid, upTo, openOrders, cookMinutes } = rule;
  return (
    <>
      <Written
        label={t('settings.auto.cookMinutes')}
        value={String(cookMinutes)}
        maxLength={3}
        isNumber
        isRight={text => Number(text) >= 5 && Number(text) <= 120}
        fault={t('settings.auto.minutesFault')}
        onSave={text => onChange({ cookMinutes: Number(text) })}
      />
      <Checkbox isSelected={onlyPrepaid} onChange={isOn => onChange({ onlyPrepaid: isOn })}>
        {t('settings.auto.onlyPrepaid')}
      </Checkbox>
      <Checkbox isSelected={upTo !== null} onChange={isOn => onChange({ upTo: isOn ? FIRST.upTo : null })}>
        {t('settings.auto.hasLimit')}
      </Checkbox>
      {upTo === null ? null : (
        <WrittenWon
          label={t('settings.auto.upTo')}
          amount={upTo}
          isRight={amount => amount > 0}
          fault={t('settings.auto.amountFault')}
          onSave={amount => onChange({ upTo: amount })}
        />
      )}
      <Checkbox
        isSelected={openOrders !== null}
        onChange={isOn => onChange({ openOrders: isOn ? FIRST.openOrders : null })}
      >
        {t('settings.auto.hasMost')}
      </Checkbox>
      {openOrders === null ? null : (
        <Written
          label={t('settings.auto.openOrders')}
          value={String(openOrders)}
          maxLength={2}
          isNumber
          isRight={text => Number(text) >= 1}
          fault={t('settings.auto.openFault')}
          onSave={text => onChange({ openOrders: Number(text) })}
        />
      )}
      <Checkbox isSelected={hours !== null} onChange={isOn => onChange({ hours: isOn ? FIRST.hours : null })}>
        {t('settings.auto.hours')}
      </Checkbox>
      {hours === null ? null : (
        <div className={styles['ends']}>
          {(['from', 'to'] as const).map(end => (
            <Select
              key={end}
              label={t(`settings.auto.${end}`)}
              value={String(hours[end])}
              onChange={at => onChange({ hours: { ...hours, [end]: Number(at) } })}
              choices={HALF_HOURS.map(at => ({ value: String(at), label: clockOf(at) }))}
            />
          ))}
        </div>
      )}
    </>
  );
}
