import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isDate } from '../../../src/base/dates.ts';
import { dateText } from '../../../src/base/korea-time.ts';
import { useStatus } from '../../app/status.ts';
import { Money } from '../../parts/money.tsx';
import { Notice } from '../../parts/states.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { showToast } from '../../parts/toast.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { useAct } from '../../rpc/use-act.ts';
import { DayField, FormDialog } from './form-dialog.tsx';
import type { ProjectDialogProps } from './project-page.tsx';
import styles from './village.module.css';

/** 정산: what is left is shown once more, and what is shown is what is settled. */
export function SettleDialog({ project, onClose }: ProjectDialogProps) {
  const { t } = useTranslation('village');
  const { client } = useCounter();
  const { nowMs } = useStatus();
  const { left, missing } = project;
  const [settledOn, setSettledOn] = useState(dateText(nowMs));
  const [signedBy, setSignedBy] = useState('');
  const [treasurer, setTreasurer] = useState('');
  const settle = useAct(client.village.settle, () => {
    showToast({ text: t('settle.saved') });
    onClose();
  });
  const isReady = missing === 0 && isDate(settledOn) && signedBy.trim() !== '' && !settle.isBusy;
  return (
    <FormDialog
      title={t('settle.title')}
      save={t('settle.save')}
      isReady={isReady}
      error={settle.error}
      onSave={() => {
        if (isReady) void settle.run({ projectId: project.id, settledOn, signedBy, treasurer, left });
      }}
      onClose={onClose}
    >
      <p>{t('settle.lead')}</p>
      <dl className={styles['sums']}>
        {(['grant', 'ownShare', 'interest'] as const).map(key => (
          <div key={key}>
            <dt>{t(`settle.${key}`)}</dt>
            <dd>
              <Money amount={left[key]} size="lg" />
            </dd>
          </div>
        ))}
      </dl>
      {missing > 0 ? <Lacking project={project} /> : null}
      <DayField label={t('settle.settledOn')} value={settledOn} onChange={setSettledOn} />
      <div className={styles['pair']}>
        <TextField label={t('settle.signedBy')} value={signedBy} onChange={setSignedBy} maxLength={30} />
        <TextField
          label={t('settle.treasurer')}
          hint={t('settle.treasurerHint')}
          value={treasurer}
          onChange={setTreasurer}
          maxLength={30}
        />
      </div>
    </FormDialog>
  );
}

/** Each spending that keeps the project from being settled, with what it lacks. */
function Lacking({ project }: Pick<ProjectDialogProps, 'project'>) {
  const { t } = useTranslation('village');
  const lacking = project.spendings.filter(({ missing }) => missing.length > 0);
  return (
    <Notice tone="warn">
      {t('settle.missing', { count: lacking.length })}
      <ul className={styles['lacking']}>
        {lacking.map(({ id, number, payee, missing }) => (
          <li key={id}>
            {t('settle.lacks', {
              number,
              payee,
              names: missing.map(one => t(`proofs.name.${one}`)).join(', '),
            })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** 반납: all that is owed, at once. */
export function GiveBackDialog({ project, onClose }: ProjectDialogProps) {
  const { t } = useTranslation('village');
  const { client } = useCounter();
  const { nowMs } = useStatus();
  const [returnedOn, setReturnedOn] = useState(dateText(nowMs));
  const [reference, setReference] = useState('');
  const giveBack = useAct(client.village.returnRest, () => {
    showToast({ text: t('giveBack.saved') });
    onClose();
  });
  const left = project.settlement?.left ?? project.left;
  const amount = left.grant + left.ownShare + left.interest;
  const isReady = isDate(returnedOn) && reference.trim() !== '' && !giveBack.isBusy;
  return (
    <FormDialog
      title={t('giveBack.title')}
      save={t('giveBack.save')}
      isReady={isReady}
      error={giveBack.error}
      onSave={() => {
        if (isReady) void giveBack.run({ projectId: project.id, returnedOn, amount, reference });
      }}
      onClose={onClose}
    >
      <p>
        {t('giveBack.amount')} <Money amount={amount} size="xl" />
      </p>
      <DayField label={t('giveBack.day')} value={returnedOn} onChange={setReturnedOn} />
      <TextField
        label={t('giveBack.reference')}
        value={reference}
        onChange={setReference}
        maxLength={40}
        autoFocus
      />
    </FormDialog>
  );
}
