import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnreadPaperView } from '../../../src/contract/capture.ts';
import type { OrderView } from '../../../src/contract/delivery.ts';
import { alarmStep, ringingOrder, ringingPaper, type AlarmStep } from '../../../src/delivery/alarm.ts';
import { go, useRoute } from '../../app/route.ts';
import { Button } from '../../parts/button.tsx';
import { StripNotice } from '../../parts/strip-notice.tsx';
import { Tag } from '../../parts/tag.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { useAct } from '../../rpc/use-act.ts';
import { RingingText } from '../phone/ringing-text.tsx';
import styles from './order-alarm.module.css';
import { useAlarmSound, useNewsSound } from './use-alarm-sound.ts';
import { useBoard } from './use-board.ts';
import { useSilence } from './use-silence.ts';
import { isAtBoard } from './figures-route.ts';
import { useUnreadPapers } from './use-unread-papers.ts';

const BLINK_MS = 1_000;

/**
 * The alarm of new orders, on every screen: it gets louder until a person acts, then the screen flashes as
 * well. What was accepted by itself is announced once and stays until it is seen.
 */
export function OrderAlarm() {
  const { client } = useCounter();
  const { screen } = useRoute();
  const { ringing, news, nowMs } = useBoard();
  const hear = useAct(client.delivery.hear);
  // A paper that could not be read is an order that nobody knows yet.
  const papers = useUnreadPapers().filter(paper => paper.isRinging);
  const step = alarmStep([...ringing.map(ringingOrder), ...papers.map(ringingPaper)], nowMs);
  // What cannot be heard has to be seen, at once.
  const silence = useSilence();
  const flashes = step !== undefined && (step.flashes || silence !== null);
  const acts = { isBusy: hear.isBusy, hear: () => void hear.run({ screen }) };
  return (
    <>
      {flashes ? <div className={styles['flash']} aria-hidden="true" /> : null}
      {step === undefined ? null : (
        <Alarm ringing={ringing} papers={papers} step={step} flashes={flashes} nowMs={nowMs} {...acts} />
      )}
      {news.length === 0 ? null : <News news={news} {...acts} />}
    </>
  );
}

interface Acts {
  readonly isBusy: boolean;
  readonly hear: () => void;
}

function Alarm(
  props: Acts & {
    readonly ringing: readonly OrderView[];
    readonly papers: readonly UnreadPaperView[];
    readonly step: AlarmStep;
    readonly flashes: boolean;
    readonly nowMs: number;
  },
) {
  const { t } = useTranslation(['delivery', 'orderFlow', 'channels']);
  const isSeen = isAtBoard(useRoute());
  const { ringing, papers, step, flashes } = props;
  const count = ringing.length + papers.length;
  const asked = ringing.filter(({ isCancelAsked }) => isCancelAsked).length;
  useAlarmSound({ count, channelIds: [...ringing, ...papers].flatMap(one => one.channelId ?? []) }, step);
  useAlarmTitle(t('orderFlow:alarm.title', { count }));
  return (
    <StripNotice
      tone={flashes ? 'danger' : 'money'}
      icon="bell"
      role="alert"
      data-step={step.step}
      data-flashes={flashes}
      data-every={step.everyMs}
    >
      <b>
        {asked === 0 ? (
          <RingingText ringing={ringing} papers={papers.length} nowMs={props.nowMs} />
        ) : (
          t('channels:cancelAsk.ringing', { count: asked })
        )}
      </b>
      {step.isUrgent ? <Tag tone="danger">{t('orderFlow:alarm.urgent')}</Tag> : null}
      {isSeen ? null : (
        <Button variant="tint" onPress={() => go('delivery', ringing[0]?.id)}>
          {t('alarm.see')}
        </Button>
      )}
      <Button
        shortcut="F7"
        shortcutOptions={{ isGlobal: true }}
        isDisabled={props.isBusy}
        onPress={props.hear}
      >
        {t('alarm.hear')}
      </Button>
    </StripNotice>
  );
}

/** Orders that were accepted by themselves: one chime, and a line that stays until somebody has seen it. */
function News({ news, isBusy, hear }: Acts & { readonly news: readonly OrderView[] }) {
  const { t } = useTranslation('orderFlow');
  const isSeen = isAtBoard(useRoute());
  useNewsSound(news.length);
  return (
    <StripNotice tone="brand" icon="check" role="status">
      <b>{t('auto.news', { count: news.length })}</b>
      {isSeen ? null : (
        <Button variant="tint" onPress={() => go('delivery', news[0]?.id)}>
          {t('auto.see')}
        </Button>
      )}
      <Button isDisabled={isBusy} onPress={hear}>
        {t('auto.seen')}
      </Button>
    </StripNotice>
  );
}

/** The title of the tab blinks, so that it is seen among others. */
function useAlarmTitle(title: string): void {
  const { t } = useTranslation('shell');
  const { screen } = useRoute();
  const usual = t('title', { screen: t(`screen.${screen}`) });
  useEffect(() => {
    let isOn = true;
    document.title = title;
    const timer = setInterval(() => {
      isOn = !isOn;
      document.title = isOn ? title : usual;
    }, BLINK_MS);
    return () => {
      clearInterval(timer);
      document.title = usual;
    };
  }, [title, usual]);
}
