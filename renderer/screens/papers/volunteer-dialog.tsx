import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addTerms, termDays, termOf } from '../../../src/community/term.ts';
import type { VolunteerView } from '../../../src/contract/volunteer.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog, FootSpace } from '../../parts/dialog.tsx';
import { MenuButton } from '../../parts/menu-button.tsx';
import { Select } from '../../parts/select.tsx';
import { EmptyState, Loading } from '../../parts/states.tsx';
import { Table, type Column } from '../../parts/table.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { Failure } from '../../rpc/failure.tsx';
import type { Refusal } from '../../rpc/refusal.ts';
import styles from './papers.module.css';
import { useFile } from './use-file.ts';

const FORMATS = ['pdf', 'xlsx', 'csv'] as const;

/** 봉사 시간: who volunteered in a quarter or a year and how long, and the papers for it. */
export function VolunteerDialog(props: { readonly today: string; readonly onClose: () => void }) {
  const { t } = useTranslation(['volunteer', 'common']);
  const { client, queries } = useCounter();
  const { today, onClose } = props;
  const [period, setPeriod] = useState(termOf(today));
  const days = daysOf(period);
  const { data } = useQuery(queries.volunteer.hours.queryOptions({ input: days }));
  const list = useFile(client.volunteer.list);
  const confirm = useFile(client.volunteer.confirm);
  const isEmpty = data === undefined || data.people.length === 0;
  return (
    <Dialog
      title={t('open')}
      size="lg"
      onClose={onClose}
      foot={
        <>
          <MenuButton
            label={t('listMenu')}
            acts={FORMATS.map(format => ({
              key: format,
              label: t(format),
              icon: 'download' as const,
              isDisabled: isEmpty || list.isBusy,
              onPress: () => void list.run({ ...days, format }),
            }))}
          />
          <FootSpace />
          <Button onPress={onClose}>{t('common:action.close')}</Button>
        </>
      }
    >
      <div className={styles['fields']}>
        <Failure error={list.error ?? confirm.error} say={refusal => wordsOf(t, refusal)} />
        <p>{t('lead')}</p>
        <Select
          label={t('period')}
          value={period}
          onChange={setPeriod}
          choices={periodsOf(today).map(value => ({ value, label: periodName(t, value) }))}
          className={styles['period']}
        />
        {data === undefined ? <Loading /> : null}
        {data === undefined || isEmpty ? null : (
          <Table
            label={t('list')}
            rows={data.people}
            rowKey={row => row.personId}
            columns={columnsOf(
              t,
              confirm.isBusy,
              personId => void confirm.run({ ...days, personId, format: 'pdf' }),
            )}
          />
        )}
        {data !== undefined && isEmpty ? <EmptyState icon="user">{t('empty')}</EmptyState> : null}
      </div>
    </Dialog>
  );
}

type Words = TFunction<['volunteer', 'common']>;

/** Two quarters and two years: `2026-2`, `2026`. */
function periodsOf(today: string): readonly string[] {
  const year = Number(today.slice(0, 4));
  return [termOf(today), addTerms(termOf(today), -1), String(year), String(year - 1)];
}

function daysOf(period: string) {
  return period.includes('-')
    ? termDays(period)
    : { firstDay: `${period}-01-01`, lastDay: `${period}-12-31` };
}

function periodName(t: Words, period: string): string {
  const [year = '', quarter] = period.split('-');
  return quarter === undefined ? t('year', { year }) : t('term', { year, quarter });
}

function columnsOf(
  t: Words,
  isBusy: boolean,
  confirm: (personId: string) => void,
): readonly Column<VolunteerView>[] {
  return [
    { key: 'person', head: t('column.person'), isRowHead: true, cell: row => row.maskedName },
    { key: 'dong', head: t('column.dong'), cell: row => row.dong },
    { key: 'shifts', head: t('column.shifts'), align: 'end', cell: row => t('shifts', row) },
    {
      key: 'hours',
      head: t('column.hours'),
      align: 'end',
      cell: row => (
        <>
          {row.unclear === 0 ? null : <span className={styles['quiet']}>{t('unclear', row)} </span>}
          <b>{hoursOf(t, row.minutes)}</b>
        </>
      ),
    },
    {
      key: 'paper',
      head: t('column.paper'),
      align: 'end',
      cell: row => (
        <Button
          icon="download"
          label={t('confirm', { name: row.maskedName })}
          isDisabled={isBusy || row.minutes === 0}
          onPress={() => confirm(row.personId)}
        >
          {t('confirmShort')}
        </Button>
      ),
    },
  ];
}

function hoursOf(t: Words, all: number): string {
  const [hours, minutes] = [Math.floor(all / 60), all % 60];
  return t(minutes === 0 ? 'hours' : 'hoursMinutes', { hours, minutes });
}

const CODES = ['PERIOD_EMPTY', 'NOBODY_SERVED', 'PERSON_NOT_FOUND', 'PERSON_ERASED'] as const;

function wordsOf(t: Words, { code }: Refusal): string | undefined {
  const known = CODES.find(one => one === code);
  return known && t(`refusal.${known}`);
}
