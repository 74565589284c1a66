import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Segmented } from '../../parts/segmented.tsx';
import { Select } from '../../parts/select.tsx';
import { Tag } from '../../parts/tag.tsx';
import { showToast } from '../../parts/toast.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { Failure } from '../../rpc/failure.tsx';
import { useAct } from '../../rpc/use-act.ts';
import { draftOf, urlOf, Where } from './device-dialog.tsx';
import styles from './devices.module.css';

/** 손님 표시기: the customer's two lines, how they are, and what is on them at this moment. */
export function PolePanel() {
  const { t } = useTranslation(['pole', 'devices', 'common']);
  const { client, queries } = useCounter();
  const state = useQuery(queries.pole.state.queryOptions()).data;
  const [isEditing, setEditing] = useState(false);
  const save = useAct(client.pole.save);
  const { pole = null, status = null } = state ?? {};
  const remove = async () => {
    const isDone = await save.run({ pole: null });
    const undo = () => void save.run({ pole });
    if (isDone !== undefined) showToast({ text: t('removed'), undo });
  };
  return (
    <Panel
      title={t('title')}
      note={
        status === null ? null : (
          <Tag tone={status.state === 'ready' ? 'ok' : 'warn'}>{t(`devices:state.${status.state}`)}</Tag>
        )
      }
      isPadded
      className={styles['pole']}
    >
      <Failure error={save.error} />
      {pole === null ? <p className={styles['facts']}>{t('none')}</p> : null}
      {status?.reason == null ? null : (
        <p className={styles['reason']}>{t(`devices:reason.${status.reason}`)}</p>
      )}
      {status?.lines == null ? null : (
        <output className={styles['poleLines']} aria-label={t('shows')}>
          {status.lines.map((line, index) => (
            <span key={index}>{line}</span>
          ))}
        </output>
      )}
      <div className={styles['acts']}>
        <Button onPress={() => setEditing(true)}>{t(pole === null ? 'add' : 'change')}</Button>
        {pole === null ? null : (
          <Button variant="quietDanger" onPress={() => void remove()}>
            {t('remove')}
          </Button>
        )}
      </div>
      {isEditing && state !== undefined ? (
        <PoleDialog profiles={state.profiles} pole={pole} onClose={() => setEditing(false)} />
      ) : null}
    </Panel>
  );
}

function PoleDialog(props: {
  readonly profiles: readonly { readonly id: string; readonly name: string }[];
  readonly pole: { readonly url: string; readonly profileId: string } | null;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['pole', 'devices', 'common']);
  const { client } = useCounter();
  const { profiles, pole } = props;
  const [draft, setDraft] = useState(() =>
    draftOf({ name: t('title'), url: pole?.url, profileId: pole?.profileId ?? profiles[0]?.id }),
  );
  const save = useAct(client.pole.save, props.onClose);
  const url = urlOf(draft);
  const isReady = url !== undefined && !save.isBusy;
  return (
    <Dialog
      title={t('title')}
      size="sm"
      onClose={props.onClose}
      foot={
        <>
          <Button onPress={props.onClose}>{t('common:action.cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={!isReady}
            onPress={() => url !== undefined && void save.run({ pole: { url, profileId: draft.profileId } })}
          >
            {t('devices:dialog.save')}
          </Button>
        </>
      }
    >
      <Failure
        error={save.error}
        say={refusal => (refusal.code === 'DEVICE_URL_MALFORMED' ? t('devices:dialog.malformed') : undefined)}
      />
      <Segmented
        label={t('devices:dialog.where')}
        value={draft.way}
        onChange={way => setDraft({ ...draft, way })}
        segments={[
          { value: 'serial', label: t('devices:dialog.serial') },
          { value: 'virtual', label: t('devices:dialog.virtual') },
        ]}
      />
      <Where draft={draft} onChange={setDraft} />
      <Select
        label={t('model')}
        value={draft.profileId}
        onChange={profileId => setDraft({ ...draft, profileId })}
        choices={profiles.map(profile => ({ value: profile.id, label: profile.name }))}
      />
    </Dialog>
  );
}
