import { useTranslation } from 'react-i18next';
import { ageOf } from '../../../src/community/person.ts';
import type { WrittenPerson } from '../../../src/contract/person.ts';
import { Segmented } from '../../parts/segmented.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useBirth } from './use-is-child.ts';
import styles from './people.module.css';

/** Who somebody is. Enter in any field saves. */
export function PersonFields(props: {
  readonly draft: WrittenPerson;
  /** Shows what is missing. */
  readonly isAsked: boolean;
  /** What somebody needs is written with a consent of its own alone. */
  readonly hasNeeds: boolean;
  readonly onChange: (draft: WrittenPerson) => void;
  readonly onEnter: () => void;
}) {
  const { t } = useTranslation('people');
  const { draft, onEnter } = props;
  const set = (change: Partial<WrittenPerson>) => props.onChange({ ...draft, ...change });
  return (
    <div className={styles['pairs']}>
      <TextField
        label={t('form.name')}
        value={draft.name}
        maxLength={40}
        autoFocus
        fault={props.isAsked && draft.name.trim() === '' ? t('form.fault.name') : undefined}
        onChange={name => set({ name })}
        onEnter={onEnter}
      />
      <TextField
        label={t('form.phone')}
        value={draft.phone}
        maxLength={20}
        inputMode="tel"
        isOptional
        onChange={phone => set({ phone })}
        onEnter={onEnter}
      />
      <BirthField birth={draft.birth} onChange={birth => set({ birth })} onEnter={onEnter} />
      <TextField
        label={t('form.dong')}
        value={draft.dong}
        maxLength={20}
        isOptional
        onChange={dong => set({ dong })}
        onEnter={onEnter}
      />
      <Segmented
        label={t('form.sex')}
        className={styles['wide']}
        value={draft.sex ?? 'none'}
        onChange={sex => set({ sex: sex === 'none' ? null : sex })}
        segments={[
          { value: 'none', label: t('form.noSex') },
          { value: 'female', label: t('facts.female') },
          { value: 'male', label: t('facts.male') },
        ]}
      />
      {props.hasNeeds ? (
        <TextField
          className={styles['wide']}
          label={t('form.needs')}
          hint={t('form.needsHint')}
          value={draft.needs}
          maxLength={100}
          onChange={needs => set({ needs })}
          onEnter={onEnter}
        />
      ) : null}
    </div>
  );
}

/** A birth as it is typed, and below it what was understood. */
function BirthField(props: {
  readonly birth: string;
  readonly onChange: (birth: string) => void;
  readonly onEnter: () => void;
}) {
  const { t } = useTranslation('people');
  const read = useBirth(props.birth);
  const age = read === undefined ? null : ageOf(read.birth, read.today);
  const hint =
    read === undefined || age === null
      ? t('form.birthHint')
      : t('form.birthRead', { date: read.birth.date ?? read.birth.year ?? '', age });
  return (
    <TextField
      label={t('form.birth')}
      value={props.birth}
      maxLength={12}
      inputMode="numeric"
      isOptional
      hint={hint}
      onChange={props.onChange}
      onEnter={props.onEnter}
    />
  );
}
