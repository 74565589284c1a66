import { useCallback, useState } from 'react';
import { v7 as uuidV7 } from 'uuid';
import { isLastFour } from '../../../src/community/self-check-in.ts';
import { playRefused, playScanned } from '../../parts/sounds.ts';
import { act } from '../../rpc/act.ts';
import { useCounter } from '../../rpc/counter.tsx';
import { refusalOf } from '../../rpc/refusal.ts';
import { useCheckIn } from './use-check-in.ts';

const CAME = ['present', 'late', 'left'] as const;
const CODES = [
  'DIGITS_UNKNOWN',
  'CARD_UNKNOWN',
  'CARD_BLOCKED',
  'NOT_ENROLLED',
  'LESSON_NOT_YET',
  'LESSON_CANCELLED',
] as const;

/** What the door says of whoever came last. */
export type Answer =
  | {
      readonly kind: 'came';
      readonly maskedName: string;
      readonly state: (typeof CAME)[number];
      readonly wasThere: boolean;
    }
  | {
      readonly kind: 'which';
      readonly people: readonly { readonly enrolmentId: string; readonly maskedName: string }[];
    }
  | { readonly kind: 'refused'; readonly code: (typeof CODES)[number] | 'OTHER' };

type CheckedIn = Parameters<Parameters<typeof useCheckIn>[1]>[0];

const cameOf = ({ row: { maskedName, state }, wasThere }: CheckedIn): Answer => ({
  kind: 'came',
  maskedName,
  state: CAME.find(one => one === state) ?? 'present',
  wasThere,
});

function refusedOf(error: unknown): Answer {
  const refusal = refusalOf(error);
  if (refusal?.code === 'WHICH_PERSON') return { kind: 'which', people: refusal.data.people };
  return { kind: 'refused', code: CODES.find(code => code === refusal?.code) ?? 'OTHER' };
}

/** Takes digits and cards of one lesson, and says what became of the last of them. */
export function useSelfDoor(lessonId: string) {
  const { client } = useCounter();
  const [digits, setDigits] = useState('');
  const [answer, setAnswer] = useState<Answer>();
  const [isBusy, setBusy] = useState(false);
  const { show, speaks, volume } = useCheckIn(
    lessonId,
    done => {
      setAnswer(cameOf(done));
      setDigits('');
    },
    {
      onRefused: error => {
        setAnswer(refusedOf(error));
        setDigits('');
      },
    },
  );
  const enter = async (typed: string, enrolmentId: string | null) => {
    setBusy(true);
    try {
      const asked = { lessonId, digits: typed, enrolmentId };
      const done = await act(client.attendance.checkInByDigits, asked, uuidV7());
      show(done);
      setAnswer(cameOf(done));
      setDigits('');
      playScanned(volume);
    } catch (error) {
      const refused = refusedOf(error);
      setAnswer(refused);
      // Whoever has to choose is asked for the same digits again.
      if (refused.kind !== 'which') setDigits('');
      playRefused(volume);
    } finally {
      setBusy(false);
    }
  };
  const type = (next: string) => {
    setAnswer(undefined);
    setDigits(next);
    if (isLastFour(next)) void enter(next, null);
  };
  const clear = useCallback(() => {
    setAnswer(undefined);
    setDigits('');
  }, []);
  return {
    digits,
    answer,
    speaks,
    isBusy,
    type,
    choose: (enrolmentId: string) => void enter(digits, enrolmentId),
    clear,
  };
}
