import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemberDetail } from '../../../../src/contract/member.ts';
import { Button } from '../../../parts/button.tsx';
import { Checkbox } from '../../../parts/choice-fields.tsx';
import { Dialog } from '../../../parts/dialog.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import { showToast } from '../../../parts/toast.tsx';
import { useCounter } from '../../../rpc/counter.tsx';
import { Failure } from '../../../rpc/failure.tsx';
import { useAct } from '../../../rpc/use-act.ts';
import styles from './members.module.css';

/** A new member: as little as a wallet needs, and nothing without consent. */
export function RegisterDialog(props: {
  readonly onClose: () => void;
  readonly onDone: (member: MemberDetail) => void;
}) {
  const { t } = useTranslation(['members', 'common']);
  const { client } = useCounter();
  const [name, setName] = useState('');
  const [phone, setPhone] = useState('');
  const [pin, setPin] = useState('');
  const [hasConsented, setConsented] = useState(false);
  const register = useAct(client.member.register, member => {
    showToast({ text: t('register.done', { name: member.name }) });
    props.onDone(member);
    props.onClose();
  });
  const isReady = name.trim() !== '' && phone !== '' && hasConsented && !register.isBusy;
  const submit = () => {
    if (!isReady || !hasConsented) return;
    void register.run({ name: name.trim(), phone, pin: pin === '' ? null : pin, hasConsented });
  };
  return (
    <Dialog
      title={t('register.title')}
      onClose={props.onClose}
      foot={
        <>
          <Button onPress={props.onClose}>{t('common:action.cancel')}</Button>
          <Button variant="primary" isDisabled={!isReady} onPress={submit}>
            {t('register.do')}
          </Button>
        </>
      }
    >
      <div className={styles['fields']}>
        <Failure
          error={register.error}
          say={({ code }) =>
            code === 'PHONE_MALFORMED' || code === 'PHONE_TAKEN' || code === 'PIN_MALFORMED'
              ? t(`register.refusal.${code}`)
              : undefined
          }
        />
        <TextField label={t('register.name')} value={name} onChange={setName} maxLength={40} autoFocus />
        <TextField
          label={t('register.phone')}
          value={phone}
          onChange={setPhone}
          inputMode="tel"
          maxLength={20}
        />
        <TextField
          label={t('register.pin')}
          hint={t('register.pinHint')}
          value={pin}
          isSecret
          inputMode="numeric"
          maxLength={6}
          onChange={text => setPin(text.replaceAll(/\D/g, ''))}
        />
        <p className={styles['quiet']}>{t('register.consentWhat')}</p>
        <Checkbox isSelected={hasConsented} onChange={setConsented}>
          {t('register.consent')}
        </Checkbox>
      </div>
    </Dialog>
  );
}
