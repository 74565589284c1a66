import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../parts/button.tsx';
import { Panel } from '../../parts/panel.tsx';
import { showToast } from '../../parts/toast.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { Failure } from '../../rpc/failure.tsx';
import { useAct } from '../../rpc/use-act.ts';
import { LabelDialog } from './label-dialog.tsx';
import { partsOf, type LabelPattern } from './label-shape.ts';
import styles from './settings.module.css';

/** As many as the contract takes. */
const PATTERNS_MAX = 8;

/** How the labels of the shop's own scales are read, in words. */
export function LabelsPanel({ patterns }: { patterns: readonly LabelPattern[] }) {
  const { t } = useTranslation(['settings', 'common']);
  const { client } = useCounter();
  const [isAdding, setAdding] = useState(false);
  const save = useAct(client.settings.save, () => setAdding(false));
  const put = (labelPatterns: readonly LabelPattern[]) =>
    save.run({ settings: { labelPatterns: [...labelPatterns] } });
  const remove = async (pattern: LabelPattern) => {
    const saved = await put(patterns.filter(other => other !== pattern));
    if (saved !== undefined)
      showToast({
        text: t('labels.removed', { prefix: pattern.flagPrefix }),
        undo: () => void put(patterns),
      });
  };
  return (
    <Panel
      title={t('labels.title')}
      isPadded
      className={styles['fields']}
      actions={
        <Button icon="plus" isDisabled={patterns.length >= PATTERNS_MAX} onPress={() => setAdding(true)}>
          {t('labels.add')}
        </Button>
      }
    >
      {isAdding ? null : <Failure error={save.error} />}
      <p className={styles['about']}>{t('labels.note')}</p>
      {patterns.length === 0 ? (
        <p>{t('labels.none')}</p>
      ) : (
        <ul className={styles['labels']}>
          {patterns.map(pattern => (
            <li key={pattern.flagPrefix + pattern.pattern}>
              <LabelWords pattern={pattern} />
              <Button
                variant="quietDanger"
                label={t('labels.removeOne', { prefix: pattern.flagPrefix })}
                onPress={() => void remove(pattern)}
              >
                {t('labels.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {isAdding ? (
        <LabelDialog
          others={patterns}
          error={save.error}
          onAdd={pattern => void put([...patterns, pattern])}
          onClose={() => setAdding(false)}
        />
      ) : null}
    </Panel>
  );
}

function LabelWords({ pattern }: { pattern: LabelPattern }) {
  const { t } = useTranslation(['settings', 'common']);
  const parts = partsOf(pattern.pattern).filter(({ letter }) => /[IPWN]/.test(letter));
  return (
    <span>
      <b>{t('labels.starts', { prefix: pattern.flagPrefix })}</b>
      <small>{parts.map(({ letter, digits }) => t(`labels.part.${letter}`, { digits })).join(' · ')}</small>
    </span>
  );
}
