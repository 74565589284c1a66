import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as uuidV7 } from 'uuid';
import type { CounterClient } from '../../../src/contract/contract.ts';
import type { KitchenOrder } from '../../../src/contract/kitchen.ts';
import { act, type ChangeInput, type Wanted } from '../../rpc/act.ts';
import { refusalOf } from '../../rpc/refusal.ts';

/** So long a cook can take back what a wet hand has done. */
export const UNDO_MS = 10_000;

export interface Said {
  readonly text: string;
  readonly tone: 'ok' | 'danger';
  readonly undo: (() => void) | undefined;
}

export interface KitchenActs {
  /** What was done last, with the way back; undefined after a while. */
  readonly said: Said | undefined;
  /** The one thing that comes next for an order. */
  next(order: KitchenOrder): void;
  tick(order: KitchenOrder, key: string, isDone: boolean): void;
  acknowledge(order: KitchenOrder): void;
  recall(order: KitchenOrder): void;
}

/** What a cook does, each act once and with a way back instead of a question. */
export function useKitchenActs(
  { kitchen }: Pick<CounterClient, 'kitchen'>,
  /** Null does what comes next for a whole order, a station for its own dishes. */
  stationId: string | null,
): KitchenActs {
  const { t } = useTranslation('kitchen');
  const { said, run } = useSaidAct();

  const recall = ({ id, displayNumber: number }: KitchenOrder) =>
    void run(
      kitchen.recall,
      { orderId: id },
      undoOf('recalled', number, () => ready(id, number)),
    );
  const ready = (orderId: string, number: string) =>
    void run(
      kitchen.ready,
      { orderId },
      undoOf('ready', number, () => void run(kitchen.recall, { orderId })),
    );
  const stationDone = (orderId: string, number: string, station: string) => {
    const wanted = { orderId, stationId: station };
    const back = () => void run(kitchen.setStationDone, { ...wanted, isDone: false });
    void run(kitchen.setStationDone, { ...wanted, isDone: true }, undoOf('stationDone', number, back));
  };
  const undoOf = (
    what: 'started' | 'ready' | 'stationDone' | 'recalled' | 'seen',
    number: string,
    undo: () => void,
  ) => ({
    text: t(`done.${what}`, { number }),
    undo,
  });
  return {
    said,
    next({ id: orderId, displayNumber: number, stage }) {
      if (stage === 'cooking' && stationId !== null) return stationDone(orderId, number, stationId);
      if (stage === 'cooking') return ready(orderId, number);
      const back = () => void run(kitchen.setStarted, { orderId, isStarted: false });
      return void run(kitchen.setStarted, { orderId, isStarted: true }, undoOf('started', number, back));
    },
    tick: ({ id: orderId }, key, isDone) => void run(kitchen.tick, { orderId, key, isDone }),
    acknowledge({ id: orderId, displayNumber: number }) {
      const back = () => void run(kitchen.acknowledge, { orderId, isSeen: false });
      void run(kitchen.acknowledge, { orderId, isSeen: true }, undoOf('seen', number, back));
    },
    recall,
  };
}

/** Does one thing and says what came of it, for a while, with the way back. */
function useSaidAct() {
  const { t } = useTranslation('kitchen');
  const [said, setSaid] = useState<Said>();
  useEffect(() => {
    if (said === undefined) return undefined;
    const timer = setTimeout(() => setSaid(undefined), UNDO_MS);
    return () => clearTimeout(timer);
  }, [said]);

  const run = useCallback(
    async <I extends ChangeInput>(
      call: (input: I) => Promise<unknown>,
      wanted: Wanted<I>,
      done?: { readonly text: string; readonly undo: () => void },
    ) => {
      try {
        await act(call, wanted, uuidV7());
        setSaid(done === undefined ? undefined : { ...done, tone: 'ok' });
      } catch (error) {
        // The board is read again by itself: it shows what has become of the order.
        const text = refusalOf(error) === undefined ? t('act.noAnswer') : t('act.refused');
        setSaid({ text, tone: 'danger', undo: undefined });
      }
    },
    [t],
  );
  return { said, run };
}
