import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AutoAcceptRuleShape, OrderFlowSettings } from '../../../src/contract/order-flow.ts';
import type { Settings } from '../../../src/contract/settings.ts';
import { alarmGain, ALARM_VOLUMES } from '../../../src/delivery/alarm.ts';
import { playNews } from '../../parts/alarm-sound.ts';
import { Checkbox, Switch } from '../../parts/choice-fields.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Segmented } from '../../parts/segmented.tsx';
import { Notice } from '../../parts/states.tsx';
import { useHasVoice } from '../../parts/voice.ts';
import { useCounter } from '../../rpc/counter.tsx';
import { Failure } from '../../rpc/failure.tsx';
import { useChannelName } from '../delivery/use-channel-name.ts';
import { AutoAcceptFields } from './auto-accept-fields.tsx';
import { clockOf } from './hours-panel.tsx';
import styles from './settings.module.css';
import { useSave } from './use-save.ts';
import { Written } from './written.tsx';

/** Saves one part of how orders are taken. */
function useFlowSave() {
  const { set, error } = useSave();
  return {
    error,
    setFlow: (changed: Partial<OrderFlowSettings>) =>
      set(now => ({ orderFlow: { ...now.orderFlow, ...changed } })),
  };
}

/** The channels whose orders come in by themselves. */
function useSendingChannels() {
  const { queries } = useCounter();
  const channels = useQuery(queries.delivery.board.queryOptions()).data?.channels ?? [];
  return {
    ids: channels.filter(({ isByHand }) => !isByHand).map(({ id }) => id),
    nameOf: useChannelName(channels),
  };
}

/** What a channel's rule begins with: small orders that are paid, at the usual cooking time. */
const FIRST_RULE = {
  hours: null,
  onlyPrepaid: true,
  upTo: 30_000,
  openOrders: 5,
  cookMinutes: 20,
} as const;

/** 자동 접수: which orders need no person, channel by channel, with a sentence that says what that means. */
export function AutoAcceptPanel({ settings }: { settings: Settings }) {
  const { t } = useTranslation('orderFlow');
  const { setFlow, error } = useFlowSave();
  const { ids, nameOf } = useSendingChannels();
  const [chosen, setChosen] = useState<string>();
  const { autoAccept, asksForRequests, asksWhenKitchenDeaf } = settings.orderFlow;
  const channelId = chosen ?? ids[0];
  if (channelId === undefined) return null;
  const channel = nameOf(channelId);
  const rule = autoAccept.find(one => one.channelId === channelId);
  const others = autoAccept.filter(one => one.channelId !== channelId);
  return (
    <Panel title={t('settings.auto.title')} isPadded className={styles['fields']}>
      <Failure error={error} />
      <p>{t('settings.auto.note')}</p>
      <Segmented
        label={t('settings.auto.channel')}
        value={channelId}
        onChange={setChosen}
        segments={ids.map(value => ({ value, label: nameOf(value) }))}
      />
      <Switch
        isSelected={rule !== undefined}
        onChange={isOn => setFlow({ autoAccept: isOn ? [...others, { channelId, ...FIRST_RULE }] : others })}
      >
        {t('settings.auto.on', { channel })}
      </Switch>
      <Preview channel={channel} rule={rule} />
      {rule === undefined ? null : (
        <AutoAcceptFields
          key={channelId}
          rule={rule}
          onChange={changed => setFlow({ autoAccept: [...others, { ...rule, ...changed }] })}
        />
      )}
      <Checkbox isSelected={asksForRequests} onChange={asks => setFlow({ asksForRequests: asks })}>
        {t('settings.auto.asksForRequests')}
      </Checkbox>
      <Checkbox isSelected={asksWhenKitchenDeaf} onChange={asks => setFlow({ asksWhenKitchenDeaf: asks })}>
        {t('settings.auto.asksWhenKitchenDeaf')}
      </Checkbox>
    </Panel>
  );
}

