import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TemplateView, UnreadPaperView } from '../../../src/contract/capture.ts';
import type { DeliveryBoard } from '../../../src/contract/delivery.ts';
import { isRule } from '../../../src/delivery/paper-lines.ts';
import type { ChannelTemplate } from '../../../src/delivery/paper-template.ts';
import { guessItems } from '../../../src/delivery/teach-template.ts';
import { Button } from '../../parts/button.tsx';
import { cx } from '../../parts/cx.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { Select } from '../../parts/select.tsx';
import { showToast } from '../../parts/toast.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { Failure } from '../../rpc/failure.tsx';
import { useAct } from '../../rpc/use-act.ts';
import { isAnswered, QUESTIONS, touchOf, type Question, type Touch } from './lesson.ts';
import { LessonFoot } from './lesson-foot.tsx';
import { TaughtOrder } from './taught-order.tsx';
import styles from './teach-dialog.module.css';
import { TouchedLine } from './touched-line.tsx';
import { useChannelName } from './use-channel-name.ts';
import { useLesson } from './use-lesson.ts';

/** 읽는 법 가르치기: one question at a time, answered by touching a line of the paper. */
export function TeachDialog(props: {
  readonly paper: UnreadPaperView;
  readonly channels: DeliveryBoard['channels'];
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['capture', 'common']);
  const { lines, receivedAtMs } = props.paper;
  const lesson = useLesson(props.paper.channelId ?? 'baedal-seogu');
  const { template, step, question, touch } = lesson;
  const guess = useMemo(() => guessItems(template, lines, receivedAtMs), [template, lines, receivedAtMs]);
  const save = useSaveLesson(props.onClose);
  return (
    <Dialog
      title={t('lesson.title')}
      size="full"
      onClose={props.onClose}
      head={
        question === undefined ? null : (
          <span className={styles['count']}>
            {t('lesson.step', { now: step + 1, all: QUESTIONS.length })}
          </span>
        )
      }
      foot={
        <LessonFoot
          step={step}
          touch={touch}
          canSave={guess.reading?.kind === 'order' && !save.isBusy}
          onBack={() => lesson.back()}
          onNone={lesson.skip}
          onNext={lesson.answer}
          onSave={() => save.submit(guess.template)}
        />
      }
    >
      <div className={styles['lesson']}>
        <PaperLines
          lines={lines}
          touched={touch?.line}
          isDisabled={question === undefined}
          onTouch={line => lesson.touchAgain(touchOf(line))}
        />
        <div className={styles['side']}>
          <Failure error={save.error} />
          {step < 0 ? (
            <ChannelQuestion channels={props.channels} value={template.channel} onChange={lesson.begin} />
          ) : question === undefined ? null : (
            <Asked
              question={question}
              touch={touch}
              onChange={lesson.touchAgain}
              onMore={lesson.answerAndStay}
            />
          )}
          {step < 0 ? null : <TaughtOrder reading={guess.reading} />}
        </div>
      </div>
    </Dialog>
  );
}

function useSaveLesson(onClose: () => void) {
  const { t } = useTranslation('capture');
  const { client } = useCounter();
  const save = useAct(client.capture.saveTemplate, () => {
    showToast({ text: t('lesson.saved'), icon: 'check' });
    onClose();
  });
  return {
    ...save,
    submit(template: ChannelTemplate) {
      // The wire's shape may be written to, and a template not: it is copied on the way.
      void save.run({ template: structuredClone(template) as TemplateView });
    },
  };
}

function ChannelQuestion(props: {
  readonly channels: DeliveryBoard['channels'];
  readonly value: string;
  readonly onChange: (channelId: string) => void;
}) {
  const { t } = useTranslation('capture');
  const nameOf = useChannelName(props.channels);
  return (
    <>
      <h3 className={styles['ask']}>{t('lesson.channel')}</h3>
      <Select
        label={t('type.channel')}
        value={props.value}
        onChange={props.onChange}
        choices={props.channels.map(({ id }) => ({ value: id, label: nameOf(id) }))}
      />
    </>
  );
}

/** The question, and the line that was touched for it. */
function Asked(props: {
  readonly question: Question;
  readonly touch: Touch | undefined;
  readonly onChange: (touch: Touch) => void;
  readonly onMore: (touch: Touch) => void;
}) {
  const { t } = useTranslation('capture');
  const { question, touch } = props;
  return (
    <>
      <h3 className={styles['ask']} aria-live="polite">
        {t(`lesson.ask.${question}`)}
      </h3>
      {touch === undefined ? null : (
        <TouchedLine question={question} touch={touch} onChange={props.onChange} />
      )}
      {question === 'discount' && isAnswered(question, touch) ? (
        <Button onPress={() => props.onMore(touch)}>{t('lesson.more')}</Button>
      ) : null}
    </>
  );
}

/** The paper's lines, each to be touched. */
function PaperLines(props: {
  readonly lines: readonly string[];
  readonly touched: string | undefined;
  readonly isDisabled: boolean;
  readonly onTouch: (line: string) => void;
}) {
  const { t } = useTranslation('capture');
  return (
    <ol className={styles['lines']} aria-label={t('lesson.paper')}>
      {props.lines.map((line, index) => (
        // A paper's lines never change their place.
        <li key={index}>
          {line.trim() === '' || isRule(line) ? (
            <hr />
          ) : (
            <button
              type="button"
              className={cx(styles['line'], props.touched === line && styles['touched'])}
              disabled={props.isDisabled}
              aria-pressed={props.touched === line}
              onClick={() => props.onTouch(line)}
            >
              {line}
            </button>
          )}
        </li>
      ))}
    </ol>
  );
}
