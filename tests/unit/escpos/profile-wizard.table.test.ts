import { describe, expect, it } from 'vitest';
import {
  answersOf,
  nextBaud,
  nextDrawerTry,
  nextStep,
  profileOfAnswers,
  profileToAsk,
  RULER_COLUMNS,
  WIZARD_STEPS,
  type WizardAnswers,
} from '../../../src/escpos/profile-wizard.ts';
import { readPrinterProfile, type PrinterProfile } from '../../../src/escpos/profile.ts';
import { profiles } from '../../support/profiles.ts';

/**
 * Goal: what a person saw becomes exactly the profile that says it, and one that the reader takes. Method: a
 * row an answer, on top of the answers that say nothing new.
 */
const fit = (change: Partial<WizardAnswers>, before: PrinterProfile = profiles[48]): PrinterProfile =>
  profileOfAnswers({ id: 'own', name: '맞춘 것' }, before, { ...answersOf(before), ...change });

describe('answers become a profile', () => {
  const rows: readonly [string, Partial<WizardAnswers>, Partial<PrinterProfile>][] = [
    ['42 columns', { columns: 42 }, { columns: 42, widthDots: 512, columnDots: 12 }],
    ['32 columns', { columns: 32 }, { columns: 32, widthDots: 384, columnDots: 12 }],
    ['another width: whole bytes', { columns: 35 }, { columns: 35, widthDots: 424, columnDots: 12 }],
    ['64 columns', { columns: 64 }, { columns: 64, widthDots: 768, columnDots: 12 }],
    ['all Hangul', { hangul: 'all' }, { isKsx1001Only: false, rastersOtherHangul: false }],
    ['rare blank', { hangul: 'ksx1001' }, { isKsx1001Only: true, rastersOtherHangul: true }],
    ['a full cut', { cutter: 'full' }, { cutter: 'full' }],
    ['torn by hand', { cutter: 'none', tearFeedLines: 6 }, { cutter: 'none', tearFeedLines: 6 }],
    ['pin 5', { drawer: { pin: 5, onMs: 120 } }, { drawer: { pin: 5, onMs: 120, offMs: 500 } }],
    ['no drawer', { drawer: null }, { drawer: null }],
    ['a buzzer', { buzzer: 'escB' }, { buzzer: 'escB' }],
    ['no code at all', { codes: [] }, { barcodes: [], hasQr: false }],
    ['QR alone', { codes: ['qr'] }, { barcodes: [], hasQr: true }],
    [
      'bars, in their order',
      { codes: ['code128', 'ean13'] },
      { barcodes: ['ean13', 'code128'], hasQr: false },
    ],
    [
      'a clone that says nothing',
      { answers: { realtime: false, automatic: false, inOrder: false, jobId: false } },
      { answers: { realtime: false, automatic: false, inOrder: false, jobId: false } },
    ],
  ];
  it.each(rows)('%s', (_, answers, wanted) => {
    const profile = fit(answers);
    expect(profile).toMatchObject({ ...wanted, id: 'own', name: '맞춘 것' });
    expect(readPrinterProfile(JSON.parse(JSON.stringify(profile)))).toEqual(profile);
  });

  it('nothing new is the profile of before under another name', () => {
    for (const before of Object.values(profiles))
      expect(fit({}, before)).toEqual({ ...before, id: 'own', name: '맞춘 것' });
  });

  it('what paper cannot show stays: memory and speed', () => {
    const { bufferBytes, bytesPerSecond } = profiles[32];
    expect(fit({ columns: 48 }, profiles[32])).toMatchObject({ bufferBytes, bytesPerSecond });
  });
});

const walk = (cutter: WizardAnswers['cutter']) => {
  const steps: string[] = [];
  for (let step = WIZARD_STEPS.at(0); step !== undefined; step = nextStep(step, { cutter })) steps.push(step);
  return steps;
};

describe('the order of questions', () => {
  it('asks how paper is torn only where nothing cuts it', () => {
    expect(walk('none')).toEqual(WIZARD_STEPS);
    expect(walk('partial')).toEqual(WIZARD_STEPS.filter(step => step !== 'tear'));
    expect(walk('full')).toEqual(walk('partial'));
  });

  it.each([
    [9_600, 115_200],
    [115_200, 19_200],
    [57_600, 9_600],
    [1_200, 9_600],
  ])('after nonsense at %i it tries %i', (baud, next) => {
    expect(nextBaud(baud)).toBe(next);
  });

  it.each([
    [{ pin: 2, onMs: 50 }, 'clicked', { pin: 2, onMs: 120 }],
    [{ pin: 2, onMs: 120 }, 'clicked', { pin: 2, onMs: 250 }],
    [{ pin: 2, onMs: 250 }, 'clicked', null],
    [{ pin: 2, onMs: 120 }, 'nothing', { pin: 5, onMs: 50 }],
    [{ pin: 5, onMs: 50 }, 'nothing', null],
  ] as const)('a drawer that after %j %s is tried with %j', (tried, seen, next) => {
    expect(nextDrawerTry(tried, seen)).toEqual(next);
  });
});

describe('the profile that a question is printed with', () => {
  it('hides nothing of the printer', () => {
    const before = { ...profiles[32], hasQr: false, barcodes: [] };
    expect(profileToAsk('codes', before, answersOf(before))).toMatchObject({
      hasQr: true,
      barcodes: ['ean13', 'ean8', 'code128'],
    });
    expect(profileToAsk('hangul', before, answersOf(before))).toMatchObject({ isKsx1001Only: false });
  });

  it('leaves it to the printer to break the ruler', () => {
    const { columns } = profileToAsk('ruler', profiles[42], answersOf(profiles[42]));
    expect(columns).toBe(Math.max(...RULER_COLUMNS));
  });
});
