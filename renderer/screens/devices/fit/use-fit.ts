import { useState } from 'react';
import type { DeviceStatus } from '../../../../src/contract/device.ts';
import {
  answersOf,
  nextBaud,
  nextStep,
  type WizardAnswers,
  type WizardStep,
} from '../../../../src/escpos/profile-wizard.ts';
import type { PrinterProfile } from '../../../../src/escpos/profile.ts';
import { useCounter } from '../../../rpc/counter.tsx';
import { useAct } from '../../../rpc/use-act.ts';

/** The questions, and the name at the end. */
export type FitStep = WizardStep | 'name';

export type Fit = ReturnType<typeof useFit>;

/** A fitting under way: which question, what was answered so far, and the paper that it is about. */
export function useFit(device: DeviceStatus, profile: PrinterProfile) {
  const { client } = useCounter();
  const [path, setPath] = useState<readonly FitStep[]>(['line']);
  const [answers, setAnswers] = useState(() => answersOf(profile));
  const [jobId, setJobId] = useState<string>();
  const print = useAct(client.printerProfile.print, answer => setJobId(answer.jobId));
  const save = useAct(client.device.save);
  const [urlBefore] = useState(device.url);
  const step = path.at(-1) ?? 'line';
  const saveUrl = (url: string) => {
    const { id, kind, name, profileId } = device;
    return save.run({ device: { id, kind, name, url, profileId } });
  };
  const send = (changed: Partial<WizardAnswers> = {}) => {
    if (step === 'status' || step === 'name') return;
    void print.run({ deviceId: device.id, step, answers: mutable({ ...answers, ...changed }) });
  };
  return {
    device,
    step,
    answers,
    jobId,
    baud: baudOf(device.url),
    error: print.error ?? save.error,
    isBusy: print.isBusy || save.isBusy,
    /** Prints the paper of this question, with answers that are only tried. */
    send,
    answer: (changed: Partial<WizardAnswers>) => setAnswers({ ...answers, ...changed }),
    /** Writes an answer down and goes on to the next question. */
    goOn(changed: Partial<WizardAnswers> = {}) {
      const next = { ...answers, ...changed };
      setAnswers(next);
      setJobId(undefined);
      setPath([...path, step === 'name' ? 'name' : (nextStep(step, next) ?? 'name')]);
    },
    back: path.length === 1 ? undefined : () => (setPath(path.slice(0, -1)), setJobId(undefined)),
    restart: () => (setPath(['line']), setJobId(undefined)),
    /** The next speed of the line, and the paper once more. */
    async tryNextBaud() {
      const baud = baudOf(device.url);
      if (baud === null) return;
      const saved = await saveUrl(withBaud(device.url, nextBaud(baud)));
      if (saved !== undefined) send();
    },
    /** Puts back what was changed before anything was decided. */
    giveUp: () => void (device.url === urlBefore ? undefined : saveUrl(urlBefore)),
  };
}

/** As the wire has it: lists that may be written. */
export function mutable(answers: WizardAnswers) {
  return { ...answers, codes: [...answers.codes] };
}

function baudOf(url: string): number | null {
  const baud = new URLSearchParams(url.split('?', 2)[1] ?? '').get('baud');
  return url.startsWith('serial:') ? Number(baud ?? USUAL_BAUD) : null;
}

/** What a serial line has whose address says nothing (domain.md D6). */
const USUAL_BAUD = 9_600;

function withBaud(url: string, baud: number): string {
  const [place = '', query = ''] = url.split('?', 2);
  const options = new URLSearchParams(query);
  options.set('baud', String(baud));
  return `${place}?${options.toString()}`;
}
