import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PLACES, type Settings } from '../../../src/contract/settings.ts';
import { Button } from '../../parts/button.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Segmented } from '../../parts/segmented.tsx';
import { showToast } from '../../parts/toast.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { Failure } from '../../rpc/failure.tsx';
import { useAct } from '../../rpc/use-act.ts';
import {
  CentreFields,
  draftOf,
  EMPTY_CENTRE,
  isCentreRight,
  writtenCentre,
} from '../welcome/centre-fields.tsx';
import styles from './settings.module.css';
import { useSave } from './use-save.ts';

/** Where the program works: the menu then shows the shop's screens, the centre's, or both. */
export function PlacePanel({ settings }: { settings: Settings }) {
  const { t } = useTranslation('settings');
  const { set, error } = useSave();
  return (
    <Panel title={t('place.title')} isPadded className={styles['fields']}>
      <Failure
        error={error}
        say={refusal =>
          refusal.code === 'PLACE_NOT_NAMED'
            ? t(`place.missing.${refusal.data.missing}`)
            : refusal.code === 'SHIFT_OPEN'
              ? t('place.shiftOpen')
              : undefined
        }
      />
      <p>{t('place.note')}</p>
      <Segmented
        label={t('place.title')}
        value={settings.place}
        onChange={place => set({ place })}
        segments={PLACES.map(value => ({ value, label: t(`place.${value}`) }))}
      />
    </Panel>
  );
}

/** The centre as its papers name it. */
export function CentrePanel({ settings }: { settings: Settings }) {
  const { t } = useTranslation('settings');
  const { client } = useCounter();
  const save = useAct(client.settings.save, () => showToast({ text: t('centre.saved') }));
  const [draft, setDraft] = useState(settings.centre === null ? EMPTY_CENTRE : draftOf(settings.centre));
  const [isAsked, setAsked] = useState(false);
  const saveRight = () => {
    setAsked(true);
    if (isCentreRight(draft)) void save.run({ settings: { centre: writtenCentre(draft) } });
  };
  return (
    <Panel title={t('centre.title')} note={t('centre.note')} isPadded className={styles['pairs']}>
      <Failure error={save.error} />
      <CentreFields centre={draft} isAsked={isAsked} onChange={setDraft} />
      <Button
        className={styles['wide']}
        variant="tint"
        size="lg"
        isDisabled={save.isBusy}
        onPress={saveRight}
      >
        {t('centre.save')}
      </Button>
    </Panel>
  );
}
