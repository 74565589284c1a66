import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShiftFigures, ZReportView } from '../../../src/contract/shift.ts';
import { Button } from '../../parts/button.tsx';
import { PageHead } from '../../parts/panel.tsx';
import { ReceiptPaper } from '../../parts/receipt-paper.tsx';
import { ErrorState, Loading } from '../../parts/states.tsx';
import { Steps } from '../../parts/steps.tsx';
import { Tag } from '../../parts/tag.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { refusalOf } from '../../rpc/refusal.ts';
import { useAct } from '../../rpc/use-act.ts';
import { CountTable } from './count-table.tsx';
import { Difference, ExpectedPanel } from './difference.tsx';
import { TenderPanel } from './figures.tsx';
import { OpenMatters } from './open-matters.tsx';
import styles from './shift.module.css';
import { countedOf, type Counts } from './counts.ts';
import { ZDone } from './z-done.tsx';

const STEPS = ['open', 'count', 'reason', 'print'] as const;
type Step = (typeof STEPS)[number];

/** 마감: look at what is open, count, say why it differs, print. Nothing is booked before the last press. */
export function CloseShift({ onLeave }: { onLeave: () => void }) {
  const { queries } = useCounter();
  const figures = useQuery(queries.shift.figures.queryOptions()).data;
  const isBlind = useQuery(queries.app.state.queryOptions()).data?.settings.blindCount ?? false;
  const [report, setReport] = useState<ZReportView>();
  if (report !== undefined) return <ZDone report={report} onLeave={onLeave} />;
  if (figures === undefined) return <Loading />;
  return <Closing figures={figures} isBlind={isBlind} onLeave={onLeave} onDone={setReport} />;
}

function Closing(props: {
  readonly figures: ShiftFigures;
  readonly isBlind: boolean;
  readonly onLeave: () => void;
  readonly onDone: (report: ZReportView) => void;
}) {
  const { t } = useTranslation(['shift', 'common']);
  const { client } = useCounter();
  const { figures } = props;
  const [step, setStep] = useState<Step>('open');
  const [counts, setCounts] = useState<Counts>({});
  const [reason, setReason] = useState('');
  const counted = countedOf(counts);
  const overShort = counted - figures.drawer.expected;
  const close = useAct(client.shift.close, props.onDone);
  const isCounted = step === 'reason' || step === 'print';
  const hidesExpected = props.isBlind && !isCounted;
  const finish = () => void close.run({ counts: countedPieces(counts), overShortReason: reason.trim() });
  const { back, next } = moveOf(step, overShort, reason);
  return (
    <>
      <Head figures={figures} step={step} />
      <NotClosed error={close.error} onSeen={close.clearError} />
      <div className={styles['closing']}>
        {step === 'open' ? (
          <OpenMatters figures={figures} />
        ) : (
          <CountTable counts={counts} onChange={setCounts} isLocked={step === 'print'} />
        )}
        <div className={styles['middle']}>
          <ExpectedPanel figures={figures} counted={counted} hidesExpected={hidesExpected}>
            {isCounted ? (
              <Difference
                overShort={overShort}
                reason={reason}
                onReason={setReason}
                isLocked={step === 'print'}
              />
            ) : null}
          </ExpectedPanel>
          {/* Why cash is missing takes the room. Other tenders have no part in it; the report has them. */}
          {isCounted && overShort !== 0 ? null : <TenderPanel figures={figures} />}
        </div>
        <Tape counted={counted} reason={reason} isHidden={hidesExpected}>
          {step === 'print' ? <p className={styles['warning']}>{t('foot.warning')}</p> : null}
          <div className={styles['tapeButtons']}>
            <Button size="lg" onPress={() => (step === 'open' ? props.onLeave() : setStep(back))}>
              {step === 'open' ? t('foot.leave') : t('foot.back')}
            </Button>
            {step === 'print' ? (
              <Onward icon="printer" words={t('foot.finish')} onPress={close.isBusy ? undefined : finish} />
            ) : (
              <Onward
                words={next === undefined ? t('difference.missing') : t(nextWords(next))}
                onPress={next && (() => setStep(next))}
              />
            )}
          </div>
        </Tape>
      </div>
    </>
  );
}

