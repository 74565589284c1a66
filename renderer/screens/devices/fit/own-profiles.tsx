import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../parts/button.tsx';
import { FileButton } from '../../../parts/file-button.tsx';
import { Panel } from '../../../parts/panel.tsx';
import { saveFile } from '../../../parts/save-file.ts';
import { EmptyState, Notice } from '../../../parts/states.tsx';
import { showToast } from '../../../parts/toast.tsx';
import { useCounter } from '../../../rpc/counter.tsx';
import { Failure } from '../../../rpc/failure.tsx';
import { useAct } from '../../../rpc/use-act.ts';
import styles from './fit.module.css';

/** Profiles of the shop's own: out as a file, in from one, and away. */
export function OwnProfiles() {
  const { t } = useTranslation('fit');
  const { client, queries } = useCounter();
  const rows = useQuery(queries.printerProfile.list.queryOptions()).data ?? [];
  const own = rows.filter(({ isOwn }) => isOwn);
  const take = useAct(client.printerProfile.importFile, () => showToast({ text: t('own.opened') }));
  const remove = useAct(client.printerProfile.remove);
  const [isWrong, setWrong] = useState(false);
  const open = async (file: File) => {
    setWrong(false);
    const read = await jsonOf(file);
    if (read === undefined) setWrong(true);
    else await take.run({ file: read });
  };
  return (
    <Panel
      title={t('own.title')}
      actions={
        <FileButton
          variant="quiet"
          icon="drawer"
          accept=".json,application/json"
          onFile={file => void open(file)}
        >
          {t('own.open')}
        </FileButton>
      }
    >
      {isWrong ? <Notice tone="danger">{t('own.wrong')}</Notice> : null}
      <Failure
        error={take.error ?? remove.error}
        say={refusal => {
          if (refusal.code === 'PROFILE_IN_USE') return t('own.inUse');
          if (refusal.code === 'PROFILE_SHIPPED') return t('own.shipped');
          return refusal.code === 'PROFILE_MALFORMED' ? t('own.malformed', refusal.data) : undefined;
        }}
      />
      {own.length === 0 ? (
        <EmptyState>{t('own.none')}</EmptyState>
      ) : (
        <ul className={styles['own']}>
          {own.map(({ id, name, columns, file }) => (
            <li key={id}>
              <b>{name}</b>
              <span>{t('own.columns', { columns })}</span>
              <Button
                variant="quiet"
                icon="download"
                onPress={() => saveFile({ fileName: `${id}.json`, text: textOf(file) }, 'application/json')}
              >
                {t('own.save')}
              </Button>
              <Button variant="quietDanger" onPress={() => void remove.run({ profileId: id })}>
                {t('own.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

const textOf = (file: object) => `${JSON.stringify(file, null, 2)}\n`;

type FileInput = Parameters<
  ReturnType<typeof useCounter>['client']['printerProfile']['importFile']
>[0]['file'];

/** What is in the file is main's to judge; what is no object of JSON is no file of settings at all. */
async function jsonOf(file: File): Promise<FileInput | undefined> {
  try {
    const read: unknown = JSON.parse(await file.text());
    const isObject = typeof read === 'object' && read !== null && !Array.isArray(read);
    // An object out of JSON holds nothing but JSON.
    return isObject ? (read as FileInput) : undefined;
  } catch {
    return undefined;
  }
}
