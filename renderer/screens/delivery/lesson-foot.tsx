import { useTranslation } from 'react-i18next';
import { Button } from '../../parts/button.tsx';
import { FootSpace } from '../../parts/dialog.tsx';
import { isAnswered, NEEDED, QUESTIONS, type Touch } from './lesson.ts';

/** Back, none, and on: the last step saves what was taught. */
export function LessonFoot(props: {
  readonly step: number;
  readonly touch: Touch | undefined;
  readonly canSave: boolean;
  readonly onBack: () => void;
  readonly onNone: () => void;
  readonly onNext: (touch: Touch) => void;
  readonly onSave: () => void;
}) {
  const { t } = useTranslation('capture');
  const { step, touch } = props;
  const question = QUESTIONS[step];
  return (
    <>
      <Button size="lg" isDisabled={step < 0} onPress={props.onBack}>
        {t('lesson.back')}
      </Button>
      <FootSpace />
      {question === undefined || NEEDED.includes(question) ? null : (
        <Button size="lg" onPress={props.onNone}>
          {t('lesson.none')}
        </Button>
      )}
      {step < 0 ? (
        <Button size="lg" variant="primary" onPress={props.onNone}>
          {t('lesson.start')}
        </Button>
      ) : question === undefined ? (
        <Button size="lg" variant="primary" icon="check" isDisabled={!props.canSave} onPress={props.onSave}>
          {t('lesson.save')}
        </Button>
      ) : (
        <Button
          size="lg"
          variant="primary"
          isDisabled={!isAnswered(question, touch)}
          onPress={() => isAnswered(question, touch) && props.onNext(touch)}
        >
          {t('lesson.next')}
        </Button>
      )}
    </>
  );
}
