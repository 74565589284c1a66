import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallView } from '../../../src/contract/phone.ts';
import { go } from '../../app/route.ts';
import { Button } from '../../parts/button.tsx';
import { StripNotice } from '../../parts/strip-notice.tsx';
import { Tag } from '../../parts/tag.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { useAct } from '../../rpc/use-act.ts';
import { EnterDialog } from '../delivery/enter-dialog.tsx';
import type { CallSeed } from './draft.ts';

/** How a call gets on with time alone: it is asked for this often while one is in view. */
const EVERY_MS = 3_000;

/** Calls in view, on every screen: who calls, and one press to write the order down. */
export function CallBar() {
  const { t } = useTranslation('phone');
  const { client, queries } = useCounter();
  const [seed, setSeed] = useState<CallSeed>();
  const found = useQuery(queries.phone.calls.queryOptions());
  const calls = (found.data?.calls ?? []).filter(({ isInView }) => isInView);
  const close = useAct(client.phone.close);
  const { refetch } = found;
  const isInView = calls.length > 0 && seed === undefined;
  useEffect(() => {
    if (!isInView) return undefined;
    const timer = setInterval(() => void refetch(), EVERY_MS);
    return () => clearInterval(timer);
  }, [isInView, refetch]);
  return (
    <>
      {isInView
        ? calls.map((call, at) => (
            <StripNotice key={call.id} tone="brand" icon="phone" role="status" aria-label={t('bar.label')}>
              <Who call={call} />
              <Button
                variant="tint"
                shortcut={at === 0 ? 'Shift+F9' : undefined}
                onPress={() => setSeed({ callId: call.id, number: call.number })}
              >
                {t('bar.take')}
              </Button>
              <Button isDisabled={close.isBusy} onPress={() => void close.run({ callId: call.id })}>
                {t('bar.close')}
              </Button>
            </StripNotice>
          ))
        : null}
      {seed === undefined ? null : (
        <EnterDialog seed={seed} onClose={() => setSeed(undefined)} onDone={({ id }) => go('delivery', id)} />
      )}
    </>
  );
}

const WORDS = { ringing: 'ringing', answered: 'talking' } as const;

function Who({ call }: { call: CallView }) {
  const { t } = useTranslation('phone');
  const word = call.state === 'ringing' || call.state === 'answered' ? WORDS[call.state] : 'unknown';
  return (
    <>
      <span>
        {t(`bar.${word}`)} <b>{call.number ?? t(call.isWithheld ? 'bar.withheld' : 'bar.noNumber')}</b>
        {call.customer === null ? null : ` · ${t('bar.known', { count: call.customer.orderCount })}`}
      </span>
      {call.line === '' ? null : <Tag>{t('bar.line', { line: call.line })}</Tag>}
    </>
  );
}
