import { describe, expect, it } from 'vitest';
import { shownIn } from '../../../../renderer/app/place.ts';

describe('the screen that a place shows', () => {
  it('a counter of both shows what was asked for', () => {
    const route = { screen: 'people', side: 'centre', id: 'x' } as const;
    expect(shownIn('both', route)).toBe(route);
  });

  it('a centre opens on its programmes, and never on a screen of the shop', () => {
    expect(shownIn('centre', { screen: 'checkout', side: 'shop' })).toEqual({
      screen: 'programmes',
      side: 'centre',
    });
    expect(shownIn('centre', { screen: 'receipts', side: 'shop', id: 'x' }).screen).toBe('programmes');
  });

  it('a shop never shows a screen of the centre', () => {
    expect(shownIn('shop', { screen: 'people', side: 'centre' })).toEqual({
      screen: 'checkout',
      side: 'shop',
    });
  });

  it('devices and settings are there on either side', () => {
    expect(shownIn('centre', { screen: 'settings', side: 'shop' })).toEqual({
      screen: 'settings',
      side: 'centre',
    });
  });
});
