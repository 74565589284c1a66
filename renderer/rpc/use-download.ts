import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveBytes, saveFile } from '../parts/save-file.ts';
import { showToast } from '../parts/toast.tsx';

export interface Download {
  readonly save: () => void;
  /** Why there is no file. */
  readonly error: unknown;
}

type AskedFile = Parameters<typeof saveFile>[0] | Parameters<typeof saveBytes>[0];

/** Asks main for a file and hands it to the person, who is told its name. */
export function useDownload(ask: () => Promise<AskedFile>): Download {
  const { t } = useTranslation();
  const [error, setError] = useState<unknown>(undefined);
  const save = async () => {
    setError(undefined);
    try {
      const file = await ask();
      if ('text' in file) saveFile(file);
      else saveBytes(file);
      showToast({ text: t('saved', { name: file.fileName }), icon: 'download' });
    } catch (caught) {
      setError(caught);
    }
  };
  return { save: () => void save(), error };
}
