import { useTranslation } from 'react-i18next';
import { Select } from '../../parts/select.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { WonField } from '../../parts/won-field.tsx';
import { DayField } from './form-dialog.tsx';
import type { FactsDraft } from './project-dialog.tsx';
import { RULES } from './rules.ts';
import styles from './village.module.css';

interface FieldsProps {
  readonly facts: FactsDraft;
  readonly onChange: (part: Partial<FactsDraft>) => void;
}

/** Which call, which group, how long. */
export function ProjectFields(props: FieldsProps) {
  const { t } = useTranslation('village');
  const { facts, onChange } = props;
  return (
    <>
      <CallField facts={facts} onChange={onChange} />
      <TextField
        label={t('form.title')}
        value={facts.title}
        onChange={title => onChange({ title })}
        maxLength={60}
        autoFocus
      />
      <div className={styles['pair']}>
        <TextField
          label={t('form.groupName')}
          value={facts.groupName}
          onChange={groupName => onChange({ groupName })}
          maxLength={40}
        />
        <TextField
          label={t('form.representative')}
          value={facts.representative}
          onChange={representative => onChange({ representative })}
          maxLength={30}
        />
        <WonField
          label={t('form.residentCount')}
          amount={facts.residentCount}
          unit={t('form.people')}
          onChange={residentCount => onChange({ residentCount })}
        />
        <WonField
          label={t('form.headCount')}
          amount={facts.headCount}
          unit={t('form.people')}
          hint={t('form.headHint', { least: RULES.leastHeads })}
          onChange={headCount => onChange({ headCount })}
        />
        <DayField
          label={t('form.firstDay')}
          value={facts.firstDay}
          onChange={firstDay => onChange({ firstDay })}
        />
        <DayField
          label={t('form.lastDay')}
          value={facts.lastDay}
          onChange={lastDay => onChange({ lastDay })}
        />
        <DayField
          label={t('form.consultedOn')}
          value={facts.consultedOn}
          isOptional
          onChange={consultedOn => onChange({ consultedOn })}
        />
      </div>
    </>
  );
}

function CallField({ facts, onChange }: FieldsProps) {
  const { t, i18n } = useTranslation('village');
  const types = RULES.calls.toReversed().flatMap(call => call.types.map(type => ({ call, type })));
  return (
    <Select
      label={t('form.call')}
      value={`${facts.callId}/${facts.typeId}`}
      choices={types.map(({ call, type }) => ({
        value: `${call.id}/${type.id}`,
        label: t('form.callOption', {
          year: call.year,
          name: i18n.language === 'en' ? type.nameEn : type.nameKo,
        }),
        note: t('form.ceiling', { ceiling: type.ceilingWon }),
      }))}
      onChange={chosen => {
        const [callId = '', typeId = ''] = chosen.split('/');
        onChange({ callId, typeId });
      }}
    />
  );
}
