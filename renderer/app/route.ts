import { useSyncExternalStore } from 'react';

/** The screens, in the order of the rail. */
export const screens = [
  'checkout',
  'delivery',
  'products',
  'receipts',
  'currency',
  'money',
  'journal',
  'shift',
  'devices',
  'settings',
] as const;
export type ScreenName = (typeof screens)[number];

export type Route = {
  readonly screen: ScreenName;
  /** The thing that the screen opens with: a sale, a product, an entry. */
  readonly id?: string;
};

let current: Route = { screen: 'checkout' };
const watchers = new Set<() => void>();

/** Shows a screen. The same from a shortcut, a button or an event. */
export function go(screen: ScreenName, id?: string): void {
  current = id === undefined ? { screen } : { screen, id };
  for (const watcher of watchers) watcher();
}

export function useRoute(): Route {
  return useSyncExternalStore(
    watcher => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => current,
  );
}
