import { useTranslation } from 'react-i18next';
import { Button } from '../../parts/button.tsx';
import { Select } from '../../parts/select.tsx';
import { TextField } from '../../parts/text-field.tsx';
import styles from './enrolment.module.css';
import { showWhole } from './show-whole.ts';
import { RELATIONS, type Form } from './sign-up.ts';

/** Who signs up in somebody's stead (대신 신청). Most sign up themselves: it is folded away. */
export function ProxyPart(props: { readonly form: Form; readonly onChange: (form: Form) => void }) {
  const { t } = useTranslation('enrolment');
  const { form, onChange } = props;
  const { proxy } = form;
  if (proxy === null)
    return (
      <Button
        variant="quiet"
        icon="user"
        className={styles['fold']}
        onPress={() => onChange({ ...form, proxy: { name: '', relation: 'child' } })}
      >
        {t('proxy.open')}
      </Button>
    );
  return (
    <fieldset className={styles['proxy']} ref={showWhole}>
      <legend>{t('proxy.title')}</legend>
      <TextField
        label={t('proxy.name')}
        value={proxy.name}
        onChange={name => onChange({ ...form, proxy: { ...proxy, name } })}
        maxLength={20}
        autoFocus
      />
      <Select
        label={t('proxy.relation')}
        value={proxy.relation}
        onChange={relation => onChange({ ...form, proxy: { ...proxy, relation } })}
        choices={RELATIONS.map(value => ({ value, label: t(`proxy.relations.${value}`) }))}
      />
      <Button variant="quiet" onPress={() => onChange({ ...form, proxy: null })}>
        {t('proxy.close')}
      </Button>
    </fieldset>
  );
}
