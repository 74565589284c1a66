import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isDate } from '../../../../src/base/dates.ts';
import type { Settings } from '../../../../src/contract/settings.ts';
import { Button, IconButton } from '../../../parts/button.tsx';
import { Dialog, FootSpace } from '../../../parts/dialog.tsx';
import { Segmented } from '../../../parts/segmented.tsx';
import { Loading } from '../../../parts/states.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import { showToast } from '../../../parts/toast.tsx';
import { useCounter } from '../../../rpc/counter.tsx';
import { Failure } from '../../../rpc/failure.tsx';
import { useAct } from '../../../rpc/use-act.ts';
import { percentText } from '../../currency/percent.ts';
import styles from './bank.module.css';

type Deposits = Settings['deposits'];
type Term = Deposits['terms'][number];
type Kind = Term['kind'];

/** What the shop has agreed on with those who pay it. */
export function TermsDialog({ onClose }: { onClose: () => void }) {
  const { queries } = useCounter();
  const settings = useQuery(queries.app.state.queryOptions()).data?.settings;
  return settings === undefined ? <Loading /> : <Terms deposits={settings.deposits} onClose={onClose} />;
}

function Terms({ deposits, onClose }: { deposits: Deposits; onClose: () => void }) {
  const { t } = useTranslation(['bank', 'common']);
  const { client } = useCounter();
  const [since, setSince] = useState(deposits.since ?? '');
  const [terms, setTerms] = useState<readonly Term[]>(deposits.terms);
  const [closedDays, setClosedDays] = useState<readonly string[]>(deposits.closedDays);
  const save = useAct(client.settings.save, () => {
    showToast({ text: t('terms.saved') });
    onClose();
  });
  const isReady = (since === '' || isDate(since)) && !save.isBusy;
  const submit = () => {
    if (!isReady) return;
    const changed = { since: since === '' ? null : since, terms: [...terms], closedDays: [...closedDays] };
    void save.run({ settings: { deposits: changed } });
  };
  return (
    <Dialog
      title={t('terms.title')}
      size="lg"
      onClose={onClose}
      foot={
        <>
          <FootSpace />
          <Button onPress={onClose}>{t('common:action.cancel')}</Button>
          <Button variant="primary" isDisabled={!isReady} onPress={submit}>
            {t('terms.save')}
          </Button>
        </>
      }
    >
      <div className={styles['fields']}>
        <Failure error={save.error} />
        <p className={styles['quiet']}>{t('terms.lead')}</p>
        <DateField label={t('terms.since')} hint={t('terms.sinceHint')} value={since} onChange={setSince} />
        <OwnTerms terms={terms} onChange={setTerms} />
        <ClosedDays days={closedDays} onChange={setClosedDays} />
      </div>
    </Dialog>
  );
}

function OwnTerms(props: { readonly terms: readonly Term[]; readonly onChange: (terms: Term[]) => void }) {
  const { t } = useTranslation('bank');
  const [kind, setKind] = useState<Kind>('card');
  const [from, setFrom] = useState('');
  const [fee, setFee] = useState('');
  const [days, setDays] = useState('');
  const feeBp = feeOf(fee);
  const bankingDays = /^\d{1,2}$/.test(days) && Number(days) <= 60 ? Number(days) : undefined;
  const add = () => {
    if (feeBp === undefined || bankingDays === undefined || !isDate(from)) return;
    const others = props.terms.filter(term => term.kind !== kind || term.from !== from);
    props.onChange([...others, { kind, from, feeBp, bankingDays }]);
    for (const clear of [setFrom, setFee, setDays]) clear('');
  };
  const isWhole = feeBp !== undefined && bankingDays !== undefined && isDate(from);
  return (
    <section className={styles['part-form']} aria-label={t('terms.own')}>
      <h3>{t('terms.own')}</h3>
      {props.terms.length === 0 ? <p className={styles['quiet']}>{t('terms.none')}</p> : null}
      {props.terms.map(term => (
        <p key={`${term.kind} ${term.from}`} className={styles['row']}>
          <span>
            {t(`kind.${term.kind}`)} ·{' '}
            {t('terms.row', { from: term.from, fee: percentText(term.feeBp), days: term.bankingDays })}
          </span>
          <IconButton
            icon="trash"
            label={t('terms.remove')}
            onPress={() => props.onChange(props.terms.filter(other => other !== term))}
          />
        </p>
      ))}
      <div className={styles['four']}>
        <Segmented
          label={t('terms.kind')}
          value={kind}
          onChange={setKind}
          segments={(['card', 'currency', 'channel'] as const).map(value => ({
            value,
            label: t(`kind.${value}`),
          }))}
        />
        <DateField label={t('terms.from')} value={from} onChange={setFrom} />
        <TextField
          label={t('terms.fee')}
          value={fee}
          onChange={text => setFee(text.replace(/[^\d.]/g, ''))}
          inputMode="decimal"
          maxLength={5}
          align="end"
          fault={fee === '' || feeBp !== undefined ? undefined : t('terms.feeFault')}
        />
        <TextField
          label={t('terms.days')}
          value={days}
          onChange={text => setDays(text.replace(/\D/g, ''))}
          inputMode="numeric"
          maxLength={2}
          align="end"
          fault={days === '' || bankingDays !== undefined ? undefined : t('terms.daysFault')}
        />
        <Button isDisabled={!isWhole} onPress={add}>
          {t('terms.add')}
        </Button>
      </div>
    </section>
  );
}

function ClosedDays(props: {
  readonly days: readonly string[];
  readonly onChange: (days: string[]) => void;
}) {
  const { t } = useTranslation('bank');
  const [day, setDay] = useState('');
  const add = () => {
    if (!isDate(day)) return;
    props.onChange([...new Set([...props.days, day])].toSorted());
    setDay('');
  };
  return (
    <section className={styles['part-form']} aria-label={t('terms.closed')}>
      <div className={styles['two']}>
        <DateField label={t('terms.closed')} value={day} onChange={setDay} />
        <Button isDisabled={!isDate(day)} onPress={add}>
          {t('terms.add')}
        </Button>
      </div>
      <p className={styles['quiet']}>{t('terms.closedHint')}</p>
      {props.days.map(closed => (
        <p key={closed} className={styles['row']}>
          <span>{closed}</span>
          <IconButton
            icon="trash"
            label={t('terms.remove')}
            onPress={() => props.onChange(props.days.filter(other => other !== closed))}
          />
        </p>
      ))}
    </section>
  );
}

function DateField(props: {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (date: string) => void;
}) {
  const { t } = useTranslation('bank');
  const { value } = props;
  return (
    <TextField
      {...props}
      maxLength={10}
      inputMode="numeric"
      fault={value === '' || isDate(value) ? undefined : t('terms.dateFault')}
    />
  );
}

/** Hundredths of a percent; undefined when it is no such number. */
function feeOf(text: string): number | undefined {
  return /^(\d|10)(\.\d{0,2})?$/.test(text) && Number(text) <= 10
    ? Math.round(Number(text) * 100)
    : undefined;
}
