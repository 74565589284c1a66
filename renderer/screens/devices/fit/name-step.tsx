import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WizardAnswers } from '../../../../src/escpos/profile-wizard.ts';
import { Button } from '../../../parts/button.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import { showToast } from '../../../parts/toast.tsx';
import { useCounter } from '../../../rpc/counter.tsx';
import { Failure } from '../../../rpc/failure.tsx';
import { useAct } from '../../../rpc/use-act.ts';
import styles from './fit.module.css';
import { Question } from './parts.tsx';
import { mutable, type Fit } from './use-fit.ts';

const NAME_MAX = 30;

/** The answers in words once more, and the one press that puts them to work. It can be taken back. */
export function NameStep({ fit, onClose }: { fit: Fit; onClose: () => void }) {
  const { t } = useTranslation('fit');
  const { client } = useCounter();
  const { device, answers } = fit;
  const [name, setName] = useState(() =>
    t('name.fallback', { name: device.name, columns: answers.columns }).slice(0, NAME_MAX),
  );
  const save = useAct(client.device.save);
  const remove = useAct(client.printerProfile.remove);
  const undo = async (profileId: string) => {
    const { id, kind, url } = device;
    const before = { id, kind, url, name: device.name, profileId: device.profileId };
    const isBack = await save.run({ device: before });
    if (isBack !== undefined) await remove.run({ profileId });
  };
  const use = useAct(client.printerProfile.fit, ({ profileId }) => {
    showToast({ text: t('done', { name: name.trim() }), icon: 'printer', undo: () => void undo(profileId) });
    onClose();
  });
  const isReady = name.trim() !== '' && !use.isBusy;
  const finish = () =>
    isReady && void use.run({ deviceId: device.id, name: name.trim(), answers: mutable(answers) });
  return (
    <>
      <Question text={t('name.question')} hint={t('name.hint')} />
      <Failure error={use.error} />
      <Summary answers={answers} />
      <TextField
        label={t('name.label')}
        value={name}
        maxLength={NAME_MAX}
        onChange={setName}
        onEnter={finish}
      />
      <Button size="lg" variant="primary" isDisabled={!isReady} onPress={finish}>
        {t('name.use')}
      </Button>
    </>
  );
}

const CODE_NAMES = { ean13: 'EAN-13', ean8: 'EAN-8', code128: 'CODE128', qr: 'QR' } as const;

function Summary({ answers }: { answers: WizardAnswers }) {
  const { t } = useTranslation('fit');
  const { columns, hangul, cutter, tearFeedLines, drawer, buzzer, codes } = answers;
  const list = codes.map(code => CODE_NAMES[code]).join(', ');
  const lines = [
    t('name.columns', { columns }),
    t(hangul === 'all' ? 'name.hangulAll' : 'name.hangulRare'),
    t(`name.cut.${cutter}`, { lines: tearFeedLines }),
    drawer === null ? t('name.noDrawer') : t('name.drawer', { pin: drawer.pin }),
    t(buzzer === 'none' ? 'name.noBuzzer' : 'name.buzzer'),
    list === '' ? t('name.noCodes') : t('name.codes', { list }),
    t(answers.answers.realtime ? 'name.answers' : 'name.mute'),
  ];
  return (
    <ul className={styles['facts']}>
      {lines.map(line => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
