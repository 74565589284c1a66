import { useTranslation } from 'react-i18next';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/states.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { Failure } from '../../rpc/failure.tsx';
import { useAct } from '../../rpc/use-act.ts';
import styles from './attendance.module.css';
import type { Scanned } from './use-check-in.ts';
import { useAttendanceWords } from './use-attendance-words.ts';

/** What became of the last card, large enough to be read by whoever holds it. */
export function ScanResult(props: {
  readonly last: Scanned | undefined;
  readonly onChoose: (token: string, lessonId: string) => void;
}) {
  const { t } = useTranslation('attendance');
  const say = useAttendanceWords();
  const { last } = props;
  if (last === undefined) return <p className={styles['hint']}>{t('scanHint')}</p>;
  if (last.done !== undefined) {
    const { row, wasThere } = last.done;
    const words = { name: row.maskedName, state: t(`state.${row.state ?? 'present'}`) };
    return (
      <div className={styles['scanned']}>
        <Notice tone={wasThere ? 'info' : row.state === 'late' ? 'warn' : 'ok'}>
          {t(wasThere ? 'again' : 'scanned', words)}
        </Notice>
      </div>
    );
  }
  return (
    <div className={styles['scanned']}>
      <Failure error={last.error} say={say} />
      <Choices last={last} onChoose={props.onChoose} />
    </div>
  );
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
        overrideReason: '',
      });
      if (done === undefined) return;
    }
    onChoose(token, lessonId);
  };
  return (
    <div className={styles['acts']}>
      {choices.map(choice => (
        <Button key={choice.lessonId} size="lg" isDisabled={apply.isBusy} onPress={() => void choose(choice)}>
          {personId === undefined ? choice.programmeName : t('walkIn', { name: choice.programmeName })}
        </Button>
      ))}
      <Failure error={apply.error} />
    </div>
  );
}
