import { describe, expect, it } from 'vitest';
import { readAutomaticStatus, readPaperInOrder, readStatus } from '../../../src/escpos/status.ts';
import { fromHex } from '../../support/hex.ts';

describe('what a printer says of itself (domain.md D5)', () => {
  it('is well at 12', () => {
    expect(readStatus(1, 0x12)).toEqual({
      n: 1,
      isOffline: false,
      isDrawerPinHigh: false,
      isWaitingToRecover: false,
      isFeedPressed: false,
    });
    expect(readStatus(2, 0x12)).toMatchObject({
      isCoverOpen: false,
      isStoppedByPaperEnd: false,
      hasError: false,
    });
    expect(readStatus(4, 0x12)).toEqual({ n: 4, paper: 'ok' });
  });

  it('tells offline, cover, paper and cutter', () => {
    expect(readStatus(1, 0x1a)).toMatchObject({ isOffline: true });
    expect(readStatus(2, 0x16)).toMatchObject({ isCoverOpen: true });
    expect(readStatus(2, 0x32)).toMatchObject({ isStoppedByPaperEnd: true });
    expect(readStatus(3, 0x1a)).toMatchObject({ hasCutterError: true });
    expect(readStatus(4, 0x1e)).toEqual({ n: 4, paper: 'nearEnd' });
    expect(readStatus(4, 0x7e)).toEqual({ n: 4, paper: 'out' });
  });

  it('takes XON and XOFF for no answer', () => {
    expect(readStatus(1, 0x11)).toBeUndefined();
    expect(readStatus(1, 0x13)).toBeUndefined();
  });

  it('reads automatic status back', () => {
    expect(readAutomaticStatus(fromHex('10 00 00 0f'))).toMatchObject({ isOffline: false, paper: 'ok' });
    expect(readAutomaticStatus(fromHex('18 00 0c 0f'))).toMatchObject({ isOffline: true, paper: 'out' });
    expect(readAutomaticStatus(fromHex('38 00 00 0f'))).toMatchObject({ isCoverOpen: true });
    expect(readAutomaticStatus(fromHex('12 00 00 0f'))).toBeUndefined();
    expect(readAutomaticStatus(fromHex('10 00'))).toBeUndefined();
  });

  it('reads the paper sensor in order', () => {
    expect(readPaperInOrder(0x00)).toBe('ok');
    expect(readPaperInOrder(0x03)).toBe('nearEnd');
    expect(readPaperInOrder(0x0f)).toBe('out');
    expect(readPaperInOrder(0x12)).toBeUndefined();
  });
});
