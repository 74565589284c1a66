import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clockText } from '../../../src/base/korea-time.ts';
import type { DeliveryBoard } from '../../../src/contract/delivery.ts';
import type { SoldOutView } from '../../../src/contract/sold-out.ts';
import {
  SOLD_OUT_REASONS,
  SOLD_OUT_UNTIL,
  type SoldOutReason,
  type SoldOutUntil,
} from '../../../src/delivery/sold-out.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog, FootSpace } from '../../parts/dialog.tsx';
import { Segmented } from '../../parts/segmented.tsx';
import { EmptyState } from '../../parts/states.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { showToast } from '../../parts/toast.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { Failure } from '../../rpc/failure.tsx';
import { useAct } from '../../rpc/use-act.ts';
import delivery from './delivery.module.css';
import styles from './sold-out.module.css';
import { useChannelName } from './use-channel-name.ts';
import { useFoundProducts } from './use-found-products.ts';
import { useSoldOut } from './use-sold-out.ts';

type Channels = DeliveryBoard['channels'];

/** 품절 관리: what is not sold for a while, where, until when, and what to do about it in the apps. */
export function SoldOutDialog({ channels, onClose }: { channels: Channels; onClose: () => void }) {
  const { t } = useTranslation(['soldOut', 'common']);
  const { client } = useCounter();
  const [dish, setDish] = useState('');
  const [channelIds, setChannelIds] = useState<readonly string[]>(channels.map(({ id }) => id));
  const [until, setUntil] = useState<SoldOutUntil>('hour');
  const [reason, setReason] = useState<SoldOutReason>('ingredients');
  const set = useAct(client.soldOut.set, () => {
    showToast({ text: t('done', { name: dish.trim() }) });
    setDish('');
  });
  const isReady = dish.trim() !== '' && channelIds.length > 0 && !set.isBusy;
  const submit = () => {
    if (isReady) void set.run({ dish: dish.trim(), channelIds: [...channelIds], until, reason });
  };
  return (
    <Dialog
      title={t('title')}
      size="full"
      onClose={onClose}
      foot={
        <>
          <Button size="lg" onPress={onClose}>
            {t('common:action.close')}
          </Button>
          <FootSpace />
          <Button variant="primary" size="lg" icon="pause" isDisabled={!isReady} onPress={submit}>
            {t('submit')}
          </Button>
        </>
      }
    >
      <div className={delivery['enter']}>
        <div className={delivery['fields']}>
          <Failure error={set.error} />
          <DishField dish={dish} onChange={setDish} onEnter={submit} />
          <ChannelChoice channels={channels} chosen={channelIds} onChange={setChannelIds} />
          <Choice label={t('until')}>
            <Segmented
              label={t('until')}
              value={until}
              onChange={setUntil}
              segments={SOLD_OUT_UNTIL.map(value => ({ value, label: t(`untils.${value}`) }))}
            />
          </Choice>
          <Choice label={t('reason')}>
            <Segmented
              label={t('reason')}
              value={reason}
              onChange={setReason}
              segments={SOLD_OUT_REASONS.map(value => ({ value, label: t(`reasons.${value}`) }))}
            />
          </Choice>
        </div>
        <div className={delivery['fields']}>
          <ToDo channels={channels} />
          <Now channels={channels} />
        </div>
      </div>
    </Dialog>
  );
}

function Choice({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div className={styles['choice']}>
      <b aria-hidden="true">{label}</b>
      {children}
    </div>
  );
}

const FOUND_MAX = 6;

/** A dish by name or first letters, or as only a channel calls it. */
function DishField(props: { dish: string; onChange: (dish: string) => void; onEnter: () => void }) {
  const { t } = useTranslation('soldOut');
  const menu = useFoundProducts(props.dish, FOUND_MAX);
  return (
    <>
      <TextField
        label={t('dish')}
        icon="search"
        value={props.dish}
        maxLength={100}
        onChange={props.onChange}
        onEnter={props.onEnter}
        autoFocus
      />
      <div className={delivery['choices']} role="group" aria-label={t('dish')}>
        {menu.map(({ id, name }) => (
          <Button
            key={id}
            label={t('choose', { name })}
            isPressed={props.dish === name}
            onPress={() => props.onChange(name)}
          >
            {name}
          </Button>
        ))}
      </div>
    </>
  );
}

