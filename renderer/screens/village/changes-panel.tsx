import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanChangeView, ProjectView } from '../../../src/contract/village.ts';
import { Button } from '../../parts/button.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Tag } from '../../parts/tag.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { useAct } from '../../rpc/use-act.ts';
import { FormDialog } from './form-dialog.tsx';
import styles from './village.module.css';

/** Changes of the plan, where there are any. One that waits can be decided. */
export function ChangesPanel({ project }: { project: ProjectView }) {
  const { t } = useTranslation('village');
  const [openId, setOpenId] = useState<string>();
  const open = project.changes.find(({ id }) => id === openId);
  if (project.changes.length === 0) return null;
  return (
    <Panel title={t('changes')}>
      {project.changes.map(change => (
        <div key={change.id} className={styles['change']}>
          <span>
            {t('change.number', change)}
            <br />
            <small className={styles['quiet']}>{movesText(t, project, change)}</small>
          </span>
          <Decision change={change} />
          {change.decision === null ? (
            <Button variant="tint" onPress={() => setOpenId(change.id)}>
              {t('change.decide')}
            </Button>
          ) : null}
        </div>
      ))}
      {open === undefined ? null : <AnswerDialog change={open} onClose={() => setOpenId(undefined)} />}
    </Panel>
  );
}

type Translate = ReturnType<typeof useTranslation<'village'>>['t'];

function movesText(t: Translate, { items }: ProjectView, { moves }: PlanChangeView): string {
  return moves
    .map(({ position, grant, ownShare }) =>
      t('change.move', {
        name: items.find(item => item.position === position)?.name ?? '',
        amount: grant + ownShare,
      }),
    )
    .join(', ');
}

function Decision({ change }: { change: PlanChangeView }) {
  const { t } = useTranslation('village');
  const { decision } = change;
  if (decision === null) return <Tag tone="warn">{t('change.waiting')}</Tag>;
  return (
    <>
      <Tag tone={decision.isApproved ? 'ok' : 'plain'}>
        {t(decision.isApproved ? 'change.approved' : 'change.refused', decision)}
      </Tag>
      {decision.letter === '' ? null : <small>{t('change.letter', decision)}</small>}
    </>
  );
}

function AnswerDialog({ change, onClose }: { change: PlanChangeView; onClose: () => void }) {
  const { t } = useTranslation('village');
  const { client } = useCounter();
  const [decidedBy, setDecidedBy] = useState('');
  const [letter, setLetter] = useState('');
  const decide = useAct(client.village.decideChange, onClose);
  const isReady = decidedBy.trim() !== '' && !decide.isBusy;
  const answer = (isApproved: boolean) =>
    void decide.run({ changeId: change.id, isApproved, decidedBy, letter });
  return (
    <FormDialog
      title={t('answer.title')}
      save={t('answer.approve')}
      isReady={isReady && !(change.needsLetter && letter.trim() === '')}
      error={decide.error}
      onSave={() => answer(true)}
      onClose={onClose}
      other={
        <Button isDisabled={!isReady} onPress={() => answer(false)}>
          {t('answer.refuse')}
        </Button>
      }
    >
      <p>{t('change.number', change)}</p>
      <TextField
        label={t('answer.decidedBy')}
        value={decidedBy}
        onChange={setDecidedBy}
        maxLength={30}
        autoFocus
      />
      <TextField
        label={t('answer.letter')}
        value={letter}
        onChange={setLetter}
        maxLength={40}
        isOptional={!change.needsLetter}
      />
    </FormDialog>
  );
}
