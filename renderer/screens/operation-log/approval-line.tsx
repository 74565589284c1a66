import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dateText } from '../../../src/base/korea-time.ts';
import { LOG_STEPS, nextStep } from '../../../src/community/operation-log.ts';
import type { OperationLogView } from '../../../src/contract/operation-log.ts';
import { Button } from '../../parts/button.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { useAct } from '../../rpc/use-act.ts';
import { LogFailure } from './log-failure.tsx';
import styles from './operation-log.module.css';

type Approvals = NonNullable<OperationLogView['log']>['approvals'];

/** 결재: three boxes, and the name of whoever signs next. */
export function ApprovalLine(props: {
  readonly lessonId: string;
  readonly approvals: Approvals;
  readonly isUnsaved: boolean;
}) {
  const { t } = useTranslation('operationLog');
  const { client } = useCounter();
  const { lessonId, approvals, isUnsaved } = props;
  const [name, setName] = useState('');
  const approve = useAct(client.operationLog.approve, () => setName(''));
  const next = nextStep(approvals);
  return (
    <section className={styles['fields']}>
      <h3>{t('approval')}</h3>
      <ul className={styles['boxes']}>
        {LOG_STEPS.map((step, index) => {
          const done = approvals[index];
          return (
            <li key={step}>
              <b>{t(`step.${step}`)}</b>
              <br />
              {done === undefined ? (
                <span className={styles['quiet']}>{t('waits')}</span>
              ) : (
                `${done.name} · ${dateText(done.atMs)}`
              )}
            </li>
          );
        })}
      </ul>
      {next === undefined ? null : (
        <div className={styles['row']}>
          <TextField label={t('approver')} value={name} onChange={setName} maxLength={20} />
          <Button
            variant="tint"
            isDisabled={isUnsaved || name.trim() === '' || approve.isBusy}
            onPress={() => void approve.run({ lessonId, step: next, name })}
          >
            {t('approve', { step: t(`step.${next}`) })}
          </Button>
          {isUnsaved ? <p className={styles['quiet']}>{t('unsaved')}</p> : null}
        </div>
      )}
      <LogFailure error={approve.error} />
    </section>
  );
}
