import { convertHangulToQwerty } from 'es-hangul';
import type { Won } from '../money/won.ts';
import { GS, parseGs1 } from './gs1.ts';
import type { Gs1Code, Gs1Content } from './gs1.ts';
import { cartonUnit, hasCheckDigit, toGtin14 } from './gtin.ts';
import { readLabel } from './in-store-label.ts';
import type { LabelRule } from './in-store-label.ts';
import { parseReceiptNumber } from './receipt-number.ts';
import type { ReceiptNumber } from './receipt-number.ts';

/** What a shop has to say about its codes. */
export interface ScanRules {
  /** Codes printed on the command card, such as `IE-HOLD`, in capitals. */
  readonly commands: readonly string[];
  /** What the shop's member codes start with, in capitals; empty when it has none. */
  readonly memberPrefixes: readonly string[];
  readonly labels: readonly LabelRule[];
  /** The current year, for two-digit years in GS1 codes. */
  readonly year: number;
}

/** What a scan, or a code typed by hand, turned out to be. */
export type ScanContent =
  | { readonly kind: 'command'; readonly command: string }
  | { readonly kind: 'receipt'; readonly receipt: ReceiptNumber }
  | { readonly kind: 'member'; readonly code: string }
  | { readonly kind: 'gs1'; readonly content: Gs1Content }
  | {
      readonly kind: 'variable';
      readonly rule: LabelRule;
      readonly item: string;
      readonly price?: Won;
      readonly weightGrams?: number;
      readonly count?: number;
    }
  /** `unitGtin14` is there for a carton: look the code itself up first, then its unit. */
  | { readonly kind: 'gtin'; readonly gtin14: string; readonly unitGtin14?: string }
  | { readonly kind: 'sku'; readonly sku: string }
  /** `5*` alone: the quantity of what comes next. */
  | { readonly kind: 'quantity' }
  | { readonly kind: 'unreadable'; readonly reason: 'EMPTY' | 'CONTROL' | 'LABEL_CHECK_DIGIT' | Gs1Code };

/** `quantity` is there only when the code was entered as `5*…`. */
export type Scan = ScanContent & { readonly quantity?: number };

/** AIM identifiers (ISO/IEC 15424) of the symbologies whose data are GS1 elements. */
const GS1_AIM = [']C1', ']e0', ']d2', ']Q3'];

/**
 * Says what a code is. Looks at nothing but the code and the rules: whether a product has it is the
 * caller's question.
 *
 * The order is part of the contract: quantity prefix, command, receipt, member, GS1, in-store label, GTIN,
 * and what is left is a code of the shop's own. A thirteen-digit number with a wrong check digit is
 * therefore such a code, except where a label rule claims it: then it is refused, because a wrong digit may
 * be in the price.
 */
export function readScan(text: string, rules: ScanRules): Scan {
  const cleaned = cleanScan(text);
  const prefixed = /^([1-9]\d{0,3})\*(.*)$/s.exec(cleaned);
  if (prefixed === null) return readCode(cleaned, rules);
  const quantity = Number(prefixed[1]);
  const code = prefixed[2] ?? '';
  return code === '' ? { kind: 'quantity', quantity } : { ...readCode(code, rules), quantity };
}

/**
 * Undoes what scanners and keyboards add: frame characters, full-width digits, and the Hangul that a
 * keyboard scanner produces while the Korean input method is on. Case is lost on that last way, so such a
 * code is read in capitals.
 */
export function cleanScan(text: string): string {
  // STX and ETX frame a code on some serial scanners; CR, LF and TAB end it.
  // oxlint-disable-next-line no-control-regex -- control characters are what this takes out
  const bare = text.replace(/[\u0002\u0003\r\n\t]/g, '').normalize('NFC');
  const latin = /[ㄱ-ㅎㅏ-ㅣ가-힣]/.test(bare) ? convertHangulToQwerty(bare).toUpperCase() : bare;
  // After the Hangul: NFKC turns the letters that a keyboard types into others, which no longer name a key.
  return latin.normalize('NFKC').replace(/^ +| +$/g, '');
}

function readCode(code: string, rules: ScanRules): ScanContent {
  const aim = /^\][A-Za-z]\d/.exec(code)?.[0];
  const data = aim === undefined ? code : code.slice(aim.length);
  if (data === '') return { kind: 'unreadable', reason: 'EMPTY' };
  const capitals = data.toUpperCase();
  if (rules.commands.includes(capitals)) return { kind: 'command', command: capitals };
  const receipt = parseReceiptNumber(data);
  if (receipt !== undefined) return { kind: 'receipt', receipt };
  if (rules.memberPrefixes.some(prefix => prefix !== '' && capitals.startsWith(prefix))) {
    return { kind: 'member', code: data };
  }
  if (isGs1(aim, data)) {
    const content = parseGs1(data, rules.year);
    return typeof content === 'string' ? { kind: 'unreadable', reason: content } : { kind: 'gs1', content };
  }
  // oxlint-disable-next-line no-control-regex -- a separator outside a GS1 code means that it was misread
  if (/[\u0000-\u001f\u007f]/.test(data)) return { kind: 'unreadable', reason: 'CONTROL' };
  return readLabels(data, rules.labels) ?? readGtin(data) ?? { kind: 'sku', sku: data };
}

function isGs1(aim: string | undefined, data: string): boolean {
  if (aim !== undefined && GS1_AIM.includes(aim)) return true;
  const plain = data.startsWith(GS) ? data.slice(1) : data;
  return plain.length > 16 && /^01\d{14}/.test(plain) && hasCheckDigit(plain.slice(2, 16));
}

/** The first rule that reads the label wins; a wrong check digit refuses only when no other rule reads it. */
function readLabels(code: string, labels: readonly LabelRule[]): ScanContent | undefined {
  let isRefused = false;
  for (const rule of labels) {
    const content = readLabel(code, rule);
    if (content === 'LABEL_CHECK_DIGIT') isRefused = true;
    else if (content !== undefined) return { kind: 'variable', rule, ...content };
  }
  return isRefused ? { kind: 'unreadable', reason: 'LABEL_CHECK_DIGIT' } : undefined;
}

function readGtin(code: string): ScanContent | undefined {
  const gtin14 = toGtin14(code);
  if (gtin14 === undefined) return undefined;
  const unit = cartonUnit(gtin14);
  return { kind: 'gtin', gtin14, ...(unit !== undefined && { unitGtin14: unit }) };
}
