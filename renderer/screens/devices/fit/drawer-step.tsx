import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DRAWER_PULSES_MS, nextDrawerTry } from '../../../../src/escpos/profile-wizard.ts';
import { Button } from '../../../parts/button.tsx';
import { Notice } from '../../../parts/states.tsx';
import { Answers, PrintIt, Question } from './parts.tsx';
import type { Fit } from './use-fit.ts';

type Try = { readonly pin: 2 | 5; readonly onMs: number };
const FIRST: Try = { pin: 2, onMs: DRAWER_PULSES_MS[0] };

/** Which pin the drawer hangs on, and how hard it has to be kicked. */
export function DrawerStep({ fit }: { fit: Fit }) {
  const { t } = useTranslation('fit');
  const [tried, setTried] = useState<Try>(FIRST);
  const [note, setNote] = useState<'harder' | 'otherPin' | 'gaveUp'>();
  const kick = (drawer: Try) => fit.send({ drawer });
  const failed = (seen: 'clicked' | 'nothing') => {
    const next = nextDrawerTry(tried, seen);
    setNote(next === null ? 'gaveUp' : seen === 'clicked' ? 'harder' : 'otherPin');
    const then = next ?? FIRST;
    setTried(then);
    if (next !== null) kick(next);
  };
  const words = { print: t('drawer.kick'), again: t('drawer.kickAgain'), first: t('drawer.first') };
  return (
    <>
      <Question text={t('drawer.question')} hint={t('drawer.tried', { pin: tried.pin, ms: tried.onMs })} />
      <PrintIt fit={fit} words={words} onPrint={() => kick(tried)} />
      {note === undefined ? null : (
        <Notice tone={note === 'gaveUp' ? 'warn' : 'info'}>{t(`drawer.${note}`)}</Notice>
      )}
      <Answers fit={fit}>
        {isResting => (
          <>
            <Button
              size="lg"
              variant="tint"
              isDisabled={isResting}
              onPress={() => fit.goOn({ drawer: tried })}
            >
              {t('drawer.opened')}
            </Button>
            <Button size="lg" isDisabled={isResting} onPress={() => failed('clicked')}>
              {t('drawer.clicked')}
            </Button>
            <Button size="lg" isDisabled={isResting} onPress={() => failed('nothing')}>
              {t('drawer.nothing')}
            </Button>
            <Button size="lg" onPress={() => fit.goOn({ drawer: null })}>
              {t('drawer.none')}
            </Button>
          </>
        )}
      </Answers>
    </>
  );
}
