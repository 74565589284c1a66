import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Page } from '../../app/page.tsx';
import { Loading } from '../../parts/states.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { CloseShift } from './close-shift.tsx';
import { NoShift } from './no-shift.tsx';
import styles from './shift.module.css';
import { ShiftOverview } from './shift-overview.tsx';

/** 일마감: the open shift and its end, or the shifts that have ended. */
export function ShiftScreen() {
  const { queries } = useCounter();
  const shift = useQuery(queries.shift.current.queryOptions());
  const [isClosing, setClosing] = useState(false);
  return (
    <Page className={styles['shift']}>
      {shift.data === undefined ? (
        <Loading />
      ) : isClosing ? (
        // Stays until the person leaves it: after closing there is no shift, and its Z report is still shown.
        <CloseShift onLeave={() => setClosing(false)} />
      ) : shift.data === null ? (
        <NoShift />
      ) : (
        <ShiftOverview onClose={() => setClosing(true)} />
      )}
    </Page>
  );
}
