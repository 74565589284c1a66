import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DeviceStatus } from '../../../../src/contract/device.ts';
import { WIZARD_STEPS } from '../../../../src/escpos/profile-wizard.ts';
import { readPrinterProfile, type PrinterProfile } from '../../../../src/escpos/profile.ts';
import { Button } from '../../../parts/button.tsx';
import { Dialog, FootSpace } from '../../../parts/dialog.tsx';
import { ReceiptPaper } from '../../../parts/receipt-paper.tsx';
import { Loading } from '../../../parts/states.tsx';
import { useCounter } from '../../../rpc/counter.tsx';
import { Failure } from '../../../rpc/failure.tsx';
import { CodesStep } from './codes-step.tsx';
import { BuzzerStep } from './buzzer-step.tsx';
import { DrawerStep } from './drawer-step.tsx';
import styles from './fit.module.css';
import { CutStep, HangulStep, LineStep, RulerStep, TearStep } from './fit-steps.tsx';
import { NameStep } from './name-step.tsx';
import { StatusStep } from './status-step.tsx';
import { mutable, useFit, type Fit } from './use-fit.ts';

/** 프린터 맞추기: one question at a time, with a picture of what should be on the paper. */
export function FitDialog({ device, onClose }: { device: DeviceStatus; onClose: () => void }) {
  const { queries } = useCounter();
  const profiles = useQuery(queries.printerProfile.list.queryOptions()).data;
  if (profiles === undefined) return <Loading />;
  const row = profiles.find(({ id }) => id === device.profileId) ?? profiles[0];
  if (row === undefined) return null;
  return <Questions device={device} profile={readPrinterProfile(row.file)} onClose={onClose} />;
}

function Questions(props: {
  readonly device: DeviceStatus;
  readonly profile: PrinterProfile;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['fit', 'common']);
  const fit = useFit(props.device, props.profile);
  const { step } = fit;
  const all = WIZARD_STEPS.length + 1;
  const now = step === 'name' ? all : WIZARD_STEPS.indexOf(step) + 1;
  const giveUp = () => {
    fit.giveUp();
    props.onClose();
  };
  return (
    <Dialog
      title={t('title')}
      size="lg"
      onClose={giveUp}
      head={<span className={styles['progress']}>{t('progress', { now, all })}</span>}
      foot={
        <>
          <Button variant="quiet" onPress={giveUp}>
            {t('common:action.cancel')}
          </Button>
          <FootSpace />
          {fit.back === undefined ? null : (
            <Button icon="left" onPress={fit.back}>
              {t('back')}
            </Button>
          )}
          {step === 'name' ? null : <Button onPress={() => fit.goOn()}>{t('skip')}</Button>}
        </>
      }
    >
      <div className={styles['columns']} data-takes-scans={step === 'codes' ? '' : undefined}>
        <div className={styles['question']} key={step}>
          <Failure error={fit.error} />
          <Step fit={fit} onClose={props.onClose} before={props.profile} />
        </div>
        <Picture fit={fit} />
      </div>
    </Dialog>
  );
}

function Step(props: { readonly fit: Fit; readonly onClose: () => void; readonly before: PrinterProfile }) {
  const { fit } = props;
  switch (fit.step) {
    case 'line':
      return <LineStep fit={fit} />;
    case 'ruler':
      return <RulerStep fit={fit} />;
    case 'hangul':
      return <HangulStep fit={fit} />;
    case 'cut':
      return <CutStep fit={fit} />;
    case 'tear':
      return <TearStep fit={fit} />;
    case 'drawer':
      return <DrawerStep fit={fit} />;
    case 'buzzer':
      return <BuzzerStep fit={fit} />;
    case 'codes':
      return <CodesStep fit={fit} />;
    case 'status':
      return <StatusStep fit={fit} />;
    case 'name':
      return <NameStep {...props} />;
  }
}

const PRINTED = ['line', 'ruler', 'hangul', 'cut', 'tear', 'codes'] as const;

/** Wider paper is drawn smaller, so that none is cut off. */
const WHOLE_COLUMNS = 44;

function Picture({ fit: { device, step, answers } }: { fit: Fit }) {
  const { t } = useTranslation('fit');
  const { queries } = useCounter();
  // The other questions are about no paper.
  const shown = PRINTED.find(one => one === step) ?? 'line';
  const isPrinted = shown === step;
  const paper = useQuery({
    ...queries.printerProfile.picture.queryOptions({
      input: { deviceId: device.id, step: shown, answers: mutable(answers) },
    }),
    enabled: isPrinted,
    placeholderData: before => before,
  }).data;
  if (!isPrinted || paper === undefined) return null;
  const scale = Math.min(1, WHOLE_COLUMNS / paper.columns);
  return (
    <figure className={styles['picture']}>
      <figcaption>{t('picture')}</figcaption>
      <div className={styles['paper']} tabIndex={0} role="group" aria-label={t('picture')}>
        <ReceiptPaper paper={paper} label={t('picture')} scale={scale} />
      </div>
    </figure>
  );
}
