import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EnrolmentList, EnrolmentPreview, EnrolmentView } from '../../../src/contract/enrolment.ts';
import type { PersonSummary } from '../../../src/contract/person.ts';
import { Button } from '../../parts/button.tsx';
import { Checkbox } from '../../parts/choice-fields.tsx';
import { Money } from '../../parts/money.tsx';
import { Segmented } from '../../parts/segmented.tsx';
import { ReadAloud } from '../../parts/read-aloud.tsx';
import { Notice } from '../../parts/states.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { showToast } from '../../parts/toast.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { Failure } from '../../rpc/failure.tsx';
import { useAct } from '../../rpc/use-act.ts';
import { owes } from '../fees/fee-parts.ts';
import { PayDialog } from '../fees/pay-dialog.tsx';
import { PersonForm } from '../people/person-form.tsx';
import { PersonPicker } from '../people/person-picker.tsx';
import { usePersonCards } from '../people/use-person-cards.ts';
import styles from './enrolment.module.css';
import { ProxyPart } from './proxy-part.tsx';
import { Reductions } from './reductions.tsx';
import { EMPTY, isFormRight, writtenProxy, type Form, type ForPerson } from './sign-up.ts';
import { useFailureWords } from './use-failure-words.ts';
import { usePreview } from './use-preview.ts';

const WAYS = ['desk', 'phone', 'online'] as const;

/** Whoever signs up: who, where from, what they pay less for, and what becomes of it, before it is done. */
export function SignUpForm({ list }: { list: EnrolmentList }) {
  const { t } = useTranslation('enrolment');
  const [person, setPerson] = useState<PersonSummary>();
  const [form, setForm] = useState(EMPTY);
  /** The next one is looked for anew. */
  const [turn, setTurn] = useState(0);
  const [payer, setPayer] = useState<EnrolmentView>();
  /** Not before the fee is taken: the field for the next one would have the focus. */
  const next = () => {
    setPayer(undefined);
    setTurn(turn + 1);
  };
  const [last, setLast] = useState<EnrolmentView>();
  const done = (signedUp: EnrolmentView) => {
    setLast(signedUp);
    setPerson(undefined);
    setForm(EMPTY);
    if (owes(signedUp)) setPayer(signedUp);
    else next();
  };
  return (
    <section className={styles['form']} aria-label={t('apply')}>
      <Applicant key={turn} isAsking={payer === undefined} chosen={person} onChoose={setPerson} />
      {person === undefined ? (
        <LastResult row={last} />
      ) : (
        <>
          <Refusals list={list} person={person} form={form} onChange={setForm} />
          <Segmented
            label={t('way')}
            value={form.way}
            onChange={way => setForm({ ...form, way })}
            segments={WAYS.map(value => ({ value, label: t(`ways.${value}`) }))}
          />
          <Checkbox isSelected={form.isResident} onChange={isResident => setForm({ ...form, isResident })}>
            {t('resident')}
          </Checkbox>
          <Reductions list={list} person={person} form={form} onChange={setForm} />
          <ProxyPart form={form} onChange={setForm} />
          <Outcome list={list} person={person} form={form} onDone={done} />
        </>
      )}
      {payer === undefined ? null : <PayDialog row={payer} onClose={next} />}
    </section>
  );
}

/** Who it is: looked for, by a card, or somebody whom nobody has written down yet. */
function Applicant(props: {
  /** Not while the last one pays: a scan is for that then. */
  readonly isAsking: boolean;
  readonly chosen: PersonSummary | undefined;
  readonly onChoose: (person: PersonSummary | undefined) => void;
}) {
  const { t } = useTranslation('enrolment');
  const { client } = useCounter();
  const { chosen, onChoose } = props;
  const [looked, setLooked] = useState<string>();
  const choose = async (personId: string) => onChoose(await client.person.get({ personId }));
  const takesCards = props.isAsking && looked === undefined;
  usePersonCards(personId => void choose(personId), takesCards);
  return (
    <div data-takes-scans={takesCards ? '' : undefined}>
      <PersonPicker autoFocus label={t('who')} chosen={chosen} onChoose={onChoose} onAdd={setLooked} />
      {looked === undefined ? null : (
        <PersonForm
          looked={looked}
          onClose={() => setLooked(undefined)}
          onChoose={personId => void choose(personId)}
        />
      )}
    </div>
  );
}

