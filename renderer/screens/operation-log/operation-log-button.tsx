import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../parts/button.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { OperationLogDialog } from './operation-log-dialog.tsx';

/** Opens the log of a lesson. */
export function OperationLogButton({ lessonId }: { readonly lessonId: string }) {
  const { t } = useTranslation('operationLog');
  const { queries } = useCounter();
  const [isOpen, setOpen] = useState(false);
  const view = useQuery(queries.operationLog.get.queryOptions({ input: { lessonId } })).data;
  return (
    <>
      <Button onPress={() => setOpen(true)} isDisabled={view === undefined}>
        {t('open')}
      </Button>
      {isOpen && view !== undefined ? (
        <OperationLogDialog view={view} onClose={() => setOpen(false)} />
      ) : null}
    </>
  );
}
