import { LEDGER_EVENTS } from '../../../src/ledger/entry.ts';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clockText } from '../../../src/base/korea-time.ts';
import type { JournalEntryView } from '../../../src/contract/journal.ts';
import { go } from '../../app/route.ts';
import { Button } from '../../parts/button.tsx';
import { Money } from '../../parts/money.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Select } from '../../parts/select.tsx';
import { EmptyState } from '../../parts/states.tsx';
import { Tag } from '../../parts/tag.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { WonField } from '../../parts/won-field.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import styles from './journal.module.css';

const PAGE_SIZE = 40;
const ANY = 'any';
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** A date as far as it is one: half a date filters nothing. */
const dateOrNull = (text: string) => (DATE.test(text) && !Number.isNaN(Date.parse(text)) ? text : null);

/** The entries, newest first, searched by day, paper, amount and account. */
export function EntriesPanel() {
  const { t } = useTranslation(['journal', 'common']);
  const { queries } = useCounter();
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [reference, setReference] = useState('');
  const [amount, setAmount] = useState<number | null>(null);
  const [accountCode, setAccountCode] = useState(ANY);
  const list = useInfiniteQuery({
    ...queries.journal.list.infiniteOptions({
      input: (cursor: string | null) => ({
        from: dateOrNull(from),
        to: dateOrNull(to),
        reference: reference.trim(),
        amount,
        accountCode: accountCode === ANY ? null : accountCode,
        cursor,
        limit: PAGE_SIZE,
      }),
      initialPageParam: null,
      getNextPageParam: page => page.nextCursor ?? undefined,
    }),
    placeholderData: keepPreviousData,
  });
  const entries = list.data?.pages.flatMap(page => page.entries) ?? [];
  const more = useMore(list, entries.length);
  return (
    <Panel label={t('tab.entries')} className={styles['panel']}>
      <div className={styles['filters']}>
        <TextField
          label={t('from')}
          value={from}
          placeholder={t('dateHint')}
          maxLength={10}
          onChange={setFrom}
        />
        <TextField label={t('to')} value={to} placeholder={t('dateHint')} maxLength={10} onChange={setTo} />
        <TextField label={t('reference')} value={reference} maxLength={40} onChange={setReference} />
        <WonField label={t('amount')} amount={amount} onChange={setAmount} />
        <AccountSelect value={accountCode} onChange={setAccountCode} />
      </div>
      {list.isSuccess && !list.hasNextPage && entries.length === 0 ? (
        <EmptyState>{t('empty')}</EmptyState>
      ) : null}
      <ul className={styles['entries']} tabIndex={0} aria-label={t('tab.entries')}>
        {entries.map(entry => (
          <Entry key={entry.id} entry={entry} />
        ))}
        {list.hasNextPage ? (
          <li className={styles['more']}>
            <Button isDisabled={more.isSearching} onPress={more.wantMore}>
              {more.isSearching ? t('searching') : t('more')}
            </Button>
          </li>
        ) : null}
      </ul>
    </Panel>
  );
}

interface Pages {
  readonly hasNextPage: boolean;
  readonly isFetching: boolean;
  readonly fetchNextPage: () => unknown;
}

/** Goes on asking until as many entries are there as are wanted: an answer looks through a part of them. */
function useMore(
  list: Pages,
  count: number,
): { readonly isSearching: boolean; readonly wantMore: () => void } {
  const [wanted, setWanted] = useState(PAGE_SIZE);
  const { hasNextPage, isFetching, fetchNextPage } = list;
  const isSearching = hasNextPage && count < wanted;
  useEffect(() => {
    if (isSearching && !isFetching) fetchNextPage();
  }, [isSearching, isFetching, fetchNextPage]);
  return { isSearching, wantMore: () => setWanted(count + PAGE_SIZE) };
}

function AccountSelect(props: { readonly value: string; readonly onChange: (accountCode: string) => void }) {
  const { t, i18n } = useTranslation('journal');
  const { queries } = useCounter();
  const accounts =
    useQuery(queries.journal.trialBalance.queryOptions({ input: { to: null } })).data?.rows ?? [];
  const choices = accounts.map(({ accountCode, accountNameKo, accountNameEn }) => ({
    value: accountCode,
    label: `${accountCode} ${i18n.language === 'en' ? accountNameEn : accountNameKo}`,
  }));
  return (
    <Select
      label={t('account')}
      value={props.value}
      onChange={props.onChange}
      choices={[{ value: ANY, label: t('anyAccount') }, ...choices]}
    />
  );
}

function Entry({ entry }: { entry: JournalEntryView }) {
  const { t } = useTranslation(['journal', 'common']);
  const { saleId } = entry;
  const event = LEDGER_EVENTS.find(known => known === entry.event);
  return (
    <li className={styles['entry']}>
      <header>
        <b>{t('entry', { sequence: entry.sequence })}</b>
        <Tag tone={entry.event === 'refund' ? 'money' : 'brand'}>
          {event === undefined ? entry.event : t(`event.${event}`)}
        </Tag>
        <span>{entry.reference}</span>
        <span className={styles['quiet']}>
          {t('day', { date: entry.businessDate })} · {clockText(entry.occurredAtMs)}
        </span>
        <span className={styles['space']} />
        <code>{t('hash', { hash: entry.hash.slice(0, 12) })}</code>
        {saleId === null ? null : (
          <Button variant="quiet" iconAfter="right" onPress={() => go('receipts', saleId)}>
            {t('openSale')}
          </Button>
        )}
      </header>
      <Postings entry={entry} />
    </li>
  );
}

function Postings({ entry }: { entry: JournalEntryView }) {
  const { t, i18n } = useTranslation(['journal', 'common']);
  return (
    <table>
      <thead className="sr">
        <tr>
          <th scope="col">{t('account')}</th>
          <th scope="col">{t('debit')}</th>
          <th scope="col">{t('credit')}</th>
        </tr>
      </thead>
      <tbody>
        {entry.postings.map((posting, line) => (
          <tr key={line}>
            <th scope="row" className={posting.side === 'credit' ? styles['credit'] : undefined}>
              <span className={styles['quiet']}>{posting.accountCode}</span>{' '}
              {i18n.language === 'en' ? posting.accountNameEn : posting.accountNameKo}
            </th>
            <td>{posting.side === 'debit' ? <Money amount={posting.amount} hasUnit={false} /> : null}</td>
            <td>{posting.side === 'credit' ? <Money amount={posting.amount} hasUnit={false} /> : null}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
