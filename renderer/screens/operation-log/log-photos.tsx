import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dateText } from '../../../src/base/korea-time.ts';
import { LOG_PHOTOS_MOST } from '../../../src/community/operation-log.ts';
import type { OperationLogView } from '../../../src/contract/operation-log.ts';
import { Button } from '../../parts/button.tsx';
import { FileButton } from '../../parts/file-button.tsx';
import { Notice } from '../../parts/states.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { useAct } from '../../rpc/use-act.ts';
import { LogFailure } from './log-failure.tsx';
import styles from './operation-log.module.css';
import { scaledPhoto } from './scaled-photo.ts';

type PhotosGone = NonNullable<OperationLogView['log']>['photosGone'];
type Photos = NonNullable<OperationLogView['log']>['photos'];

export function LogPhotos(props: {
  readonly lessonId: string;
  readonly photos: Photos;
  readonly gone: PhotosGone;
  readonly isFixed: boolean;
}) {
  const { t } = useTranslation('operationLog');
  const { client } = useCounter();
  const { lessonId, photos, gone, isFixed } = props;
  const [isUnread, setUnread] = useState(false);
  const add = useAct(client.operationLog.addPhoto);
  const remove = useAct(client.operationLog.removePhoto);
  const choose = async (file: File) => {
    const base64 = await scaledPhoto(file);
    setUnread(base64 === undefined);
    if (base64 !== undefined) await add.run({ lessonId, base64 });
  };
  return (
    <section className={styles['fields']}>
      <h3>{t('photos', { count: photos.length })}</h3>
      <ul className={styles['photos']}>
        {photos.map(({ hash, kind }, index) => (
          <li key={hash}>
            <Thumbnail hash={hash} kind={kind} name={t('photo', { number: index + 1 })} />
            {isFixed ? null : (
              <Button
                variant="quietDanger"
                isDisabled={remove.isBusy}
                onPress={() => void remove.run({ lessonId, hash })}
              >
                {t('removePhoto', { number: index + 1 })}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {gone === null ? null : <p>{t('photosGone', { count: gone.count, date: dateText(gone.atMs) })}</p>}
      {isFixed ? null : (
        <div>
          <FileButton
            accept="image/jpeg,image/png"
            icon="plus"
            onFile={file => void choose(file)}
            isDisabled={add.isBusy || photos.length >= LOG_PHOTOS_MOST}
          >
            {t('addPhoto')}
          </FileButton>
        </div>
      )}
      {isUnread ? <Notice tone="danger">{t('unread')}</Notice> : null}
      <LogFailure error={add.error ?? remove.error} />
    </section>
  );
}

function Thumbnail({ hash, kind, name }: { hash: string; kind: 'jpeg' | 'png'; name: string }) {
  const { queries } = useCounter();
  const file = useQuery(queries.operationLog.photo.queryOptions({ input: { hash } })).data;
  if (file === undefined) return null;
  return <img src={`data:image/${kind};base64,${file.base64}`} alt={name} />;
}
