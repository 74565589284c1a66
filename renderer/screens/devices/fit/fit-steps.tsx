import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RULER_COLUMNS } from '../../../../src/escpos/profile-wizard.ts';
import { Button } from '../../../parts/button.tsx';
import { Notice } from '../../../parts/states.tsx';
import { Stepper } from '../../../parts/stepper.tsx';
import styles from './fit.module.css';
import { Answers, PrintIt, PrintPaper, Question } from './parts.tsx';
import type { Fit } from './use-fit.ts';

/** Whether anything readable comes out, and on a serial line at which speed. */
export function LineStep({ fit }: { fit: Fit }) {
  const { t } = useTranslation('fit');
  const [hasChanged, setChanged] = useState(false);
  const [isBlank, setBlank] = useState(false);
  const { baud } = fit;
  const tryNext = () => {
    setChanged(true);
    setBlank(false);
    void fit.tryNextBaud();
  };
  return (
    <>
      <Question
        text={t('line.question')}
        hint={baud === null ? undefined : t(hasChanged ? 'line.changed' : 'line.speed', { baud })}
      />
      <PrintPaper fit={fit} />
      <Answers fit={fit}>
        {isResting => (
          <>
            <Button size="lg" variant="tint" isDisabled={isResting} onPress={() => fit.goOn()}>
              {t('line.good')}
            </Button>
            {baud === null ? null : (
              <Button size="lg" isDisabled={isResting} onPress={tryNext}>
                {t('line.garbled')}
              </Button>
            )}
            <Button size="lg" isDisabled={isResting} onPress={() => setBlank(true)}>
              {t('line.nothing')}
            </Button>
          </>
        )}
      </Answers>
      {isBlank ? (
        <Notice tone="warn">
          {t(baud === null ? 'line.helpPlain' : 'line.help')}
          {baud === null ? null : <Button onPress={tryNext}>{t('line.other')}</Button>}
        </Notice>
      ) : null}
    </>
  );
}

export function RulerStep({ fit }: { fit: Fit }) {
  const { t } = useTranslation('fit');
  return (
    <>
      <Question text={t('ruler.question')} hint={t('ruler.hint')} />
      <PrintPaper fit={fit} />
      <Answers fit={fit}>
        {isResting => (
          <div className={styles['numbers']}>
            {RULER_COLUMNS.map(columns => (
              <Button
                key={columns}
                size="lg"
                variant="tint"
                isDisabled={isResting}
                onPress={() => fit.goOn({ columns })}
              >
                {columns}
              </Button>
            ))}
          </div>
        )}
      </Answers>
    </>
  );
}

export function HangulStep({ fit }: { fit: Fit }) {
  const { t } = useTranslation('fit');
  const [isBroken, setBroken] = useState(false);
  return (
    <>
      <Question text={t('hangul.question')} />
      <PrintPaper fit={fit} />
      <Answers fit={fit}>
        {isResting => (
          <>
            <Button
              size="lg"
              variant="tint"
              isDisabled={isResting}
              onPress={() => fit.goOn({ hangul: 'all' })}
            >
              {t('hangul.all')}
            </Button>
            <Button
              size="lg"
              variant="tint"
              isDisabled={isResting}
              onPress={() => fit.goOn({ hangul: 'ksx1001' })}
            >
              {t('hangul.rare')}
            </Button>
            <Button size="lg" isDisabled={isResting} onPress={() => setBroken(true)}>
              {t('hangul.broken')}
            </Button>
          </>
        )}
      </Answers>
      {isBroken ? (
        <Notice tone="warn">
          {t('hangul.help')} <Button onPress={fit.restart}>{t('hangul.restart')}</Button>
        </Notice>
      ) : null}
    </>
  );
}

export function CutStep({ fit }: { fit: Fit }) {
  const { t } = useTranslation('fit');
  const words = { print: t('print'), again: t('again'), first: t('first') };
  return (
    <>
      <Question text={t('cut.question')} />
      {/* The usual cut is tried, whatever the profile of before says of a cutter. */}
      <PrintIt fit={fit} words={words} onPrint={() => fit.send({ cutter: 'partial' })} />
      <Answers fit={fit}>
        {isResting =>
          (['partial', 'full', 'none'] as const).map(cutter => (
            <Button
              key={cutter}
              size="lg"
              variant="tint"
              isDisabled={isResting}
              onPress={() => fit.goOn({ cutter })}
            >
              {t(`cut.${cutter}`)}
            </Button>
          ))
        }
      </Answers>
    </>
  );
}

const TEAR_LINES_MAX = 12;

export function TearStep({ fit }: { fit: Fit }) {
  const { t } = useTranslation('fit');
  return (
    <>
      <Question text={t('tear.question')} hint={t('tear.hint')} />
      <PrintPaper fit={fit} />
      <Answers fit={fit}>
        {isResting => (
          <div className={styles['numbers']}>
            <Stepper
              what={t('tear.count')}
              count={fit.answers.tearFeedLines}
              max={TEAR_LINES_MAX}
              onChange={tearFeedLines => fit.answer({ tearFeedLines })}
            />
            <Button size="lg" variant="tint" isDisabled={isResting} onPress={() => fit.goOn()}>
              {t('next')}
            </Button>
          </div>
        )}
      </Answers>
    </>
  );
}
