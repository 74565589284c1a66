import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { needsLetter } from '../../../src/civic/village-plan.ts';
import { won } from '../../../src/money/won.ts';
import { Segmented } from '../../parts/segmented.tsx';
import { Select } from '../../parts/select.tsx';
import { Notice } from '../../parts/states.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { showToast } from '../../parts/toast.tsx';
import { WonField } from '../../parts/won-field.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { useAct } from '../../rpc/use-act.ts';
import { FormDialog } from './form-dialog.tsx';
import type { ProjectDialogProps } from './project-page.tsx';
import { RULES } from './rules.ts';
import styles from './village.module.css';

const PARTS = ['grant', 'ownShare'] as const;

/** 계획 변경 신청: so much from one item to another. */
export function ChangeDialog({ project, onClose }: ProjectDialogProps) {
  const { t } = useTranslation('village');
  const { client } = useCounter();
  const [from, setFrom] = useState<string | null>(null);
  const [to, setTo] = useState<string | null>(null);
  const [part, setPart] = useState<(typeof PARTS)[number]>('grant');
  const [amount, setAmount] = useState<number | null>(null);
  const [reason, setReason] = useState('');
  const [askedBy, setAskedBy] = useState(project.representative);
  const ask = useAct(client.village.askChange, () => {
    showToast({ text: t('ask.saved') });
    onClose();
  });
  const moved = amount ?? 0;
  const moveOf = (position: string | null, sum: number) => ({
    position: Number(position),
    grant: part === 'grant' ? sum : 0,
    ownShare: part === 'ownShare' ? sum : 0,
  });
  const moves = [moveOf(from, 0 - moved), moveOf(to, moved)];
  const plan = project.items.map(item => ({
    ...item,
    grant: won(item.grant),
    ownShare: won(item.ownShare),
  }));
  const isWhole = from !== null && to !== null && from !== to && moved > 0;
  const isReady = isWhole && reason.trim() !== '' && askedBy.trim() !== '' && !ask.isBusy;
  const choices = project.items.map(item => ({
    value: String(item.position),
    label: item.name,
    note: t('spend.itemNote', { left: item.left.grant + item.left.ownShare }),
  }));
  return (
    <FormDialog
      title={t('ask.title')}
      save={t('ask.save')}
      isReady={isReady}
      error={ask.error}
      onSave={() => {
        if (isReady) void ask.run({ projectId: project.id, reason, askedBy, moves });
      }}
      onClose={onClose}
    >
      <div className={styles['pair']}>
        <Select label={t('ask.from')} value={from} choices={choices} onChange={setFrom} autoFocus />
        <Select label={t('ask.to')} value={to} choices={choices} onChange={setTo} />
      </div>
      <Segmented
        label={t('ask.money')}
        value={part}
        onChange={setPart}
        segments={PARTS.map(value => ({ value, label: t(`receipts.${value}`) }))}
      />
      <WonField label={t('ask.amount')} amount={amount} onChange={setAmount} />
      <TextField label={t('ask.reason')} value={reason} onChange={setReason} maxLength={100} />
      <TextField label={t('ask.askedBy')} value={askedBy} onChange={setAskedBy} maxLength={30} />
      {isWhole && needsLetter(RULES, plan, moves) ? (
        <Notice tone="warn">{t('ask.letter', { percent: RULES.movePlainBp / 100 })}</Notice>
      ) : null}
    </FormDialog>
  );
}