/** The rule as a sentence. */
function Preview({ channel, rule }: { channel: string; rule: AutoAcceptRuleShape | undefined }) {
  const { t } = useTranslation('orderFlow');
  if (rule === undefined) return <Notice tone="info">{t('settings.auto.preview.off', { channel })}</Notice>;
  const { hours, onlyPrepaid, upTo, openOrders, cookMinutes: minutes } = rule;
  const conditions = [
    hours && t('settings.auto.preview.hours', { from: clockOf(hours.from), to: clockOf(hours.to) }),
    onlyPrepaid && t('settings.auto.preview.prepaid'),
    upTo !== null && t('settings.auto.preview.upTo', { amount: upTo }),
    openOrders !== null && t('settings.auto.preview.openOrders', { count: openOrders }),
  ];
  const said = conditions.filter(Boolean).join('');
  return (
    <Notice tone="brand" icon="check">
      {t('settings.auto.preview.on', { channel, conditions: said, minutes })}
    </Notice>
  );
}

/** 주문 알림: how loud, and whether it speaks. It has no off. */
export function AlarmPanel({ settings }: { settings: Settings }) {
  const { t, i18n } = useTranslation('orderFlow');
  const { setFlow, error } = useFlowSave();
  const { alarmVolume, speaks, buzzesPrinter } = settings.orderFlow;
  const hasVoice = useHasVoice(i18n.language);
  return (
    <Panel title={t('settings.alarm.title')} isPadded className={styles['fields']}>
      <Failure error={error} />
      <Segmented
        label={t('settings.alarm.volume')}
        value={alarmVolume}
        onChange={volume => {
          playNews(alarmGain(volume, 2));
          setFlow({ alarmVolume: volume });
        }}
        segments={ALARM_VOLUMES.map(value => ({ value, label: t(`settings.alarm.volumes.${value}`) }))}
      />
      <p>{t('settings.alarm.floor')}</p>
      <Switch isSelected={speaks} onChange={isOn => setFlow({ speaks: isOn })}>
        {t('settings.alarm.speaks')}
      </Switch>
      {speaks && !hasVoice ? <p>{t('settings.alarm.noVoice')}</p> : null}
      <Switch isSelected={buzzesPrinter} onChange={isOn => setFlow({ buzzesPrinter: isOn })}>
        {t('settings.alarm.buzzesPrinter')}
      </Switch>
    </Panel>
  );
}

/** What is held after an outage, and which channels take no refusal. */
export function HeldPanel({ settings }: { settings: Settings }) {
  const { t } = useTranslation('orderFlow');
  const { setFlow, error } = useFlowSave();
  const { ids, nameOf } = useSendingChannels();
  const { lateMinutes, openLateMinutes, noReject } = settings.orderFlow;
  return (
    <Panel title={t('settings.held.title')} isPadded className={styles['fields']}>
      <Failure error={error} />
      <Written
        label={t('settings.held.lateMinutes')}
        value={String(lateMinutes)}
        maxLength={2}
        isNumber
        isRight={text => Number(text) >= 1 && Number(text) <= 60}
        fault={t('settings.held.lateFault')}
        onSave={text => setFlow({ lateMinutes: Number(text) })}
      />
      <Written
        label={t('settings.held.openLate')}
        value={String(openLateMinutes)}
        maxLength={3}
        isNumber
        isRight={text => Number(text) >= 1 && Number(text) <= 240}
        fault={t('settings.held.openLateFault')}
        onSave={text => setFlow({ openLateMinutes: Number(text) })}
      />
      <b>{t('settings.held.noRejectTitle')}</b>
      {ids.map(id => (
        <Checkbox
          key={id}
          isSelected={noReject.includes(id)}
          onChange={isOn =>
            setFlow({ noReject: isOn ? [...noReject, id] : noReject.filter(one => one !== id) })
          }
        >
          {t('settings.held.noReject', { channel: nameOf(id) })}
        </Checkbox>
      ))}
    </Panel>
  );
}
