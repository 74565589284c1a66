import { connect, type Connection } from './connect.ts';

/** The screens beside the counter. */
export const SCREENS = ['status', 'customer'] as const;
export type ScreenName = (typeof SCREENS)[number];

export interface ScreenLine {
  readonly connection: Connection;
  readonly screen: ScreenName;
}

/** The line of a window or tab that the counter itself has opened: its address names the screen. */
export async function openScreenLine(): Promise<ScreenLine> {
  const asked = new URLSearchParams(window.location.search).get('screen');
  const screen = SCREENS.find(name => name === asked) ?? SCREENS[0];
  return { connection: await connect(), screen };
}
