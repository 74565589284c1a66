import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { minuteText } from '../../../src/community/programme.ts';
import { addTerms } from '../../../src/community/term.ts';
import type { CopyView } from '../../../src/contract/programme.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog, FootSpace } from '../../parts/dialog.tsx';
import { Select } from '../../parts/select.tsx';
import { EmptyState } from '../../parts/states.tsx';
import { Table, type Column } from '../../parts/table.tsx';
import { Tag } from '../../parts/tag.tsx';
import { showToast } from '../../parts/toast.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { useAct } from '../../rpc/use-act.ts';
import styles from './form.module.css';
import { ProgrammeFailure } from './programme-failure.tsx';
import { dayText, termName } from './words.ts';

/** Copies a quarter's programmes into a later one: first shows what each would be, and what is in its way. */
export function CopyDialog(props: {
  readonly terms: readonly string[];
  readonly from: string;
  readonly onClose: () => void;
  readonly onCopied: (term: string) => void;
}) {
  const { t } = useTranslation(['programmes', 'common']);
  const { client, queries } = useCounter();
  const [from, setFrom] = useState(props.from);
  const [to, setTo] = useState(addTerms(props.from, 1));
  const { data } = useQuery(queries.programme.previewCopy.queryOptions({ input: { from, to } }));
  const copy = useAct(client.programme.copyTerm, ({ copied, withoutRoom: without }) => {
    showToast({ text: t(without === 0 ? 'copy.done' : 'copy.doneWithoutRoom', { copied, without }) });
    props.onCopied(to);
    props.onClose();
  });
  const isReady = data?.some(({ isCopied, dates }) => !isCopied && dates.length > 0) === true;
  const name = (value: string) => ({ value, label: termName(t, value) });
  return (
    <Dialog
      title={t('copy.title')}
      size="lg"
      onClose={props.onClose}
      foot={
        <>
          <FootSpace />
          <Button onPress={props.onClose}>{t('common:action.cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={!isReady || copy.isBusy}
            onPress={() => void copy.run({ from, to })}
          >
            {t('copy.submit')}
          </Button>
        </>
      }
    >
      <div className={styles['fields']}>
        <ProgrammeFailure error={copy.error} />
        <p>{t('copy.lead')}</p>
        <div className={styles['pair']}>
          <Select
            label={t('copy.from')}
            value={from}
            onChange={value => {
              setFrom(value);
              setTo(addTerms(value, 1));
            }}
            choices={[...new Set([from, ...props.terms])].toSorted().map(name)}
          />
          <Select
            label={t('copy.to')}
            value={to}
            onChange={setTo}
            choices={[1, 2, 3, 4].map(step => name(addTerms(from, step)))}
          />
        </div>
        {data === undefined ? null : <CopyList copies={data} />}
      </div>
    </Dialog>
  );
}

function CopyList({ copies }: { copies: readonly CopyView[] }) {
  const { t } = useTranslation('programmes');
  if (copies.length === 0) return <EmptyState icon="book">{t('copy.empty')}</EmptyState>;
  return (
    <Table
      label={t('copy.list')}
      className={styles['sheet']}
      rows={copies}
      rowKey={row => row.programmeId}
      columns={columnsOf(t)}
    />
  );
}

function columnsOf(t: TFunction<'programmes'>): readonly Column<CopyView>[] {
  return [
    { key: 'name', head: t('copy.name'), isRowHead: true, cell: row => row.name },
    { key: 'count', head: t('copy.count'), cell: row => t('copy.lessons', { number: row.dates.length }) },
    { key: 'note', head: t('copy.note'), cell: row => <CopyNote copy={row} /> },
  ];
}

/** The one thing to know of a copy before it is made: the gravest first. */
function CopyNote({ copy }: { copy: CopyView }) {
  const { t } = useTranslation('programmes');
  const [clash] = copy.clashes;
  if (copy.isCopied) return <Tag>{t('copy.isCopied')}</Tag>;
  if (clash !== undefined)
    return (
      <>
        <Tag tone="warn">{t('copy.clashNote')}</Tag>{' '}
        <span className={styles['quiet']}>
          {t('copy.clash', {
            name: clash.programmeName,
            date: dayText(t, clash.date),
            from: minuteText(clash.startMinute),
            to: minuteText(clash.endMinute),
          })}
        </span>
      </>
    );
  if (copy.missing > 0) return <Tag tone="warn">{t('copy.shorter', { number: copy.missing })}</Tag>;
  if (copy.closed.length > 0)
    return <Tag tone="info">{t('copy.closed', { number: copy.closed.length })}</Tag>;
  return <Tag tone="ok">{t('copy.fine')}</Tag>;
}