/** Closing was refused, or nobody knows: nothing is lost, and the next press tries again. */
function NotClosed({ error, onSeen }: { error: unknown; onSeen: () => void }) {
  const { t } = useTranslation(['shift', 'common']);
  if (error === undefined) return null;
  return (
    <ErrorState
      isInline
      what={t('failed')}
      now={t('failedNow')}
      code={refusalOf(error)?.code ?? 'NO_ANSWER'}
      action={<Button onPress={onSeen}>{t('common:action.confirm')}</Button>}
    />
  );
}

/** What was counted, without the kinds of which there are none. */
function countedPieces(counts: Counts): { denomination: number; count: number }[] {
  return Object.entries(counts)
    .map(([denomination, count]) => ({ denomination: Number(denomination), count }))
    .filter(({ count }) => count > 0);
}

function Head({ figures, step }: { readonly figures: ShiftFigures; readonly step: Step }) {
  const { t } = useTranslation('shift');
  return (
    <PageHead
      title={t('title')}
      sub={<Steps steps={STEPS.map(name => t(`steps.${name}`))} current={STEPS.indexOf(step)} />}
    >
      <Tag tone={figures.held.length === 0 ? 'ok' : 'warn'}>
        {t('openMatters.heldTag', { count: figures.held.length })}
      </Tag>
      <Tag tone={figures.pending.count === 0 ? 'ok' : 'danger'}>
        {t('openMatters.pendingTag', { count: figures.pending.count })}
      </Tag>
    </PageHead>
  );
}

/** The one way on, by press or F9; dead, its words say what is missing. */
function Onward(props: {
  readonly words: string;
  readonly icon?: 'printer';
  readonly onPress: (() => void) | undefined;
}) {
  return (
    <Button
      variant="primary"
      size="lg"
      {...(props.icon === undefined ? {} : { icon: props.icon })}
      shortcut="F9"
      isDisabled={props.onPress === undefined}
      onPress={() => props.onPress?.()}
    >
      {props.words}
    </Button>
  );
}

/** Where the steps lead: the reason is asked for only when there is a difference. */
function moveOf(
  step: Step,
  overShort: number,
  reason: string,
): { readonly back: Step; readonly next: Step | undefined } {
  switch (step) {
    case 'open':
      return { back: 'open', next: 'count' };
    case 'count':
      return { back: 'open', next: 'reason' };
    case 'reason':
      return { back: 'count', next: overShort === 0 || reason.trim() !== '' ? 'print' : undefined };
    case 'print':
      return { back: 'reason', next: undefined };
  }
}

function nextWords(next: Step): 'foot.next' | 'foot.nextReason' | 'foot.nextPrint' {
  if (next === 'reason') return 'foot.nextReason';
  return next === 'print' ? 'foot.nextPrint' : 'foot.next';
}

function Tape(props: {
  readonly counted: number;
  readonly reason: string;
  readonly isHidden: boolean;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation(['shift', 'common']);
  const { queries } = useCounter();
  const paper = useQuery({
    ...queries.shift.previewZ.queryOptions({
      input: { counted: props.counted, overShortReason: props.reason.trim() },
    }),
    placeholderData: keepPreviousData,
    gcTime: 0,
    enabled: !props.isHidden,
  }).data;
  return (
    <aside className={styles['tape']} aria-label={t('preview.title')}>
      <header>
        {t('preview.title')}
        <span>{paper === undefined ? '' : t('preview.width', { columns: paper.columns })}</span>
      </header>
      <div className={styles['paper']} tabIndex={0} role="group" aria-label={t('preview.title')}>
        {props.isHidden || paper === undefined ? null : <ReceiptPaper paper={paper} />}
      </div>
      {props.children}
    </aside>
  );
}
