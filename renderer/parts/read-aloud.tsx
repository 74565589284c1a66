import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { spoken } from '../../src/base/spoken.ts';
import { Button } from './button.tsx';
import { showToast } from './toast.tsx';
import { say, stopSaying, useHasVoice } from './voice.ts';

/**
 * 소리로 읽기: reads to whoever stands at the desk what the screen says to them. No name is read: others stand
 * there as well. Without a voice of the machine the button says so.
 */
export function ReadAloud({ text }: { text: string }) {
  const { t, i18n } = useTranslation('common');
  const language = languageOf(i18n.language);
  const hasVoice = useHasVoice(language);
  // What is gone from the screen is not read on.
  useEffect(() => (text === '' ? undefined : stopSaying), [text]);
  return (
    <Button
      icon="speaker"
      onPress={() => {
        if (hasVoice) say(spoken(text, language), language, 1);
        else showToast({ text: t('readAloud.noVoice'), icon: 'alert' });
      }}
    >
      {t('readAloud.open')}
    </Button>
  );
}

const languageOf = (language: string) => (language === 'en' ? 'en' : 'ko');

/** Reads a text once with each arrival, where that is asked for: the same words for the next card as well. */
export function useReadOnArrival(isOn: boolean, text: string | undefined, arrival: object | undefined): void {
  const { i18n } = useTranslation();
  const language = languageOf(i18n.language);
  useEffect(() => {
    if (isOn && arrival !== undefined && text !== undefined) say(spoken(text, language), language, 1);
  }, [isOn, text, arrival, language]);
}
