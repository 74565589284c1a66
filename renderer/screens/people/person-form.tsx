import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  LikelyPerson,
  PersonDetail,
  PersonSummary,
  WrittenPerson,
} from '../../../src/contract/person.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { showToast } from '../../parts/toast.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { Failure } from '../../rpc/failure.tsx';
import { refusalOf } from '../../rpc/refusal.ts';
import { useAct } from '../../rpc/use-act.ts';
import { AgreedFields } from './agreed-fields.tsx';
import { LikelyList } from './likely-list.tsx';
import { PersonFields } from './person-fields.tsx';
import { PersonPicker } from './person-picker.tsx';
import { useIsChild } from './use-is-child.ts';
import styles from './people.module.css';

/** Somebody as the form opens with: known, in full. */
export interface Before {
  readonly person: PersonDetail;
  readonly written: WrittenPerson;
}

/** Writes somebody down, new or known. Who is likely there already shows while one types. */
export function PersonForm(props: {
  readonly before?: Before;
  /** What somebody new was looked for by: a name, or a number. */
  readonly looked?: string;
  readonly onClose: () => void;
  readonly onChoose: (personId: string) => void;
}) {
  const { t } = useTranslation(['people', 'common']);
  const { before } = props;
  const form = usePersonForm(props);
  const { draft, isChild } = form;
  return (
    <Dialog
      size="lg"
      title={before ? t('form.editTitle', { name: before.person.maskedName }) : t('form.addTitle')}
      onClose={props.onClose}
      foot={
        <>
          <Button className={styles['first']} onPress={props.onClose}>
            {t('common:action.cancel')}
          </Button>
          {form.isHeldBack ? (
            <Button isDisabled={form.isBusy} onPress={() => form.submit(true)}>
              {t(before ? 'form.otherSave' : 'form.other')}
            </Button>
          ) : null}
          <Button variant="primary" shortcut="F9" isDisabled={form.isBusy} onPress={() => form.submit(false)}>
            {t(before ? 'form.save' : 'form.add')}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        <FormFailure error={form.error} />
        <PersonFields
          draft={draft}
          isAsked={form.isAsked}
          hasNeeds={form.mayHaveNeeds}
          onChange={form.setDraft}
          onEnter={() => form.submit(false)}
        />
        <LikelyList people={form.likely} onChoose={form.choose} />
        {before === undefined && isChild ? (
          <>
            <p className={styles['quiet']}>{t('form.guardianWhat')}</p>
            <PersonPicker label={t('form.guardian')} chosen={form.guardian} onChoose={form.setGuardian} />
          </>
        ) : null}
        {before === undefined ? (
          <AgreedFields
            agreed={form.agreed}
            isDisabled={!form.mayAgree}
            printsCard={form.printsCard}
            onAgreed={form.setAgreed}
            onPrintsCard={form.setPrintsCard}
          />
        ) : null}
      </div>
    </Dialog>
  );
}

const FAULTS = [
  'PHONE_MALFORMED',
  'BIRTH_IMPOSSIBLE',
  'NEEDS_NOT_AGREED',
  'GUARDIAN_NEEDED',
  'LIKELY_KNOWN',
] as const;

function FormFailure({ error }: { error: unknown }) {
  const { t } = useTranslation('people');
  return (
    <Failure
      error={error}
      say={({ code }) => {
        const fault = FAULTS.find(known => known === code);
        if (fault !== undefined) return t(`form.fault.${fault}`);
        return code === 'PERSON_NOT_FOUND' || code === 'PERSON_ERASED' ? t('form.fault.gone') : undefined;
      }}
    />
  );
}

/** What the form holds, and what becomes of it. */
function usePersonForm(props: Parameters<typeof PersonForm>[0]) {
  const { before, onClose, onChoose } = props;
  const { client, queries } = useCounter();
  const dong = useQuery(queries.app.state.queryOptions()).data?.settings.centre?.dong ?? '';
  const empty = { ...lookedFor(props.looked ?? ''), birth: '', sex: null, dong, needs: '' };
  const [draft, setDraft] = useState<WrittenPerson>(before?.written ?? empty);
  const [agreed, setAgreed] = useState<readonly string[]>([]);
  const [guardian, setGuardian] = useState<PersonSummary>();
  const [printsCard, setPrintsCard] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const register = useAct(client.person.register);
  const save = useAct(client.person.save);
  const say = useSaid();
  const likely = useLikely(draft, before?.person.id ?? null);
  const isChild = useIsChild(draft.birth);
  const mayHaveNeeds = before === undefined ? agreed.includes('needs') : mayKeepNeeds(before.person);
  const mayAgree = !isChild || guardian !== undefined;
  const error = register.error ?? save.error;
  const choose = (personId: string) => {
    onClose();
    onChoose(personId);
  };
  const submit = async (isNew: boolean) => {
    setAsked(true);
    if (draft.name.trim() === '') return;
    const written = { ...draft, needs: mayHaveNeeds ? draft.needs : '' };
    const done =
      before === undefined
        ? await register.run({
            ...written,
            isNew,
            agreed: mayAgree ? [...agreed] : [],
            guardianId: isChild ? (guardian?.id ?? null) : null,
          })
        : await save.run({ ...written, isNew, personId: before.person.id });
    if (done === undefined) return;
    choose(done.id);
    await say(done, before === undefined, printsCard);
  };
  return {
    draft,
    setDraft,
    agreed,
    setAgreed,
    guardian,
    setGuardian,
    printsCard,
    setPrintsCard,
    isAsked,
    isChild,
    mayAgree,
    mayHaveNeeds,
    error,
    choose,
    likely,
    isHeldBack: refusalOf(error)?.code === 'LIKELY_KNOWN',
    isBusy: register.isBusy || save.isBusy,
    submit: (isNew: boolean) => void submit(isNew),
  };
}

function lookedFor(text: string): Pick<WrittenPerson, 'name' | 'phone'> {
  return /\d/.test(text) ? { name: '', phone: text } : { name: text, phone: '' };
}

function mayKeepNeeds({ consents }: PersonDetail): boolean {
  return consents.some(({ purpose, kind }) => purpose === 'needs' && kind === 'given');
}

/** What is said once somebody is there; a card comes along where it was asked for. */
function useSaid() {
  const { t } = useTranslation('people');
  const { client } = useCounter();
  const issue = useAct(client.person.issueCard);
  const print = useAct(client.person.printCard);
  return async ({ id: personId, maskedName }: PersonDetail, isNew: boolean, printsCard: boolean) => {
    showToast({ text: isNew ? t('form.added', { name: maskedName }) : t('form.saved') });
    if (!printsCard || (await issue.run({ personId })) === undefined) return;
    const isPrinted = (await print.run({ personId })) !== undefined;
    if (!isPrinted) showToast({ text: t('card.noPrinter'), icon: 'alert' });
  };
}

function useLikely(draft: WrittenPerson, exceptId: string | null): readonly LikelyPerson[] {
  const { queries } = useCounter();
  const { name, phone, birth } = draft;
  const input = { name: name.trim(), phone: phone.trim(), birth: birth.trim(), exceptId };
  const isEnough = input.phone.length > 7 || (input.name !== '' && input.birth.length > 3);
  const found = useQuery({ ...queries.person.likely.queryOptions({ input }), enabled: isEnough }).data;
  return isEnough ? (found ?? []) : [];
}
