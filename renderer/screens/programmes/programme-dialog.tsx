import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProgrammeView } from '../../../src/contract/programme.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog, FootSpace } from '../../parts/dialog.tsx';
import { Notice } from '../../parts/states.tsx';
import { showToast } from '../../parts/toast.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { useAct } from '../../rpc/use-act.ts';
import styles from './form.module.css';
import { LessonPreview } from './lesson-preview.tsx';
import { factsOf, planOf, typedFacts, type TypedFacts } from './programme-facts.ts';
import { ProgrammeFailure } from './programme-failure.tsx';
import { NameFields, PlanFields, SeatFields } from './programme-fields.tsx';

/** A new programme, or a correction of one, with the lessons that it would have beside it. */
export function ProgrammeDialog(props: {
  readonly programme: ProgrammeView | null;
  readonly term: string;
  readonly onClose: () => void;
  readonly onSaved: (programme: ProgrammeView) => void;
}) {
  const { t } = useTranslation(['programmes', 'common']);
  const { client } = useCounter();
  const { programme } = props;
  const programmeId = programme?.id ?? null;
  const isFixed = programme !== null && programme.state !== 'draft';
  const [typed, setTyped] = useState(() => typedFacts(programme, props.term));
  const change = (changed: Partial<TypedFacts>) => setTyped(before => ({ ...before, ...changed }));
  const save = useAct(client.programme.save, saved => {
    showToast({ text: t('form.saved') });
    props.onSaved(saved);
    props.onClose();
  });
  const facts = factsOf(typed);
  const submit = () => {
    if (facts !== undefined) void save.run({ ...facts, programmeId });
  };
  return (
    <Dialog
      title={t(programme === null ? 'form.new' : 'form.change')}
      size={isFixed ? 'lg' : 'full'}
      onClose={props.onClose}
      foot={
        <>
          <FootSpace />
          <Button onPress={props.onClose}>{t('common:action.cancel')}</Button>
          <Button variant="primary" isDisabled={facts === undefined || save.isBusy} onPress={submit}>
            {t('form.save')}
          </Button>
        </>
      }
    >
      <ProgrammeFailure error={save.error} />
      <div className={isFixed ? undefined : styles['halves']}>
        <div className={styles['fields']}>
          <NameFields typed={typed} onChange={change} />
          {isFixed ? <Notice tone="info">{t('form.fixed')}</Notice> : null}
          <PlanFields typed={typed} isFixed={isFixed} onChange={change} />
          <SeatFields typed={typed} onChange={change} />
        </div>
        {isFixed ? null : <LessonPreview plan={planOf(typed)} programmeId={programmeId} />}
      </div>
    </Dialog>
  );
}
