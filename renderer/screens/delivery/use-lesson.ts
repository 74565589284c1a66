import { useState } from 'react';
import { untaught } from '../../../src/delivery/teach-template.ts';
import { learn, QUESTIONS, type Touch } from './lesson.ts';

/** How far a lesson has come: each answer is a template of its own, so that one can be taken back. */
export function useLesson(channel: string) {
  const [templates, setTemplates] = useState(() => [untaught(channel)]);
  const [step, setStep] = useState(-1);
  const [touch, setTouch] = useState<Touch>();
  const template = templates.at(-1) ?? untaught(channel);
  const question = QUESTIONS[step];
  const goOn = (next: typeof template, by = 1) => {
    setTemplates([...templates, next]);
    setTouch(undefined);
    setStep(step + by);
  };
  return {
    template,
    step,
    question,
    touch,
    touchAgain: setTouch,
    begin: (ofChannel: string) => setTemplates([untaught(ofChannel)]),
    skip: () => goOn(template),
    answer: (answered: Touch) => question !== undefined && goOn(learn(template, question, answered)),
    answerAndStay: (answered: Touch) =>
      question !== undefined && goOn(learn(template, question, answered), 0),
    back() {
      setTemplates(templates.slice(0, -1));
      setTouch(undefined);
      setStep(step - 1);
    },
  };
}