/** What became of the last sign-up, for whoever still stands at the desk. */
function LastResult({ row }: { row: EnrolmentView | undefined }) {
  const { t } = useTranslation('enrolment');
  if (row === undefined) return null;
  const { maskedName: name, waitingNumber, state, due } = row;
  const number = waitingNumber ?? 0;
  const result = RESULTS.find(one => one === state);
  if (result === undefined) return null;
  const owed = state === 'selected' ? ` ${t('speech.due', { amount: due })}` : '';
  return (
    <div className={styles['result']}>
      <Notice tone={state === 'waiting' ? 'info' : 'ok'}>
        {t('done', { name, state: t(`state.${state}`, { number }) })}
      </Notice>
      <ReadAloud text={`${t(`speech.${result}`, { number })}${owed}`} />
    </div>
  );
}

const RESULTS = ['applied', 'waiting', 'selected', 'paid'] as const;

/** What speaks against it comes first: nobody fills in the rest in vain. */
function Refusals({ list, person, form, onChange }: ForPerson & { onChange: (form: Form) => void }) {
  const { t } = useTranslation('enrolment');
  const { data } = usePreview({ list, person, form });
  if (data === undefined || data.refusals.length === 0) return null;
  return (
    <>
      {refusalTexts(t, data).map(text => (
        <Notice key={text} tone="danger">
          {text}
        </Notice>
      ))}
      {data.mayOverride ? (
        <TextField
          label={t('why')}
          hint={t('overrule')}
          maxLength={60}
          value={form.overrideReason}
          onChange={overrideReason => onChange({ ...form, overrideReason })}
        />
      ) : null}
    </>
  );
}

function refusalTexts(t: TFunction<'enrolment'>, { refusals, limitPerTerm, tooRare }: EnrolmentPreview) {
  const figures = {
    limit: limitPerTerm,
    name: tooRare?.programmeName ?? '',
    came: tooRare?.came ?? 0,
    counted: tooRare?.counted ?? 0,
    percent: wholePercent(tooRare?.rateBp ?? 0),
    needed: wholePercent(tooRare?.neededBp ?? 0),
  };
  return refusals.map(refusal => t(`refusal.${refusal}`, figures));
}

/** Rounded down, as the rule is: 49.9 is not a half. */
const wholePercent = (basisPoints: number) => Math.floor(basisPoints / 100);

function Outcome({ list, person, form, onDone }: ForPerson & { onDone: (signedUp: EnrolmentView) => void }) {
  const { t } = useTranslation('enrolment');
  const { client } = useCounter();
  const say = useFailureWords();
  const { input, data } = usePreview({ list, person, form });
  const apply = useAct(client.enrolment.apply, signedUp => {
    const { maskedName: name, state, waitingNumber } = signedUp;
    showToast({ text: t('done', { name, state: t(`state.${state}`, { number: waitingNumber ?? 0 }) }) });
    onDone(signedUp);
  });
  if (data === undefined) return null;
  const isRefused = data.refusals.length > 0;
  const said = isRefused
    ? refusalTexts(t, data).join(' ')
    : `${placeText(t, data)}. ${t('speech.due', { amount: data.money.due })}`;
  const isTyped = isFormRight(form);
  const mayApply = isTyped && (!isRefused || (data.mayOverride && form.overrideReason.trim() !== ''));
  return (
    <div className={styles['outcome']}>
      <p>
        <b>{placeText(t, data)}</b>
        <span>
          {t('due')} <Money amount={data.money.due} size="lg" />
        </span>
      </p>
      <Failure error={apply.error} say={say} />
      <div className={styles['doIt']}>
        <ReadAloud text={said} />
        <Button
          variant="primary"
          size="xl"
          isDisabled={!mayApply || apply.isBusy}
          onPress={() =>
            void apply.run({
              ...input,
              proofUntil: form.proofUntil.trim() === '' ? null : form.proofUntil.trim(),
              proxy: writtenProxy(form),
              overrideReason: form.overrideReason,
            })
          }
        >
          {t(data.waitingNumber === null ? 'apply' : 'applyWaiting')}
        </Button>
      </div>
    </div>
  );
}

function placeText(t: TFunction<'enrolment'>, place: EnrolmentPreview): string {
  if (place.waitingNumber !== null) return t('waits', { number: place.waitingNumber });
  if (place.seat === null) return t('draws');
  const { quota } = place.seat;
  return quota === null ? t('seat') : t('keptSeat', { quota: t(`quota.${quota}`) });
}
