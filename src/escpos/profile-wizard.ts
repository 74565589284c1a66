import type { BarcodeKind } from './document.ts';
import type { PrinterAbilities, PrinterProfile } from './profile.ts';

/**
 * The questions that fit a profile to a printer (프린터 맞추기), in the order in which they are asked. Each
 * but the last is about a paper that was just printed; the last asks the printer itself.
 */
export const WIZARD_STEPS = [
  'line',
  'ruler',
  'hangul',
  'cut',
  'tear',
  'drawer',
  'buzzer',
  'codes',
  'status',
] as const;
export type WizardStep = (typeof WIZARD_STEPS)[number];

/** Speeds of a serial line to try, the usual ones of receipt printers first (domain.md D6). */
export const BAUDS_TO_TRY = [9_600, 115_200, 19_200, 38_400, 57_600] as const;

/** The speed to try after one that printed nonsense; the tries begin anew after the last. */
export function nextBaud(baud: number): number {
  const at = BAUDS_TO_TRY.findIndex(one => one === baud);
  return BAUDS_TO_TRY[(at + 1) % BAUDS_TO_TRY.length] ?? BAUDS_TO_TRY[0];
}

/** Widths of lines on the ruler's page, in columns of font A. */
export const RULER_COLUMNS = [32, 35, 40, 42, 44, 48, 53, 64] as const;

/** As many columns as the ruler's page needs, so that the printer breaks its lines and not this program. */
export const RULER_PAGE_COLUMNS = 64;

/** Dots of common paper by its columns (domain.md D3); any other is as wide as its columns. */
const WIDTH_DOTS: ReadonlyMap<number, number> = new Map([
  [48, 576],
  [42, 512],
  [32, 384],
]);

/** How long the drawer's magnet is fed, in milliseconds: the usual, and for drawers that only click. */
export const DRAWER_PULSES_MS = [50, 120, 250] as const;
const DRAWER_REST_MS = 500;

export type Code = BarcodeKind | 'qr';

/** What a person saw on paper, and what the printer answered. */
export interface WizardAnswers {
  /** The longest line of the ruler's page that stayed one line. */
  readonly columns: number;
  /** Whether rare syllables such as 똠 came out, or only the 2,350 of KS X 1001. */
  readonly hangul: 'all' | 'ksx1001';
  readonly cutter: PrinterProfile['cutter'];
  /** The last number that can be read on a paper torn off by hand. */
  readonly tearFeedLines: number;
  readonly drawer: { readonly pin: 2 | 5; readonly onMs: number } | null;
  readonly buzzer: PrinterProfile['buzzer'];
  readonly codes: readonly Code[];
  readonly answers: PrinterAbilities;
}

/** What the answers are before anybody gave one: what the printer's profile of until now says. */
export function answersOf(profile: PrinterProfile): WizardAnswers {
  const { columns, cutter, tearFeedLines, drawer, buzzer, barcodes, hasQr, answers } = profile;
  return {
    columns,
    hangul: profile.isKsx1001Only ? 'ksx1001' : 'all',
    cutter,
    tearFeedLines,
    drawer: drawer && { pin: drawer.pin, onMs: drawer.onMs },
    buzzer,
    codes: [...barcodes, ...(hasQr ? (['qr'] as const) : [])],
    answers,
  };
}

/** The question after one, or undefined at the end. Only paper without a cutter is torn. */
export function nextStep(
  step: WizardStep,
  { cutter }: Pick<WizardAnswers, 'cutter'>,
): WizardStep | undefined {
  const next = WIZARD_STEPS[WIZARD_STEPS.indexOf(step) + 1];
  return next === 'tear' && cutter !== 'none' ? nextStep(next, { cutter }) : next;
}

/** How the drawer is kicked next: harder while it only clicks, or on the other pin while nothing happens. */
export function nextDrawerTry(
  tried: { readonly pin: 2 | 5; readonly onMs: number },
  seen: 'clicked' | 'nothing',
): { readonly pin: 2 | 5; readonly onMs: number } | null {
  if (seen === 'nothing') return tried.pin === 2 ? { pin: 5, onMs: DRAWER_PULSES_MS[0] } : null;
  const harder = DRAWER_PULSES_MS.find(ms => ms > tried.onMs);
  return harder === undefined ? null : { pin: tried.pin, onMs: harder };
}

/**
 * The profile that follows from the answers. What cannot be seen on paper, such as the size of the printer's
 * memory, stays as it was in the profile that it began with.
 */
export function profileOfAnswers(
  named: Pick<PrinterProfile, 'id' | 'name'>,
  before: PrinterProfile,
  { columns, hangul, cutter, tearFeedLines, drawer, buzzer, codes, answers }: WizardAnswers,
): PrinterProfile {
  return {
    ...before,
    ...named,
    columns,
    ...widthOf(columns, before),
    cutter,
    tearFeedLines,
    drawer: drawer && { ...drawer, offMs: DRAWER_REST_MS },
    buzzer,
    isKsx1001Only: hangul === 'ksx1001',
    rastersOtherHangul: hangul === 'ksx1001',
    barcodes: (['ean13', 'ean8', 'code128'] as const).filter(kind => codes.includes(kind)),
    hasQr: codes.includes('qr'),
    answers,
  };
}

/** Font A is 12 dots wide on every printer that is known here (domain.md D3). */
const COLUMN_DOTS = 12;

function widthOf(columns: number, before: PrinterProfile): Pick<PrinterProfile, 'widthDots' | 'columnDots'> {
  if (columns === before.columns) return { widthDots: before.widthDots, columnDots: before.columnDots };
  const wholeBytes = Math.ceil((columns * COLUMN_DOTS) / 8) * 8;
  return { widthDots: WIDTH_DOTS.get(columns) ?? wholeBytes, columnDots: COLUMN_DOTS };
}

/**
 * The profile that a question's paper is printed with. It hides nothing of what the printer can do: the ruler
 * is wider than the paper, rare syllables go as text, and every code is tried.
 */
export function profileToAsk(
  step: WizardStep,
  before: PrinterProfile,
  answers: WizardAnswers,
): PrinterProfile {
  const profile = profileOfAnswers(before, before, answers);
  return {
    ...profile,
    columns: step === 'ruler' ? RULER_PAGE_COLUMNS : profile.columns,
    isKsx1001Only: false,
    rastersOtherHangul: false,
    barcodes: ['ean13', 'ean8', 'code128'],
    hasQr: true,
  };
}
