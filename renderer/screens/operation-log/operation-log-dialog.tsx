import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { minuteText } from '../../../src/community/programme.ts';
import type { OperationLogView } from '../../../src/contract/operation-log.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog, FootSpace } from '../../parts/dialog.tsx';
import { saveBytes } from '../../parts/save-file.ts';
import { Notice } from '../../parts/states.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { showToast } from '../../parts/toast.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { useAct } from '../../rpc/use-act.ts';
import { ApprovalLine } from './approval-line.tsx';
import { LogFailure } from './log-failure.tsx';
import { LogPhotos } from './log-photos.tsx';
import styles from './operation-log.module.css';

/** 운영일지 of one lesson: what is known is there already, the rest is typed. */
export function OperationLogDialog(props: { readonly view: OperationLogView; readonly onClose: () => void }) {
  const { t } = useTranslation(['operationLog', 'common']);
  const { client } = useCounter();
  const { view, onClose } = props;
  const { lessonId, log } = view;
  const [content, setContent] = useState(log?.content ?? '');
  const [remarks, setRemarks] = useState(log?.remarks ?? '');
  const save = useAct(client.operationLog.save, () => showToast({ text: t('saved') }));
  const paper = usePaper(lessonId);
  const isFixed = log !== null && log.approvals.length > 0;
  const isChanged = content.trim() !== (log?.content ?? '') || remarks.trim() !== (log?.remarks ?? '');
  const isUnsaved = !isFixed && isChanged;
  return (
    <Dialog
      title={t('title', { name: view.programmeName, number: view.number })}
      size="lg"
      onClose={onClose}
      foot={
        <>
          <FootSpace />
          <Button onPress={onClose}>{t('common:action.close')}</Button>
          <Button
            variant="primary"
            isDisabled={!isUnsaved || content.trim() === '' || save.isBusy}
            onPress={() => void save.run({ lessonId, content, remarks })}
          >
            {t('save')}
          </Button>
        </>
      }
    >
      <div className={styles['fields']}>
        <LogFailure error={save.error ?? paper.error} />
        <div className={styles['head']}>
          <Facts view={view} />
          <Button icon="download" isDisabled={log === null || isUnsaved || paper.isBusy} onPress={paper.make}>
            {t('pdf')}
          </Button>
        </div>
        {isFixed ? <Notice tone="info">{t('fixed')}</Notice> : null}
        <TextField
          label={t('content')}
          hint={t('contentHint')}
          value={content}
          onChange={setContent}
          maxLength={2000}
          lines={5}
          isDisabled={isFixed}
          autoFocus
        />
        <TextField
          label={t('remarks')}
          value={remarks}
          onChange={setRemarks}
          maxLength={1000}
          lines={2}
          isDisabled={isFixed}
        />
        {log === null ? (
          <p className={styles['quiet']}>{t('saveFirst')}</p>
        ) : (
          <>
            <LogPhotos lessonId={lessonId} photos={log.photos} gone={log.photosGone} isFixed={isFixed} />
            <ApprovalLine lessonId={lessonId} approvals={log.approvals} isUnsaved={isUnsaved} />
          </>
        )}
      </div>
    </Dialog>
  );
}

function Facts({ view }: { readonly view: OperationLogView }) {
  const { t } = useTranslation('operationLog');
  const { date, startMinute, endMinute, roomName, instructorName, heads } = view;
  return (
    <p>
      {t('facts', {
        date,
        from: minuteText(startMinute),
        to: minuteText(endMinute),
        room: roomName ?? t('noRoom'),
        instructor: instructorName ?? t('noInstructor'),
      })}
      <br />
      {t('heads', { ...heads, came: heads.present + heads.late + heads.left })}
    </p>
  );
}

/** The paper is read, not a change: it is asked for anew each time. */
function usePaper(lessonId: string) {
  const { t } = useTranslation('common');
  const { client } = useCounter();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(undefined);
  const make = async () => {
    setBusy(true);
    setError(undefined);
    try {
      const file = await client.operationLog.paper({ lessonId });
      saveBytes(file);
      showToast({ text: t('saved', { name: file.fileName }), icon: 'download' });
    } catch (caught) {
      setError(caught);
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, error, make: () => void make() };
}
