import { useTranslation } from 'react-i18next';
import type { CentreProfile } from '../../../src/contract/settings.ts';
import { checkBusinessNumber } from '../../../src/tax/business-number.ts';
import { TextField } from '../../parts/text-field.tsx';
import { shownBusinessNumber } from './shown-business-number.ts';

/** A centre as it is being written: a number that is not there is empty. */
export type CentreDraft = Omit<CentreProfile, 'number'> & { readonly number: string };

export const EMPTY_CENTRE: CentreDraft = {
  name: '',
  dong: '',
  representative: '',
  phone: '',
  address: '',
  number: '',
};

export const draftOf = (centre: CentreProfile): CentreDraft => ({ ...centre, number: centre.number ?? '' });

export const writtenCentre = (draft: CentreDraft): CentreProfile => ({
  ...draft,
  number: draft.number === '' ? null : draft.number,
});

/** What keeps a centre from being saved. Its number (고유번호) may be left out. */
export function centreFaultsOf(centre: CentreDraft) {
  return {
    name: centre.name.trim() === '',
    dong: centre.dong.trim() === '',
    representative: centre.representative.trim() === '',
    number: centre.number === '' ? ('ok' as const) : checkBusinessNumber(centre.number),
  };
}

export function isCentreRight(centre: CentreDraft): boolean {
  const { name, dong, representative, number } = centreFaultsOf(centre);
  return !name && !dong && !representative && number === 'ok';
}

/** Who the centre is, on the first start and in the settings. */
export function CentreFields(props: {
  readonly centre: CentreDraft;
  /** Shows what is missing. */
  readonly isAsked: boolean;
  readonly onChange: (centre: CentreDraft) => void;
}) {
  const { t } = useTranslation('welcome');
  const { centre, isAsked } = props;
  const faults = centreFaultsOf(centre);
  const set = (change: Partial<CentreDraft>) => props.onChange({ ...centre, ...change });
  const missing = (key: 'name' | 'dong' | 'representative') =>
    isAsked && faults[key] ? t(`centreFault.${key}`) : undefined;
  const checksNumber = isAsked || centre.number.length === 10;
  return (
    <>
      <TextField
        label={t('ownCentre.name')}
        value={centre.name}
        maxLength={40}
        placeholder={t('ownCentre.nameExample')}
        fault={missing('name')}
        onChange={name => set({ name })}
      />
      <TextField
        label={t('ownCentre.dong')}
        value={centre.dong}
        maxLength={20}
        fault={missing('dong')}
        onChange={dong => set({ dong })}
      />
      <TextField
        label={t('ownCentre.representative')}
        value={centre.representative}
        maxLength={20}
        fault={missing('representative')}
        onChange={representative => set({ representative })}
      />
      <TextField
        label={t('ownCentre.phone')}
        value={centre.phone}
        maxLength={20}
        inputMode="tel"
        isOptional
        onChange={phone => set({ phone })}
      />
      <TextField
        label={t('ownCentre.number')}
        value={shownBusinessNumber(centre.number)}
        inputMode="numeric"
        maxLength={12}
        isOptional
        fault={checksNumber && faults.number !== 'ok' ? t(`centreFault.${faults.number}`) : undefined}
        onChange={text => set({ number: text.replaceAll(/\D/g, '').slice(0, 10) })}
      />
      <TextField
        label={t('ownCentre.address')}
        value={centre.address}
        maxLength={100}
        isOptional
        onChange={address => set({ address })}
      />
    </>
  );
}
