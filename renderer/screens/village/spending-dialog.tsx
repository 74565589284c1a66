import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProjectView, SpendingView } from '../../../src/contract/village.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { FileButton } from '../../parts/file-button.tsx';
import { Notice } from '../../parts/states.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { showToast } from '../../parts/toast.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { useAct } from '../../rpc/use-act.ts';
import { EVIDENCE_TYPES, useKeepFile } from './use-keep-file.ts';
import { VillageFailure } from './village-failure.tsx';
import styles from './village.module.css';

/** One spending: its paper and photographs, and its reversal while the project runs. */
export function SpendingDialog(props: {
  readonly project: ProjectView;
  readonly spending: SpendingView;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['village', 'common']);
  const { client } = useCounter();
  const { project, spending, onClose } = props;
  const { id: spendingId, number, reversal } = spending;
  const [reason, setReason] = useState('');
  const attach = useAct(client.village.attach);
  const detach = useAct(client.village.detach);
  const file = useKeepFile(({ hash }) => void attach.run({ spendingId, fileHash: hash }));
  const reverse = useAct(client.village.reverse, () => {
    showToast({ text: t('spending.reversedNow') });
    onClose();
  });
  const isOpen = project.state === 'running' && reversal === null;
  return (
    <Dialog
      title={t('spending.title', { number })}
      size="md"
      onClose={onClose}
      foot={<Button onPress={onClose}>{t('common:action.close')}</Button>}
    >
      <div className={styles['fields']}>
        <p>
          {t('spending.facts', spending)}
          <br />
          {t(`evidence.${spending.evidenceKind}`)} {spending.evidenceNumber}
          <br />
          {t('spending.money', spending)}
        </p>
        {reversal === null ? null : (
          <Notice tone="info">{t('spending.reversed', { reason: reversal.reason })}</Notice>
        )}
        {spending.files.length === 0 && isOpen ? <Notice tone="warn">{t('spending.noFiles')}</Notice> : null}
        <Files
          spending={spending}
          isOpen={isOpen}
          onRemove={fileHash => void detach.run({ spendingId, fileHash })}
        />
        {isOpen ? (
          <>
            <FileButton accept={EVIDENCE_TYPES} icon="plus" variant="tint" onFile={file.choose}>
              {t('spending.addFile')}
            </FileButton>
            <TextField
              label={t('spending.reason')}
              value={reason}
              onChange={setReason}
              maxLength={60}
              hint={t('spending.reverseHint')}
            />
            <Button
              variant="danger"
              isDisabled={reason.trim() === '' || reverse.isBusy}
              onPress={() => void reverse.run({ spendingId, reason })}
            >
              {t('spending.reverse')}
            </Button>
          </>
        ) : null}
        <VillageFailure error={file.error ?? attach.error ?? detach.error ?? reverse.error} />
      </div>
    </Dialog>
  );
}

function Files(props: {
  readonly spending: SpendingView;
  readonly isOpen: boolean;
  readonly onRemove: (hash: string) => void;
}) {
  const { t } = useTranslation('village');
  const { spending, isOpen, onRemove } = props;
  const { number } = spending;
  return spending.files.map(({ hash, kind }) => (
    <div key={hash} className={styles['fields']}>
      {kind === 'pdf' ? (
        <p>{t('spending.pdf')}</p>
      ) : (
        <Picture hash={hash} type={`image/${kind}`} name={t('spending.picture', { number })} />
      )}
      {isOpen ? (
        <Button variant="quietDanger" onPress={() => onRemove(hash)}>
          {t('spending.removeFile')}
        </Button>
      ) : null}
    </div>
  ));
}

function Picture({ hash, type, name }: { hash: string; type: string; name: string }) {
  const { queries } = useCounter();
  const file = useQuery(queries.village.file.queryOptions({ input: { hash } })).data;
  if (file === undefined) return null;
  return <img className={styles['picture']} src={`data:${type};base64,${file.base64}`} alt={name} />;
}
