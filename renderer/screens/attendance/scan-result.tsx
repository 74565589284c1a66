import { useTranslation } from 'react-i18next';
import type { AttendanceChoice } from '../../../src/contract/attendance.ts';
import { Button } from '../../parts/button.tsx';
import { ReadAloud, useReadOnArrival } from '../../parts/read-aloud.tsx';
import { Notice } from '../../parts/states.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { Failure } from '../../rpc/failure.tsx';
import { refusalOf } from '../../rpc/refusal.ts';
import { useAct } from '../../rpc/use-act.ts';
import styles from './attendance.module.css';
import type { Scanned, Way } from './use-check-in.ts';
import { useAttendanceWords } from './use-attendance-words.ts';

/** What became of the last card, large enough to be read by whoever holds it. */
export function ScanResult(props: {
  readonly last: Scanned | undefined;
  readonly way: Way;
  /** Whether it is said aloud as well. */
  readonly speaks: boolean;
  readonly onChoose: (token: string, lessonId: string) => void;
}) {
  const { t } = useTranslation('attendance');
  const { last } = props;
  const text = useSpeechOf(last);
  useReadOnArrival(props.speaks, text, last);
  if (last?.way !== props.way) return <p className={styles['hint']}>{t(`scanHint.${props.way}`)}</p>;
  return (
    <div className={styles['scanned']}>
      {last.done === undefined ? (
        <NotTaken last={last} onChoose={props.onChoose} />
      ) : (
        <Taken way={last.way} done={last.done} />
      )}
      <ReadAloud text={text ?? ''} />
    </div>
  );
}

/** What is said of it. No name: whoever stands behind hears it as well. */
function useSpeechOf(last: Scanned | undefined): string | undefined {
  const { t } = useTranslation('attendance');
  const say = useAttendanceWords();
  const waits = useWaitWords();
  if (last === undefined) return undefined;
  if (last.done !== undefined) {
    const { row, wasThere } = last.done;
    if (last.way === 'out') return t(row.state === 'left' ? 'speech.leftNow' : 'speech.bye');
    const came = SPOKEN.find(state => state === row.state) ?? 'present';
    return t(wasThere ? 'speech.again' : `speech.${came}`);
  }
  if (last.waits.length > 0) return last.waits.map(waits).join(' ');
  const refusal = refusalOf(last.error);
  return (refusal && say(refusal)) ?? t('speech.not');
}

const SPOKEN = ['present', 'late', 'left'] as const;

function Taken({ way, done: { row, wasThere } }: { way: Way; done: NonNullable<Scanned['done']> }) {
  const { t } = useTranslation('attendance');
  const words = { name: row.maskedName, state: t(`state.${row.state ?? 'present'}`) };
  if (way === 'out' && row.state !== 'left') return <Notice tone="ok">{t('bye', words)}</Notice>;
  return (
    <Notice tone={wasThere ? 'info' : row.state === 'late' ? 'warn' : 'ok'}>
      {t(wasThere ? 'again' : 'scanned', words)}
    </Notice>
  );
}

function NotTaken(props: {
  readonly last: Scanned;
  readonly onChoose: (token: string, lessonId: string) => void;
}) {
  const say = useAttendanceWords();
  const waits = useWaitWords();
  const { last } = props;
  return (
    <>
      {last.waits.length === 0 ? <Failure error={last.error} say={say} /> : null}
      {last.waits.map(lesson => (
        <Notice key={lesson.lessonId} tone="warn">
          {waits(lesson)}
        </Notice>
      ))}
      <Choices last={last} onChoose={props.onChoose} />
    </>
  );
}

/** Why whoever waits for a seat cannot be marked, and what makes it possible. */
function useWaitWords() {
  const { t } = useTranslation('attendance');
  return ({ programmeName: name, standing }: AttendanceChoice): string =>
    standing === null ? '' : t(`standing.${standing.state}`, { name, number: standing.waitingNumber ?? 0 });
}

/** The lessons that the card may be meant for; one that takes anybody signs its holder up first. */
function Choices({
  last,
  onChoose,
}: {
  readonly last: Scanned;
  readonly onChoose: (token: string, lessonId: string) => void;
}) {
  const { t } = useTranslation('attendance');
  const { client } = useCounter();
  const say = useAttendanceWords();
  const apply = useAct(client.enrolment.apply);
  const { token, personId, choices } = last;
  const choose = async ({ lessonId, programmeId }: (typeof choices)[number]) => {
    if (personId !== undefined) {
      const done = await apply.run({
        programmeId,
        personId,
        way: 'desk',
        isResident: false,
        reductionIds: [],
        isProofSeen: false,
        proofUntil: null,
        proxy: null,
        overrideReason: '',
      });
      if (done === undefined) return;
    }
    onChoose(token, lessonId);
  };
  return (
    <div className={styles['acts']}>
      {choices
        .filter(({ isFull }) => isFull && personId !== undefined)
        .map(({ lessonId, programmeName: name }) => (
          <Notice key={lessonId} tone="warn">
            {t('full', { name })}
          </Notice>
        ))}
      {choices.map(choice => (
        <Button key={choice.lessonId} size="lg" isDisabled={apply.isBusy} onPress={() => void choose(choice)}>
          {personId === undefined
            ? choice.programmeName
            : t(choice.isFull ? 'walkInWaits' : 'walkIn', { name: choice.programmeName })}
        </Button>
      ))}
      <Failure error={apply.error} say={say} />
    </div>
  );
}
