import { describe, expect, it } from 'vitest';
import { healthyAnswer } from '../../../src/escpos/ask.ts';
import {
  readAutomaticStatus,
  readJobAnswer,
  readPaperInOrder,
  readStatus,
} from '../../../src/escpos/status.ts';
import { fromHex } from '../../support/hex.ts';

const answer = (hex: string) => Uint8Array.from(healthyAnswer(fromHex(hex)) ?? []);

describe('a program that asks the printer that the counter plays', () => {
  it('hears that all is well, as our own reader of answers understands it', () => {
    expect(readStatus(1, answer('10 04 01')[0] ?? 0)).toMatchObject({ isOffline: false });
    expect(readStatus(2, answer('10 04 02')[0] ?? 0)).toMatchObject({ isCoverOpen: false, hasError: false });
    expect(readStatus(3, answer('10 04 03')[0] ?? 0)).toMatchObject({ hasCutterError: false });
    expect(readStatus(4, answer('10 04 04')[0] ?? 0)).toEqual({ n: 4, paper: 'ok' });
    expect(readPaperInOrder(answer('1d 72 01')[0] ?? 255)).toBe('ok');
    expect(readAutomaticStatus(answer('1d 61 0f'))).toMatchObject({ isOffline: false, paper: 'ok' });
    expect(readJobAnswer(answer('1d 28 48 06 00 30 30 01 02 03 04'))).toEqual(Uint8Array.of(1, 2, 3, 4));
  });

  it.each([
    ['1d 61 00', []],
    ['10 05 01', []],
    ['1d 49 01', [0x20]],
    ['1d 49 43', [0x5f, ...new TextEncoder().encode('TM-T88V'), 0]],
    ['1d 49 50', [0x5f, 0x30, 0]],
  ])('%s is answered with %j', (asked, answered) => {
    expect(healthyAnswer(fromHex(asked))).toEqual(answered);
  });

  it.each(['41', '1d 56 01', '1b 40', '1d 28 6b 03 00 31 51 30', '10 14 01 00 01'])(
    '%s asks nothing',
    bytes => {
      expect(healthyAnswer(fromHex(bytes))).toBeUndefined();
    },
  );
});
