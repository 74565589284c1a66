import { describe, expect, it } from 'vitest';
import {
  kindOfAnswer,
  readAutomaticStatus,
  readJobAnswer,
  readPaperInOrder,
  readStatus,
} from '../../../src/escpos/status.ts';
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

  it('tells the drawer, the feed button and the kinds of error', () => {
    expect(readStatus(1, 0x16)).toMatchObject({ isDrawerPinHigh: true, isOffline: false });
    expect(readStatus(1, 0x32)).toMatchObject({ isWaitingToRecover: true });
    expect(readStatus(1, 0x52)).toMatchObject({ isFeedPressed: true });
    expect(readStatus(2, 0x1a)).toMatchObject({ isFeedPressed: true, isCoverOpen: false });
    expect(readStatus(2, 0x52)).toMatchObject({ hasError: true });
    expect(readStatus(3, 0x16)).toMatchObject({ hasMechanicalError: true, hasCutterError: false });
    expect(readStatus(3, 0x32)).toMatchObject({ isUnrecoverable: true });
    expect(readStatus(3, 0x52)).toMatchObject({ recoversByItself: true });
  });

  it.each([
    ['11', 'xon'],
    ['13', 'xoff'],
    ['12 16 1a 1e 32 52 72 7e', 'status'],
    ['10 14 18 38 30', 'automaticStatus'],
    ['00 03 0c 0f', 'paper'],
    ['90 93 ff 9a', 'unknown'],
  ])('tells bytes apart by their fixed bits: %s', (bytes, kind) => {
    for (const byte of fromHex(bytes)) expect(kindOfAnswer(byte)).toBe(kind);
  });

  it('reads which job is printed', () => {
    expect(readJobAnswer(fromHex('37 22 30 30 34 32 00'))).toEqual(fromHex('30 30 34 32'));
    expect(readJobAnswer(fromHex('37 22 30 30 34 32'))).toBeUndefined();
    expect(readJobAnswer(fromHex('37 23 30 30 34 32 00'))).toBeUndefined();
  });

  it('takes XON and XOFF for no answer', () => {
    expect(readPaperInOrder(0x11)).toBeUndefined();
    expect(readPaperInOrder(0x13)).toBeUndefined();
    expect(readAutomaticStatus(fromHex('11 00 00 0f'))).toBeUndefined();
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
