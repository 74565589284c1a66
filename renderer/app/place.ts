import { useQuery } from '@tanstack/react-query';
import type { Place } from '../../src/contract/settings.ts';
import { useCounter } from '../rpc/counter.tsx';
import { sideScreens, useRoute, type Route, type ScreenName, type Side } from './route.ts';

/** Where the program works, as the settings say; a shop's until they have been read. */
export function usePlace(): Place {
  const { queries } = useCounter();
  return useQuery(queries.app.state.queryOptions()).data?.settings.place ?? 'shop';
}

/** The screen to show: a place that does not have the one that was asked for shows its first one. */
export function useShownRoute(): Route {
  return shownIn(usePlace(), useRoute());
}

export function shownIn(place: Place, route: Route): Route {
  if (place === 'both' || route.side === place) return route;
  const isShared = !sideScreens[route.side].some(name => name === route.screen);
  return isShared ? { ...route, side: place } : { screen: firstOf(place), side: place };
}

/** What a side opens on. */
export function firstOf(side: Side): ScreenName {
  return sideScreens[side][0];
}
