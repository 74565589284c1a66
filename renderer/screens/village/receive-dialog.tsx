import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isDate } from '../../../src/base/dates.ts';
import { dateText } from '../../../src/base/korea-time.ts';
import { useStatus } from '../../app/status.ts';
import { Segmented } from '../../parts/segmented.tsx';
import { showToast } from '../../parts/toast.tsx';
import { WonField } from '../../parts/won-field.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { useAct } from '../../rpc/use-act.ts';
import { DayField, FormDialog } from './form-dialog.tsx';
import type { ProjectDialogProps } from './project-page.tsx';

const KINDS = ['grant', 'ownShare', 'interest'] as const;

/** Money that came into the project's account: what is missing of the plan is offered. */
export function ReceiveDialog({ project, onClose }: ProjectDialogProps) {
  const { t } = useTranslation('village');
  const { client } = useCounter();
  const { nowMs } = useStatus();
  const missing = (kind: (typeof KINDS)[number]) =>
    kind === 'interest'
      ? null
      : project.items.reduce((sum, item) => sum + item[kind], 0) - project.receivedParts[kind];
  const [kind, setKind] = useState<(typeof KINDS)[number]>('grant');
  const [amount, setAmount] = useState(missing('grant'));
  const [receivedOn, setReceivedOn] = useState(dateText(nowMs));
  const receive = useAct(client.village.receive, () => {
    showToast({ text: t('receive.saved') });
    onClose();
  });
  const isReady = amount !== null && amount > 0 && isDate(receivedOn) && !receive.isBusy;
  return (
    <FormDialog
      title={t('receive.title')}
      save={t('receive.save')}
      isReady={isReady}
      error={receive.error}
      onSave={() => {
        if (isReady) void receive.run({ projectId: project.id, kind, amount, receivedOn });
      }}
      onClose={onClose}
    >
      <Segmented
        label={t('receive.kind')}
        value={kind}
        segments={KINDS.map(value => ({ value, label: t(`receipts.${value}`) }))}
        onChange={chosen => {
          setKind(chosen);
          setAmount(missing(chosen));
        }}
      />
      <WonField label={t('receive.amount')} amount={amount} onChange={setAmount} autoFocus />
      <DayField label={t('receive.day')} value={receivedOn} onChange={setReceivedOn} />
    </FormDialog>
  );
}
