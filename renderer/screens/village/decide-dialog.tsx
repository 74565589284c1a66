import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isDate } from '../../../src/base/dates.ts';
import { dateText } from '../../../src/base/korea-time.ts';
import { scoreOf } from '../../../src/civic/village-plan.ts';
import { useStatus } from '../../app/status.ts';
import { Button } from '../../parts/button.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { useAct } from '../../rpc/use-act.ts';
import { DayField, FormDialog } from './form-dialog.tsx';
import type { ProjectDialogProps } from './project-page.tsx';
import { RULES } from './rules.ts';

/** The judges' scores as they are typed: 80, 90, 85. Undefined when something else stands there. */
function readScores(text: string): number[] | undefined {
  const scores = text
    .split(',')
    .map(part => part.trim())
    .filter(Boolean);
  const isGood = scores.every(part => /^\d{1,3}$/u.test(part) && Number(part) <= 100);
  return isGood ? scores.map(Number) : undefined;
}

/** 심사 결과. */
export function DecideDialog({ project, onClose }: ProjectDialogProps) {
  const { t } = useTranslation('village');
  const { client } = useCounter();
  const { nowMs } = useStatus();
  const [text, setText] = useState('');
  const [decidedOn, setDecidedOn] = useState(dateText(nowMs));
  const decide = useAct(client.village.decide, onClose);
  const scores = readScores(text);
  const { leastJudges, cut } = RULES.score;
  const isReady = scores !== undefined && scores.length >= leastJudges && isDate(decidedOn) && !decide.isBusy;
  const save = (isChosen: boolean) => {
    if (isReady) void decide.run({ projectId: project.id, scores, isChosen, decidedOn });
  };
  const score = scores?.length ? scoreOf(RULES.score, scores) / 100 : undefined;
  return (
    <FormDialog
      title={t('decide.title')}
      save={t('decide.choose')}
      isReady={isReady}
      error={decide.error}
      onSave={() => save(true)}
      onClose={onClose}
      other={
        <Button isDisabled={!isReady} onPress={() => save(false)}>
          {t('decide.decline')}
        </Button>
      }
    >
      <TextField
        label={t('decide.scores')}
        value={text}
        onChange={setText}
        maxLength={120}
        inputMode="text"
        autoFocus
        hint={t('decide.scoresHint')}
        fault={scores === undefined ? t('decide.scoresFault') : undefined}
      />
      <p>
        {score === undefined ? t('decide.cut', { cut }) : t('decide.mean', { score: score.toFixed(1), cut })}
      </p>
      <DayField label={t('decide.decidedOn')} value={decidedOn} onChange={setDecidedOn} />
    </FormDialog>
  );
}

/** 협약: from then on the project may take money and spend it. */
export function AgreeDialog({ project, onClose }: ProjectDialogProps) {
  const { t } = useTranslation('village');
  const { client } = useCounter();
  const { nowMs } = useStatus();
  const [agreedOn, setAgreedOn] = useState(dateText(nowMs));
  const agree = useAct(client.village.agree, onClose);
  return (
    <FormDialog
      title={t('agree.title')}
      save={t('agree.save')}
      isReady={isDate(agreedOn) && !agree.isBusy}
      error={agree.error}
      onSave={() => void agree.run({ projectId: project.id, agreedOn })}
      onClose={onClose}
    >
      <DayField label={t('agree.day')} value={agreedOn} onChange={setAgreedOn} />
    </FormDialog>
  );
}
