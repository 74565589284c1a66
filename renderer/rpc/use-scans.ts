import { useEffect, useEffectEvent, useLayoutEffect } from 'react';
import { useScan } from '../keyboard/use-keyboard.ts';
import { useCounter } from './counter.tsx';

/**
 * Takes every scan while this component is shown: serial scanners send events with an id of their own,
 * keyboard scanners type.
 */
export function useScans(take: (code: string, scanId?: string) => void, isEnabled = true): void {
  const { onScan } = useCounter();
  const latest = useEffectEvent(take);
  // Before the first picture, as with what is typed (keyboard/use-keyboard.ts).
  useLayoutEffect(
    () => (isEnabled ? onScan(scan => latest(scan.code, scan.scanId)) : undefined),
    [onScan, isEnabled],
  );
  useScan(take, isEnabled);
}

/** A scan on its way from another screen. */
let left: { readonly code: string; readonly scanId: string | undefined } | undefined;

/** Leaves a scan to the next component that takes over what was left. */
export function leaveScan(code: string, scanId: string | undefined): void {
  left = { code, scanId };
}

/** Takes, once, the scan that brought the person here. */
export function useLeftScan(take: (code: string, scanId?: string) => void): void {
  const latest = useEffectEvent(take);
  useEffect(() => {
    const scan = left;
    left = undefined;
    if (scan !== undefined) latest(scan.code, scan.scanId);
  }, []);
}
