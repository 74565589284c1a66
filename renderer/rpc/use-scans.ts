import { useEffect, useRef } from 'react';
import { useScan } from '../keyboard/use-keyboard.ts';
import { useCounter } from './counter.tsx';

/**
 * Takes every scan while this component is shown: serial scanners send events with an id of their own, keyboard
 * scanners type.
 */
export function useScans(take: (code: string, scanId?: string) => void, isEnabled = true): void {
  const { onScan } = useCounter();
  const latest = useRef(take);
  latest.current = take;
  useEffect(
    () => (isEnabled ? onScan(scan => latest.current(scan.code, scan.scanId)) : undefined),
    [onScan, isEnabled],
  );
  useScan(code => take(code), isEnabled);
}
