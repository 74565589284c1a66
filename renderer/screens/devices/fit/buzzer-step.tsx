import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BuzzerKind } from '../../../../src/escpos/profile.ts';
import { Button } from '../../../parts/button.tsx';
import { Notice } from '../../../parts/states.tsx';
import { Answers, PrintIt, Question } from './parts.tsx';
import type { Fit } from './use-fit.ts';

/** Whether it has a buzzer, and which of the two commands it knows. */
export function BuzzerStep({ fit }: { fit: Fit }) {
  const { t } = useTranslation('fit');
  const [tried, setTried] = useState<BuzzerKind>('escA');
  const sound = (buzzer: BuzzerKind) => fit.send({ buzzer });
  const isLast = tried === 'escB';
  const failed = () => {
    if (isLast) return fit.goOn({ buzzer: 'none' });
    setTried('escB');
    sound('escB');
  };
  const words = { print: t('buzzer.sound'), again: t('buzzer.soundAgain'), first: t('buzzer.first') };
  return (
    <>
      <Question text={t('buzzer.question')} hint={t('buzzer.hint')} />
      <PrintIt fit={fit} words={words} onPrint={() => sound(tried)} />
      {isLast ? <Notice tone="info">{t('buzzer.other')}</Notice> : null}
      <Answers fit={fit}>
        {isResting => (
          <>
            <Button
              size="lg"
              variant="tint"
              isDisabled={isResting}
              onPress={() => fit.goOn({ buzzer: tried })}
            >
              {t('buzzer.heard')}
            </Button>
            <Button size="lg" isDisabled={isResting} onPress={failed}>
              {t('buzzer.nothing')}
            </Button>
            <Button size="lg" onPress={() => fit.goOn({ buzzer: 'none' })}>
              {t('buzzer.none')}
            </Button>
          </>
        )}
      </Answers>
    </>
  );
}
