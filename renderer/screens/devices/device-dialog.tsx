import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeviceStatus } from '../../../src/contract/device.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Segmented } from '../../parts/segmented.tsx';
import { Select } from '../../parts/select.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { Failure } from '../../rpc/failure.tsx';
import { useAct } from '../../rpc/use-act.ts';

const BAUDS = ['1200', '2400', '4800', '9600', '19200', '38400', '57600', '115200'] as const;
const USUAL_PROFILE = 'epson-80-48';
/** A caller-id box of which the counter finds out itself how it talks. */
const ANY_LAYOUT = 'any';

type Way = 'serial' | 'network' | 'virtual';

interface Draft {
  readonly name: string;
  readonly way: Way;
  readonly port: string;
  readonly baud: string;
  readonly address: string;
  readonly profileId: string;
}

/** Connects a device, or changes how it is connected. */
export function DeviceDialog(props: {
  readonly kind: DeviceStatus['kind'];
  readonly device: DeviceStatus | undefined;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['devices', 'common']);
  const { client } = useCounter();
  const { kind, device } = props;
  const [draft, setDraft] = useState(() =>
    draftOf({
      name: device?.name ?? t(`kind.${kind}`),
      url: device?.url,
      profileId: device?.profileId ?? (kind === 'callerId' ? ANY_LAYOUT : undefined),
    }),
  );
  const save = useAct(client.device.save, props.onClose);
  const url = urlOf(draft);
  const isReady = draft.name.trim() !== '' && url !== undefined && !save.isBusy;
  const submit = () => {
    if (!isReady) return;
    const profileId = kind === 'scanner' || draft.profileId === ANY_LAYOUT ? null : draft.profileId;
    void save.run({ device: { id: device?.id ?? null, kind, name: draft.name.trim(), url, profileId } });
  };
  return (
    <Dialog
      title={t(`dialog.title.${kind}`)}
      size="sm"
      onClose={props.onClose}
      foot={
        <>
          <Button onPress={props.onClose}>{t('common:action.cancel')}</Button>
          <Button variant="primary" isDisabled={!isReady} onPress={submit}>
            {t('dialog.save')}
          </Button>
        </>
      }
    >
      <Failure
        error={save.error}
        say={refusal => (refusal.code === 'DEVICE_URL_MALFORMED' ? t('dialog.malformed') : undefined)}
      />
      <TextField
        label={t('dialog.name')}
        value={draft.name}
        maxLength={30}
        autoFocus
        onChange={name => setDraft({ ...draft, name })}
      />
      <Segmented
        label={t('dialog.where')}
        value={draft.way}
        onChange={way => setDraft({ ...draft, way })}
        segments={[
          { value: 'serial', label: t('dialog.serial') },
          ...(kind === 'printer' ? [{ value: 'network' as const, label: t('dialog.network') }] : []),
          { value: 'virtual', label: t('dialog.virtual') },
        ]}
      />
      <Where draft={draft} onChange={setDraft} />
      {kind === 'printer' ? <Profile draft={draft} onChange={setDraft} /> : null}
      {kind === 'callerId' && draft.way !== 'virtual' ? <Layout draft={draft} onChange={setDraft} /> : null}
    </Dialog>
  );
}

/** Where a device is plugged in, by whatever way was chosen. */
export function Where({ draft, onChange }: { draft: Draft; onChange: (draft: Draft) => void }) {
  const { t } = useTranslation(['devices', 'common']);
  const { queries } = useCounter();
  const ports = useQuery(queries.device.choices.queryOptions()).data?.ports ?? [];
  if (draft.way === 'virtual') return null;
  if (draft.way === 'network')
    return (
      <TextField
        label={t('dialog.address')}
        hint={t('dialog.addressHint')}
        value={draft.address}
        onChange={address => onChange({ ...draft, address })}
      />
    );
  return (
    <>
      {ports.length === 0 ? null : (
        <Select
          label={t('dialog.port')}
          value={ports.some(port => port.path === draft.port) ? draft.port : null}
          onChange={port => onChange({ ...draft, port })}
          choices={ports.map(port => ({ value: port.path, label: port.label }))}
        />
      )}
      <TextField
        label={t('dialog.port')}
        hint={t('dialog.portHint')}
        value={draft.port}
        onChange={port => onChange({ ...draft, port })}
      />
      <Select
        label={t('dialog.baud')}
        value={draft.baud}
        onChange={baud => onChange({ ...draft, baud })}
        choices={BAUDS.map(value => ({ value, label: value }))}
      />
    </>
  );
}

function Profile({ draft, onChange }: { draft: Draft; onChange: (draft: Draft) => void }) {
  const { t } = useTranslation(['devices', 'common']);
  const { queries } = useCounter();
  const profiles = useQuery(queries.device.choices.queryOptions()).data?.profiles ?? [];
  return (
    <Select
      label={t('dialog.profile')}
      value={draft.profileId}
      onChange={profileId => onChange({ ...draft, profileId })}
      choices={profiles.map(profile => ({ value: profile.id, label: profile.name }))}
    />
  );
}

/** What kind of box tells who calls. */
function Layout({ draft, onChange }: { draft: Draft; onChange: (draft: Draft) => void }) {
  const { t, i18n } = useTranslation('devices');
  const { queries } = useCounter();
  const layouts = useQuery(queries.device.choices.queryOptions()).data?.layouts ?? [];
  return (
    <Select
      label={t('dialog.layout')}
      value={draft.profileId}
      onChange={profileId => onChange({ ...draft, profileId })}
      choices={[
        { value: ANY_LAYOUT, label: t('dialog.anyLayout') },
        ...layouts.map(({ id, name, nameEn }) => ({
          value: id,
          label: i18n.language === 'en' ? nameEn : name,
        })),
      ]}
    />
  );
}

export function draftOf(device: {
  readonly name: string;
  readonly url: string | undefined;
  readonly profileId: string | null | undefined;
}): Draft {
  const url = device.url ?? 'serial:';
  const [path = '', query = ''] = url.replace(/^(?:serial|tcp):/, '').split('?', 2);
  const way: Way = url.startsWith('tcp:') ? 'network' : url === 'virtual:' ? 'virtual' : 'serial';
  return {
    name: device.name,
    way,
    port: way === 'serial' ? path : '',
    baud: new URLSearchParams(query).get('baud') ?? '9600',
    address: way === 'network' ? path : '',
    profileId: device.profileId ?? USUAL_PROFILE,
  };
}

/** The address as the counter reads it; undefined while something is missing. */
export function urlOf(draft: Draft): string | undefined {
  if (draft.way === 'virtual') return 'virtual:';
  if (draft.way === 'network') return draft.address.trim() === '' ? undefined : `tcp:${draft.address.trim()}`;
  return draft.port.trim() === '' ? undefined : `serial:${draft.port.trim()}?baud=${draft.baud}`;
}
