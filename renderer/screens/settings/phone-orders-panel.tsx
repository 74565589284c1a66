import { useTranslation } from 'react-i18next';
import type { Settings } from '../../../src/contract/settings.ts';
import { Button } from '../../parts/button.tsx';
import { Switch } from '../../parts/choice-fields.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Select } from '../../parts/select.tsx';
import { Failure } from '../../rpc/failure.tsx';
import styles from './settings.module.css';
import { useSave } from './use-save.ts';
import { Written, WrittenWon } from './written.tsx';

const LEADS = [0, 5, 10, 15, 20, 30, 45, 60] as const;
const MONTHS = [3, 6, 12, 24] as const;
const FEE_MAX = 100_000;
const LANDMARKS_MAX = 40;
const LANDMARK_LENGTH = 30;

type PhoneOrders = Settings['phoneOrders'];
type Zone = PhoneOrders['zones'][number];

/** 전화·예약 주문: when a reserved order is begun, how long somebody is remembered, and the zones. */
export function PhoneOrdersPanel({ settings: { phoneOrders } }: { settings: Settings }) {
  const { t } = useTranslation('phone');
  const { set, error } = useSave();
  const change = (part: Partial<PhoneOrders>) =>
    set(now => ({ phoneOrders: { ...now.phoneOrders, ...part } }));
  const { leadMinutes, keepMonths, printsReservedAtOnce, zones } = phoneOrders;
  return (
    <Panel title={t('settings.title')} isPadded className={styles['fields']}>
      <Failure error={error} />
      <Select
        label={t('settings.lead')}
        value={String(leadMinutes)}
        onChange={value => change({ leadMinutes: Number(value) })}
        choices={withValue(LEADS, leadMinutes).map(count => ({
          value: String(count),
          label: t('settings.minutes', { count }),
        }))}
      />
      <Switch isSelected={printsReservedAtOnce} onChange={isOn => change({ printsReservedAtOnce: isOn })}>
        {t('settings.atOnce')}
      </Switch>
      <Select
        label={t('settings.keep')}
        value={String(keepMonths)}
        onChange={value => change({ keepMonths: Number(value) })}
        choices={withValue(MONTHS, keepMonths).map(count => ({
          value: String(count),
          label: t('settings.months', { count }),
        }))}
      />
      <Zones zones={zones} onChange={changed => change({ zones: changed })} />
    </Panel>
  );
}

/** The usual choices, with the one that is set if it is another. */
function withValue(usual: readonly number[], value: number): readonly number[] {
  return [...new Set([...usual, value])].toSorted((one, other) => one - other);
}

function Zones(props: { readonly zones: readonly Zone[]; readonly onChange: (zones: Zone[]) => void }) {
  const { t } = useTranslation('phone');
  const { zones, onChange } = props;
  const set = (at: number, part: Partial<Zone>) =>
    onChange(zones.map((zone, index) => (index === at ? { ...zone, ...part } : zone)));
  const fault = t('settings.fault');
  return (
    <>
      <h3>{t('settings.zones')}</h3>
      <p>{t('settings.zonesNote')}</p>
      {zones.map((zone, at) => (
        // A zone has no more than its place: two may have one name while one is being written.
        <div key={`${at} ${zones.length}`} className={styles['zone']} role="group" aria-label={zone.name}>
          <Written
            label={t('settings.zone')}
            value={zone.name}
            maxLength={20}
            isRight={text => text !== ''}
            fault={fault}
            onSave={name => set(at, { name })}
          />
          <WrittenWon
            label={t('settings.fee')}
            amount={zone.fee}
            isRight={amount => amount <= FEE_MAX}
            fault={fault}
            onSave={fee => set(at, { fee })}
          />
          <Button variant="quietDanger" onPress={() => onChange(zones.filter((_, index) => index !== at))}>
            {t('settings.remove')}
          </Button>
          <Written
            className={styles['wideZone']}
            label={t('settings.landmarks')}
            value={zone.landmarks.join(', ')}
            maxLength={600}
            isRight={text => landmarksOf(text).length <= LANDMARKS_MAX}
            fault={fault}
            onSave={text => set(at, { landmarks: landmarksOf(text) })}
          />
        </div>
      ))}
      <Button
        icon="plus"
        isDisabled={zones.length >= 20}
        onPress={() => onChange([...zones, { name: t('settings.newZone'), fee: 0, landmarks: [] }])}
      >
        {t('settings.add')}
      </Button>
    </>
  );
}

function landmarksOf(text: string): string[] {
  const names = text.split(/[,、]/u).map(name => name.trim().slice(0, LANDMARK_LENGTH));
  return [...new Set(names)].filter(name => name !== '');
}
