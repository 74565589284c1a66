import { useEffect, useState } from 'react';
import type { CustomerView } from '../../../src/contract/phone.ts';
import { readPhone } from '../../../src/delivery/phone-number.ts';
import { useCounter } from '../../rpc/counter.tsx';
import { useAct } from '../../rpc/use-act.ts';
import { useLatest } from '../../rpc/use-latest.ts';

/** Whoever is remembered by a number, as soon as it is whole; undefined while nobody is. */
export function useCustomer(
  phone: string,
  onFound: (customer: CustomerView) => void,
): CustomerView | undefined {
  const { client } = useCounter();
  const [found, setFound] = useState<{ readonly digits: string; readonly customer: CustomerView | null }>();
  const { run } = useAct(client.phone.recall);
  const latest = useLatest(onFound);
  const digits = readPhone(phone);
  const asked = found?.digits;
  useEffect(() => {
    if (digits === undefined || digits === asked) return;
    void run({ by: { kind: 'phone', phone: digits } }).then(customer => {
      // Undefined was ignored: another number is being asked for, and this runs again after it.
      if (customer === undefined) return;
      setFound({ digits, customer });
      if (customer !== null) latest.current(customer);
    });
  }, [digits, asked, run, latest]);
  return found?.digits === digits ? (found?.customer ?? undefined) : undefined;
}
