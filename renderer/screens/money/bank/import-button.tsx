import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FileButton } from '../../../parts/file-button.tsx';
import { Notice } from '../../../parts/states.tsx';
import { showToast } from '../../../parts/toast.tsx';
import { useCounter } from '../../../rpc/counter.tsx';
import { Failure } from '../../../rpc/failure.tsx';
import { useAct } from '../../../rpc/use-act.ts';
import styles from './bank.module.css';

/** What main takes, in bytes. */
const FILE_MAX = 2_900_000;
const NAME_MAX = 120;

/** Chooses a file of the bank and hands it to main as it is. */
export function ImportButton() {
  const { t } = useTranslation('bank');
  const { client } = useCounter();
  const [isTooLarge, setTooLarge] = useState(false);
  const read = useAct(client.bank.importFile, ({ added, known }) => {
    const news = added === 0 ? t('import.nothing') : t('import.added', { added });
    const passed = added > 0 && known > 0 ? ` ${t('import.known', { known })}` : '';
    showToast({ text: news + passed, icon: 'download' });
  });
  const take = async (file: File) => {
    setTooLarge(file.size > FILE_MAX);
    if (file.size > FILE_MAX) return;
    await read.run({ fileName: file.name.slice(-NAME_MAX), base64: await base64Of(file) });
  };
  return (
    <div className={styles['import']}>
      <FileButton
        variant="primary"
        icon="download"
        isDisabled={read.isBusy}
        accept=".csv,.txt,.tsv,text/csv,text/plain"
        onFile={file => void take(file)}
      >
        {t('import.do')}
      </FileButton>
      <span className={styles['quiet']}>{t('import.hint')}</span>
      {isTooLarge ? <Notice tone="danger">{t('import.tooLarge')}</Notice> : null}
      <Failure
        error={read.error}
        say={({ code, data }) => {
          if (code !== 'STATEMENT_UNREADABLE') return undefined;
          return t(`import.refusal.${data.reason}`, { line: data.line ?? 0 });
        }}
      />
    </div>
  );
}

async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
