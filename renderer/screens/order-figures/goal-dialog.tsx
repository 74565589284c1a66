import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Settings } from '../../../src/contract/settings.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog, FootSpace } from '../../parts/dialog.tsx';
import { Segmented } from '../../parts/segmented.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { Failure } from '../../rpc/failure.tsx';
import { useAct } from '../../rpc/use-act.ts';
import styles from './order-figures.module.css';

const SETTERS = ['shop', 'district'] as const;

/** How much of what comes over apps is to come over public channels, and who says so. */
export function GoalDialog(props: {
  readonly goal: Settings['publicGoal'];
  readonly onSaved: () => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['orderFigures', 'common']);
  const { client } = useCounter();
  const save = useAct(client.settings.save, () => {
    props.onSaved();
    props.onClose();
  });
  const [text, setText] = useState(props.goal === null ? '' : String(props.goal.percent));
  const [setBy, setSetBy] = useState(props.goal?.setBy ?? 'shop');
  const [name, setName] = useState(props.goal?.name ?? '');
  const percent = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  const isRight = percent >= 1 && percent <= 100;
  const keep = (publicGoal: Settings['publicGoal']) => void save.run({ settings: { publicGoal } });
  const submit = () => {
    if (isRight && !save.isBusy) keep({ percent, setBy, name: name.trim() });
  };
  return (
    <Dialog
      title={t('goal.title')}
      size="sm"
      onClose={props.onClose}
      foot={
        <>
          {props.goal === null ? null : (
            <Button variant="quietDanger" isDisabled={save.isBusy} onPress={() => keep(null)}>
              {t('goal.remove')}
            </Button>
          )}
          <FootSpace />
          <Button
            variant="primary"
            shortcut="Enter"
            shortcutOptions={{ inFields: 'always' }}
            isDisabled={!isRight || save.isBusy}
            onPress={submit}
          >
            {t('common:action.save')}
          </Button>
        </>
      }
    >
      <div className={styles['fields']}>
        <Failure error={save.error} />
        <p>{t('goal.lead')}</p>
        <TextField
          label={t('goal.percent')}
          value={text}
          onChange={setText}
          inputMode="numeric"
          maxLength={3}
          unit="%"
          align="end"
          autoFocus
          fault={text === '' || isRight ? undefined : t('goal.fault')}
        />
        <Segmented
          label={t('goal.setBy')}
          value={setBy}
          onChange={setSetBy}
          segments={SETTERS.map(value => ({ value, label: t(`goal.by.${value}`) }))}
        />
        <TextField label={t('goal.name')} value={name} onChange={setName} maxLength={40} isOptional />
      </div>
    </Dialog>
  );
}
