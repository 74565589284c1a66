import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../parts/button.tsx';
import { Segmented } from '../../parts/segmented.tsx';
import { Notice } from '../../parts/states.tsx';
import { TextField } from '../../parts/text-field.tsx';
import {
  PAIRED_SCREENS,
  pairScreen,
  type PairedScreenName,
  type PairingRefusal,
} from '../../rpc/screen-line.ts';
import styles from './beside.module.css';

const CODE = /^\d{6}$/;

/** What a tablet shows that the counter does not know yet: the code, what it is, and what it is called. */
export function PairForm() {
  const { t } = useTranslation('screens');
  const [role, setRole] = useState<PairedScreenName>('kitchen');
  const [code, setCode] = useState('');
  const [name, setName] = useState('');
  const [refusal, setRefusal] = useState<PairingRefusal>();
  const [isBusy, setBusy] = useState(false);
  const isReady = CODE.test(code) && !isBusy;
  const pair = async () => {
    if (!isReady) return;
    setBusy(true);
    const given = name.trim() === '' ? t(`role.${role}`) : name.trim();
    const refused = await pairScreen({ code, role, name: given });
    if (refused === undefined) return window.location.reload();
    setRefusal(refused);
    setCode('');
    return setBusy(false);
  };
  return (
    <main className={styles['pair']}>
      <h1>{t('pair.title')}</h1>
      <p>{t('pair.lead')}</p>
      {refusal === undefined ? null : <Notice tone="danger">{t(`pair.refused.${refusal}`)}</Notice>}
      <TextField
        label={t('pair.code')}
        value={code}
        onChange={text => setCode(text.replaceAll(/\D/g, ''))}
        inputMode="numeric"
        maxLength={6}
        size="large"
        autoFocus
        onEnter={() => void pair()}
      />
      <Segmented
        label={t('pair.role')}
        value={role}
        onChange={setRole}
        segments={PAIRED_SCREENS.map(value => ({ value, label: t(`role.${value}`) }))}
      />
      <TextField
        label={t('pair.name')}
        value={name}
        onChange={setName}
        placeholder={t(`role.${role}`)}
        maxLength={30}
        isOptional
      />
      <Button variant="primary" size="xl" isDisabled={!isReady} onPress={() => void pair()}>
        {t('pair.connect')}
      </Button>
    </main>
  );
}
