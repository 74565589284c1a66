import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../parts/button.tsx';
import { Switch } from '../../parts/choice-fields.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Segmented } from '../../parts/segmented.tsx';
import { Select } from '../../parts/select.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { Failure } from '../../rpc/failure.tsx';
import { useAct } from '../../rpc/use-act.ts';
import { useChannelName } from '../delivery/use-channel-name.ts';
import type { CaptureLine } from './capture-panel.tsx';

const BAUDS = ['9600', '19200', '38400', '57600', '115200'] as const;
/** Stands for null in a list of choices. */
const NONE = 'none';

interface Draft {
  readonly name: string;
  readonly way: 'network' | 'serial';
  readonly port: string;
  readonly isShared: boolean;
  readonly path: string;
  readonly baud: string;
  readonly channelId: string;
  readonly passTo: string;
}

/** Where a channel's program prints to, which channel it is, and what prints its papers as they came. */
export function CaptureDialog(props: {
  readonly line: CaptureLine | undefined;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['capture', 'devices', 'common']);
  const { client, queries } = useCounter();
  const { line } = props;
  const [draft, setDraft] = useState(() => draftOf(line, t('setup.dialog.title')));
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change });
  const channels = useQuery(queries.delivery.board.queryOptions()).data?.channels ?? [];
  const nameOf = useChannelName(channels);
  const save = useAct(client.capture.saveLine, props.onClose);
  const url = urlOf(draft);
  const isReady = draft.name.trim() !== '' && url !== undefined && !save.isBusy;
  const submit = () => {
    if (!isReady) return;
    const { name, channelId, passTo } = draft;
    const kept = { id: line?.id ?? null, name: name.trim(), url };
    void save.run({ line: { ...kept, channelId: orNull(channelId), passTo: orNull(passTo) } });
  };
  return (
    <Dialog
      title={t('setup.dialog.title')}
      size="md"
      onClose={props.onClose}
      foot={
        <>
          <Button onPress={props.onClose}>{t('common:action.cancel')}</Button>
          <Button variant="primary" isDisabled={!isReady} onPress={submit}>
            {t('setup.dialog.save')}
          </Button>
        </>
      }
    >
      <Failure
        error={save.error}
        say={({ code }) => {
          if (code === 'PRINTER_NOT_CONFIGURED') return t('setup.dialog.noPrinter');
          return code === 'DEVICE_URL_MALFORMED' ? t('setup.dialog.malformed') : undefined;
        }}
      />
      <TextField
        label={t('setup.dialog.name')}
        value={draft.name}
        maxLength={30}
        autoFocus
        onChange={name => set({ name })}
      />
      <Select
        label={t('setup.dialog.channel')}
        value={draft.channelId}
        onChange={channelId => set({ channelId })}
        choices={[
          { value: NONE, label: t('setup.any') },
          ...channels.filter(one => one.keepsFee).map(({ id }) => ({ value: id, label: nameOf(id) })),
        ]}
      />
      <Where draft={draft} set={set} />
      <PassTo draft={draft} set={set} />
    </Dialog>
  );
}

function PassTo({ draft, set }: { draft: Draft; set: (change: Partial<Draft>) => void }) {
  const { t } = useTranslation('capture');
  const { queries } = useCounter();
  const devices = useQuery(queries.device.status.queryOptions()).data?.devices ?? [];
  return (
    <Select
      label={t('setup.dialog.passTo')}
      value={draft.passTo}
      onChange={passTo => set({ passTo })}
      choices={[
        { value: NONE, label: t('setup.noPass') },
        ...devices
          .filter(({ kind }) => kind === 'printer')
          .map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  );
}

function Where({ draft, set }: { draft: Draft; set: (change: Partial<Draft>) => void }) {
  const { t } = useTranslation(['capture', 'devices']);
  return (
    <>
      <Segmented
        label={t('setup.dialog.way')}
        value={draft.way}
        onChange={way => set({ way })}
        segments={(['network', 'serial'] as const).map(value => ({
          value,
          label: t(`setup.dialog.${value}`),
        }))}
      />
      {draft.way === 'network' ? (
        <>
          <TextField
            label={t('setup.dialog.port')}
            hint={t('setup.dialog.portHint')}
            value={draft.port}
            maxLength={5}
            inputMode="numeric"
            onChange={port => set({ port: port.replaceAll(/\D/g, '') })}
          />
          <Switch isSelected={draft.isShared} onChange={isShared => set({ isShared })}>
            {t('setup.dialog.shared')}
          </Switch>
        </>
      ) : (
        <>
          <TextField
            label={t('setup.dialog.path')}
            hint={t('setup.dialog.pathHint')}
            value={draft.path}
            onChange={path => set({ path })}
          />
          <Select
            label={t('devices:dialog.baud')}
            value={draft.baud}
            onChange={baud => set({ baud })}
            choices={BAUDS.map(value => ({ value, label: value }))}
          />
        </>
      )}
    </>
  );
}

const orNull = (value: string): string | null => (value === NONE ? null : value);

function draftOf(line: CaptureLine | undefined, name: string): Draft {
  const url = line?.url ?? 'listen:9100';
  const [place = '', query = ''] = url.replace(/^\w+:/, '').split('?', 2);
  const isNetwork = url.startsWith('listen:');
  return {
    name: line?.name ?? name,
    way: isNetwork ? 'network' : 'serial',
    port: isNetwork ? place : '9100',
    isShared: query === 'shared=1',
    path: isNetwork ? '' : place,
    baud: new URLSearchParams(query).get('baud') ?? '9600',
    channelId: line?.channelId ?? NONE,
    passTo: line?.passTo ?? NONE,
  };
}

/** The address as the counter reads it; undefined while something is missing. */
function urlOf(draft: Draft): string | undefined {
  if (draft.way === 'network')
    return draft.port === '' ? undefined : `listen:${draft.port}${draft.isShared ? '?shared=1' : ''}`;
  return draft.path.trim() === '' ? undefined : `serial:${draft.path.trim()}?baud=${draft.baud}`;
}
