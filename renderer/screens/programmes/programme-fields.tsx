import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { isDate } from '../../../src/base/dates.ts';
import { PROGRAMME_KINDS, readMinute } from '../../../src/community/programme.ts';
import { addTerms, termDays } from '../../../src/community/term.ts';
import { Button } from '../../parts/button.tsx';
import { Checkbox } from '../../parts/choice-fields.tsx';
import { Select } from '../../parts/select.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { WonField } from '../../parts/won-field.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import styles from './form.module.css';
import type { TypedFacts } from './programme-facts.ts';
import { termName, weekdayName } from './words.ts';

interface FieldsProps {
  readonly typed: TypedFacts;
  readonly onChange: (changed: Partial<TypedFacts>) => void;
}

/** Nobody, and no room. */
const NONE = 'none';
const orNull = (value: string) => (value === NONE ? null : value);

/** What a programme is called, and what it is. */
export function NameFields({ typed, onChange }: FieldsProps) {
  const { t } = useTranslation('programmes');
  return (
    <div className={styles['pair']}>
      <TextField
        label={t('form.name')}
        value={typed.name}
        onChange={name => onChange({ name })}
        maxLength={30}
        autoFocus
      />
      <Select
        label={t('form.kind')}
        value={typed.kind}
        onChange={kind => onChange({ kind })}
        choices={PROGRAMME_KINDS.map(value => ({ value, label: t(`kind.${value}`) }))}
      />
    </div>
  );
}

/** Where it is held and by whom, for how many, and what it costs. */
export function SeatFields({ typed, onChange }: FieldsProps) {
  const { t } = useTranslation('programmes');
  const { queries } = useCounter();
  const resources = useQuery(queries.room.list.queryOptions()).data;
  const rooms = resources?.rooms.filter(room => room.isActive || room.id === typed.roomId) ?? [];
  const count = (key: 'capacity' | 'minEnrolment') => (
    <WonField
      label={t(`form.${key}`)}
      amount={typed[key]}
      unit={t('form.personUnit')}
      onChange={value => onChange({ [key]: value })}
    />
  );
  const amount = (key: 'fee' | 'materials') => (
    <WonField label={t(`form.${key}`)} amount={typed[key]} onChange={value => onChange({ [key]: value })} />
  );
  return (
    <>
      <div className={styles['three']}>
        <Select
          label={t('form.room')}
          value={typed.roomId ?? NONE}
          onChange={value => onChange({ roomId: orNull(value) })}
          choices={[
            { value: NONE, label: t('noRoom') },
            ...rooms.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <Select
          label={t('form.instructor')}
          value={typed.instructorId ?? NONE}
          onChange={value => onChange({ instructorId: orNull(value) })}
          choices={[
            { value: NONE, label: t('noInstructor') },
            ...(resources?.instructors ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <div className={styles['below']}>
          <Checkbox isSelected={typed.isOnline} onChange={isOnline => onChange({ isOnline })}>
            {t('form.isOnline')}
          </Checkbox>
        </div>
      </div>
      <div className={styles['four']}>
        {count('capacity')}
        {count('minEnrolment')}
        {amount('fee')}
        {amount('materials')}
      </div>
      <TextField
        label={t('form.about')}
        value={typed.about}
        onChange={about => onChange({ about })}
        maxLength={200}
        hint={t('form.aboutHint')}
        isOptional
      />
    </>
  );
}

/** When it meets. Of a programme that people know of it can only be read. */
export function PlanFields({ typed, onChange, isFixed }: FieldsProps & { readonly isFixed: boolean }) {
  const { t } = useTranslation('programmes');
  const day = (key: 'firstDay' | 'lastDay') => (
    <TextField
      label={t(`form.${key}`)}
      value={typed[key]}
      onChange={value => onChange({ [key]: value })}
      maxLength={10}
      inputMode="numeric"
      isDisabled={isFixed}
      fault={isDate(typed[key]) ? undefined : t('form.dateFault')}
    />
  );
  const time = (key: 'start' | 'end') => (
    <TextField
      label={t(`form.${key}`)}
      value={typed[key]}
      onChange={value => onChange({ [key]: value })}
      maxLength={5}
      isDisabled={isFixed}
      fault={readMinute(typed[key]) === undefined ? t('form.timeFault') : undefined}
    />
  );
  return (
    <>
      <div className={styles['three']}>
        <Select
          label={t('form.term')}
          value={typed.term}
          isDisabled={isFixed}
          onChange={term => onChange({ term, ...termDays(term) })}
          choices={[-1, 0, 1].map(step => {
            const value = addTerms(typed.term, step);
            return { value, label: termName(t, value) };
          })}
        />
        {day('firstDay')}
        {day('lastDay')}
      </div>
      <Weekdays typed={typed} onChange={onChange} isFixed={isFixed} />
      <div className={styles['three']}>
        {time('start')}
        {time('end')}
        <WonField
          label={t('form.lessonCount')}
          amount={typed.lessonCount}
          unit={t('form.lessonUnit')}
          isDisabled={isFixed}
          onChange={lessonCount => onChange({ lessonCount })}
        />
      </div>
      {isFixed ? null : (
        <Checkbox isSelected={typed.makesUp} onChange={makesUp => onChange({ makesUp })}>
          {t('form.makesUp')}
        </Checkbox>
      )}
    </>
  );
}

/** The week as paper has it: Monday first. */
const WEEK = [1, 2, 3, 4, 5, 6, 0] as const;

function Weekdays({ typed, onChange, isFixed }: FieldsProps & { readonly isFixed: boolean }) {
  const { t } = useTranslation('programmes');
  const { weekdays } = typed;
  const turn = (day: number) =>
    onChange({ weekdays: weekdays.includes(day) ? weekdays.filter(one => one !== day) : [...weekdays, day] });
  return (
    <div role="group" aria-label={t('form.weekdays')}>
      <p className={styles['label']}>{t('form.weekdays')}</p>
      <div className={styles['days']}>
        {WEEK.map(day => (
          <Button
            key={day}
            variant={weekdays.includes(day) ? 'tint' : 'outline'}
            isPressed={weekdays.includes(day)}
            icon={isFixed && weekdays.includes(day) ? 'check' : undefined}
            isDisabled={isFixed}
            onPress={() => turn(day)}
          >
            {weekdayName(t, day)}
          </Button>
        ))}
      </div>
      {weekdays.length === 0 ? <p className={styles['fault']}>{t('form.weekdayFault')}</p> : null}
    </div>
  );
}