function ChannelChoice(props: {
  readonly channels: Channels;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}) {
  const { t } = useTranslation('soldOut');
  const channelName = useChannelName(props.channels);
  const all = props.channels.map(({ id }) => id);
  const isEverywhere = props.chosen.length === all.length;
  const toggle = (id: string) => {
    // From everywhere, a press means this one alone: that is what a person has in mind.
    if (isEverywhere) return props.onChange([id]);
    const others = props.chosen.filter(one => one !== id);
    return props.onChange(others.length === props.chosen.length ? [...others, id] : others);
  };
  return (
    <Choice label={t('channels')}>
      <div className={styles['channels']} role="group" aria-label={t('channels')}>
        <Button isPressed={isEverywhere} onPress={() => props.onChange(all)}>
          {t('everywhere')}
        </Button>
        {all.map(id => (
          <Button key={id} isPressed={!isEverywhere && props.chosen.includes(id)} onPress={() => toggle(id)}>
            {channelName(id)}
          </Button>
        ))}
      </div>
    </Choice>
  );
}

/** What a person has to switch in apps that the program cannot tell. */
function ToDo({ channels }: { channels: Channels }) {
  const { t } = useTranslation('soldOut');
  const { client } = useCounter();
  const channelName = useChannelName(channels);
  const { toDo } = useSoldOut();
  const done = useAct(client.soldOut.done);
  if (toDo.length === 0) return null;
  return (
    <section className={styles['toDo']} aria-label={t('toDo')}>
      <h3>{t('toDo')}</h3>
      <Failure error={done.error} />
      <ul className={styles['rows']}>
        {toDo.map(({ id, dish, channelId, act }) => {
          const channel = channelName(channelId);
          return (
            <li key={id}>
              <span>
                <b>{dish}</b>
                <small>{t(act, { channel })}</small>
              </span>
              <Button
                label={t('changedOf', { channel, name: dish })}
                icon="check"
                isDisabled={done.isBusy}
                onPress={() => void done.run({ id })}
              >
                {t('changed')}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** One row for what was switched at once: the same dish until the same instant. */
function grouped(now: readonly SoldOutView[]): readonly (readonly SoldOutView[])[] {
  return Object.values(Object.groupBy(now, ({ dish, untilMs }) => `${untilMs} ${dish}`)).map(
    rows => rows ?? [],
  );
}

function Now({ channels }: { channels: Channels }) {
  const { t } = useTranslation('soldOut');
  const { client } = useCounter();
  const channelName = useChannelName(channels);
  const { now } = useSoldOut();
  const back = useAct(client.soldOut.back);
  return (
    <section aria-label={t('now')}>
      <h3>{t('now')}</h3>
      <Failure error={back.error} />
      {now.length === 0 ? <EmptyState icon="soup">{t('none')}</EmptyState> : null}
      <ul className={styles['rows']}>
        {grouped(now).map(rows => {
          const [first] = rows;
          if (first === undefined) return null;
          const where =
            rows.length === channels.length
              ? t('everywhere')
              : rows.map(({ channelId }) => channelName(channelId)).join(' · ');
          return (
            <li key={first.id}>
              <span>
                <b>{first.dish}</b>
                <small>
                  {first.untilMs === null
                    ? t('untilOpen')
                    : t('untilTime', { time: clockText(first.untilMs) })}
                  {` · ${where} · ${t(`reasons.${first.reason}`)}`}
                </small>
              </span>
              <Button
                variant="tint"
                label={t('backOf', { name: first.dish })}
                isDisabled={back.isBusy}
                onPress={() => void back.run({ ids: rows.map(({ id }) => id) })}
              >
                {t('back')}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
