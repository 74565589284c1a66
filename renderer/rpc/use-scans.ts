import { useEffect, useEffectEvent } from 'react';
import { useScan } from '../keyboard/use-keyboard.ts';
import { useCounter } from './counter.tsx';

/**
 * Takes every scan while this component is shown: serial scanners send events with an id of their own,
 * keyboard scanners type.
 */
export function useScans(take: (code: string, scanId?: string) => void, isEnabled = true): void {
  const { onScan } = useCounter();
  const latest = useEffectEvent(take);
  useEffect(
    () => (isEnabled ? onScan(scan => latest(scan.code, scan.scanId)) : undefined),
    [onScan, isEnabled],
  );
  useScan(take, isEnabled);
}
