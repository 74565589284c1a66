import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderView } from '../../../src/contract/delivery.ts';
import { nextState } from '../../../src/delivery/states.ts';
import { Button } from '../../parts/button.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { Failure } from '../../rpc/failure.tsx';
import { useAct } from '../../rpc/use-act.ts';
import { OpenShiftDialog } from '../shift/open-shift-dialog.tsx';
import { DoorDialog } from './door-dialog.tsx';
import { useSayRefused } from './use-say-refused.ts';

const STEPS = ['markReady', 'pickUp', 'complete'] as const;

/** The one step that an order which is taken can do next, and doing it. At the end its money is asked for. */
export function NextStep({ order, isMain = false }: { order: OrderView; isMain?: boolean }) {
  const { t } = useTranslation('delivery');
  const { client, queries } = useCounter();
  const shift = useQuery(queries.shift.current.queryOptions()).data;
  const [asks, setAsks] = useState<'payment' | 'shift'>();
  const sayRefused = useSayRefused();
  const advance = useAct(client.delivery.advance);
  const complete = useAct(client.delivery.complete);
  const step = STEPS.find(act => nextState(order.state, act, order.kind) !== undefined);
  if (step === undefined) return null;
  const go = () => {
    if (step !== 'complete') return void advance.run({ orderId: order.id, act: step });
    // Its money belongs to a shift, which most days begin with an order.
    if (shift === null) return setAsks('shift');
    if (order.door > 0) return setAsks('payment');
    return void complete.run({ orderId: order.id, payment: null, printReceipt: false });
  };
  const look = isMain
    ? ({ variant: 'primary', size: 'lg', shortcut: 'Enter' } as const)
    : ({ variant: 'tint' } as const);
  return (
    <>
      <Button {...look} icon="check" isDisabled={advance.isBusy || complete.isBusy} onPress={go}>
        {step === 'complete' ? t(`act.complete.${order.kind}`) : t(`act.${step}`)}
      </Button>
      <Failure error={advance.error ?? complete.error} say={sayRefused} />
      {asks === 'payment' ? <DoorDialog order={order} onClose={() => setAsks(undefined)} /> : null}
      {asks === 'shift' ? <OpenShiftDialog onClose={() => setAsks(undefined)} /> : null}
    </>
  );
}
