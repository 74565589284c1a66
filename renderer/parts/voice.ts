import { useSyncExternalStore } from 'react';

/**
 * The voice of this machine for a language. One that the browser would fetch over the network is none: it
 * would be silent without one, and what is read would leave the house.
 */
export function voiceFor(language: string): SpeechSynthesisVoice | undefined {
  if (!('speechSynthesis' in window)) return undefined;
  return speechSynthesis
    .getVoices()
    .find(({ lang, localService }) => localService && lang.toLowerCase().startsWith(language));
}

/** Whether there is a voice for a language now. They may come a moment after the page. */
export function useHasVoice(language: string): boolean {
  return useSyncExternalStore(
    watcher => {
      if (!('speechSynthesis' in window)) return () => {};
      speechSynthesis.addEventListener('voiceschanged', watcher);
      return () => speechSynthesis.removeEventListener('voiceschanged', watcher);
    },
    () => voiceFor(language) !== undefined,
  );
}

/** Says something in a language that the machine has a voice for; else nothing. @param volume 0 to 1. */
export function say(text: string, language: string, volume: number): void {
  const voice = voiceFor(language);
  if (voice === undefined) return;
  // What is still to be said is old by now.
  speechSynthesis.cancel();
  const words = new SpeechSynthesisUtterance(text);
  words.voice = voice;
  words.lang = voice.lang;
  words.volume = volume;
  speechSynthesis.speak(words);
}

export function stopSaying(): void {
  if ('speechSynthesis' in window) speechSynthesis.cancel();
}
