import { useSyncExternalStore } from 'react';

/** A counter serves a shop, a community centre (주민자치센터), or both: then one side at a time. */
export type Side = 'shop' | 'centre';

/** The screens of each side, in the order of the rail. */
export const sideScreens = {
  shop: ['checkout', 'delivery', 'products', 'receipts', 'currency', 'money', 'journal', 'shift'],
  centre: ['programmes', 'people', 'fees', 'village'],
} as const;

/** Those that both sides have. */
export const sharedScreens = ['devices', 'settings'] as const;

export const screens = [...sideScreens.shop, ...sideScreens.centre, ...sharedScreens] as const;
export type ScreenName = (typeof screens)[number];

export type Route = {
  readonly screen: ScreenName;
  /** The side that the screen belongs to; for a shared one, the side that one came from. */
  readonly side: Side;
  /** The thing that the screen opens with: a sale, a product, an entry, a person. */
  readonly id?: string;
};

let current: Route = { screen: 'checkout', side: 'shop' };
const watchers = new Set<() => void>();

/** Shows a screen. The same from a shortcut, a button or an event. */
export function go(screen: ScreenName, id?: string): void {
  const side = sideOf(screen) ?? current.side;
  current = id === undefined ? { screen, side } : { screen, side, id };
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

/** The side that alone has a screen; undefined of one that both have. */
function sideOf(screen: ScreenName): Side | undefined {
  return (['shop', 'centre'] as const).find(side => sideScreens[side].some(name => name === screen));
}
