import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveFile } from '../parts/save-file.ts';
import { showToast } from '../parts/toast.tsx';

export interface Download {
  readonly save: () => void;
  /** Why there is no file. */
  readonly error: unknown;
}

/** Asks main for a file and hands it to the person, who is told its name. */
export function useDownload(ask: () => Promise<{ fileName: string; text: string }>): Download {
  const { t } = useTranslation();
  const [error, setError] = useState<unknown>(undefined);
  const save = async () => {
    setError(undefined);
    try {
      const file = await ask();
      saveFile(file);
      showToast({ text: t('saved', { name: file.fileName }), icon: 'download' });
    } catch (caught) {
      setError(caught);
    }
  };
  return { save: () => void save(), error };
}
