import { useQuery } from '@tanstack/react-query';
import { memo, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { fitsMasked } from '../../../src/community/self-check-in.ts';
import type { AttendanceSheet } from '../../../src/contract/attendance.ts';
import { EmptyState } from '../../parts/states.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import styles from './attendance.module.css';

type Rows = AttendanceSheet['rows'];

/** Of so few people nobody is searched. */
const FEW = 12;

/**
 * Rows that fit what is typed. Where the centre hides names, none are shown before: whoever stands at the
 * desk would read who else is in the course.
 *
 * @returns `found` is undefined while nothing is to be shown.
 */
export function useSearch(rows: Rows): { readonly found: Rows | undefined; readonly search: ReactNode } {
  const { t } = useTranslation('selfDoor');
  const { queries } = useCounter();
  const [typed, setTyped] = useState('');
  const hides = useQuery(queries.app.state.queryOptions()).data?.settings.hidesAttendance ?? false;
  const wanted = typed.trim();
  const found = useMemo(
    () => (wanted === '' ? rows : rows.filter(row => fitsMasked(wanted, row))),
    [rows, wanted],
  );
  const isHidden = hides && wanted === '' && rows.length > 0;
  const search =
    rows.length <= FEW && !hides ? null : (
      <>
        <SearchField value={typed} onChange={setTyped} />
        {isHidden ? <p className={styles['hint']}>{t('search.hidden')}</p> : null}
        {wanted !== '' && found.length === 0 ? (
          <EmptyState icon="search">{t('search.none')}</EmptyState>
        ) : null}
      </>
    );
  return { found: isHidden || (wanted !== '' && found.length === 0) ? undefined : found, search };
}

const SearchField = memo(function SearchField(props: {
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const { t } = useTranslation('selfDoor');
  return (
    <TextField
      label={t('search.label')}
      hidesLabel
      icon="search"
      placeholder={t('search.label')}
      value={props.value}
      onChange={props.onChange}
      maxLength={30}
    />
  );
});
