import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../parts/button.tsx';
import { FileButton } from '../../parts/file-button.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Notice } from '../../parts/states.tsx';
import { showToast } from '../../parts/toast.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { Failure } from '../../rpc/failure.tsx';
import { useAct } from '../../rpc/use-act.ts';
import styles from './settings.module.css';

/** More dots than any code has, and few enough for the shop's file. */
const SIDE_MAX = 480;

/** 손님 화면의 결제 QR: the sign that hangs at the counter anyway, on the customer's side. */
export function CustomerSignPanel() {
  const { t } = useTranslation('customer');
  const { client } = useCounter();
  const [isWrong, setWrong] = useState(false);
  const save = useAct(client.customer.saveSign);
  const take = async (file: File) => {
    setWrong(false);
    const picture = await pictureOf(file).catch(() => undefined);
    if (picture === undefined) return setWrong(true);
    if ((await save.run({ picture })) !== undefined) showToast({ text: t('settings.saved') });
  };
  return (
    <Panel title={t('settings.title')} isPadded className={styles['fields']}>
      <Failure error={save.error} />
      {isWrong ? <Notice tone="danger">{t('settings.wrong')}</Notice> : null}
      <p>{t('settings.note')}</p>
      <FileButton accept="image/png,image/jpeg,image/webp" onFile={file => void take(file)}>
        {t('settings.choose')}
      </FileButton>
      <Button variant="quietDanger" onPress={() => void save.run({ picture: null })}>
        {t('settings.remove')}
      </Button>
    </Panel>
  );
}

/** The picture as PNG, no larger than a screen needs. Whatever else the file held is left behind. */
async function pictureOf(file: File): Promise<string> {
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, SIDE_MAX / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/png');
}
